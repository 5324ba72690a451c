import { describe, expect, it } from 'vitest';
import { browserPlaces, findBrowser, launchFlags } from '../../scripts/browser.mjs';

const linux = { platform: 'linux', home: '/home/ada', env: { PATH: '/usr/local/bin:/usr/bin' } };

const only =
  (...there: string[]) =>
  (path: string) =>
    there.includes(path);

const none = async () => null;

describe('where a browser is looked for', () => {
  it('takes the browser that is named before any other', async () => {
    const env = { ...linux.env, QUOTELINE_BROWSER: '/opt/mine', CHROME_PATH: '/opt/chrome' };
    const works = only('/opt/mine', '/opt/chrome', '/usr/bin/chromium');
    expect(await findBrowser({ ...linux, env, works, own: none })).toBe('/opt/mine');
    const { QUOTELINE_BROWSER: _, ...rest } = env;
    expect(await findBrowser({ ...linux, env: rest, works, own: none })).toBe('/opt/chrome');
  });

  it('says so when the named one is not there, instead of taking another', async () => {
    const env = { ...linux.env, CHROME_PATH: '/opt/gone' };
    const works = only('/usr/bin/chromium');
    await expect(findBrowser({ ...linux, env, works, own: none })).rejects.toThrow(
      'CHROME_PATH names /opt/gone'
    );
  });

  it('takes Chromium before Chrome, Chrome before Edge, and the first folder of the path', async () => {
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'];
    const find = (...there: string[]) =>
      findBrowser({ ...linux, works: only(...there), own: none });
    expect(await find(...all)).toBe('/usr/bin/chromium');
    expect(await find(...all.slice(0, 2))).toBe('/usr/bin/google-chrome');
    expect(await find(...all.slice(0, 1))).toBe('/usr/bin/microsoft-edge');
    expect(await find('/usr/bin/chromium', '/usr/local/bin/chromium')).toBe(
      '/usr/local/bin/chromium'
    );
  });

  it('passes over a program that is there and does not start', async () => {
    const tried: string[] = [];
    const works = (path: string) => {
      tried.push(path);
      return path === '/usr/bin/google-chrome';
    };
    expect(await findBrowser({ ...linux, works, own: none })).toBe('/usr/bin/google-chrome');
    expect(tried).toContain('/usr/bin/chromium-browser');
  });

  it("takes playwright's own download last, and finds nothing where nothing is", async () => {
    const own = async () => '/home/ada/.cache/ms-playwright/chromium-1/chrome';
    const find = (...there: string[]) => findBrowser({ ...linux, works: only(...there), own });
    expect(await find(await own(), '/usr/bin/chrome')).toBe('/usr/bin/chrome');
    expect(await find(await own())).toBe(await own());
    expect(await find()).toBeNull();
  });

  it('knows the usual places of macOS and Windows', () => {
    const mac = browserPlaces({ platform: 'darwin', home: '/Users/ada', env: {} });
    expect(mac[0]).toBe('/Applications/Chromium.app/Contents/MacOS/Chromium');
    expect(mac).toContain('/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\Local' };
    const windows = browserPlaces({ platform: 'win32', home: 'C:\\Users\\ada', env });
    expect(windows).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(windows.at(-1)).toBe('C:\\Users\\ada\\Local\\Microsoft\\Edge\\Application\\msedge.exe');
  });
});

describe('how a browser is started', () => {
  it('gives up the sandbox for root alone', () => {
    expect(launchFlags(true)).toContain('--no-sandbox');
    expect(launchFlags(false)).not.toContain('--no-sandbox');
    expect(launchFlags(false)).toContain('--disable-background-networking');
  });
});
