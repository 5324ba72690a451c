import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../scripts/free-port.mjs';
import { type Engine, KEYS } from './engine.ts';

/** Where there is no screen, one is made up. */
const commandOf = (driver: string): string[] =>
  process.env.DISPLAY ? [driver] : ['xvfb-run', '-a', '-s', '-screen 0 1600x1400x24', driver];

type Answer = { readonly value: unknown };

/** One session of a driver that speaks WebDriver (W3C, 2018) over HTTP. */
const createSession = async (port: number, binary: string) => {
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {})
    });
    const { value } = (await response.json()) as Answer;
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { binary, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  // The driver takes a moment to listen.
  for (let tries = 1; ; tries += 1) {
    try {
      const { sessionId } = (await send('POST', '/session', { capabilities })) as {
        sessionId: string;
      };
      return (method: string, path: string, body?: object) =>
        send(method, `/session/${sessionId}${path}`, body);
    } catch (error) {
      if (tries === 40) throw error;
      await delay(250);
    }
  }
};

const end = (driver: ChildProcess): void => {
  // The made-up screen, the driver and its browser are one group.
  if (driver.pid) process.kill(-driver.pid);
};

/** WebKitGTK, which has the engine of Safari, by its `driver`; `binary` is a browser around it. */
export const openWebKit = async (driverPath: string, binary: string): Promise<Engine> => {
  const port = await freePort();
  const [file = driverPath, ...args] = commandOf(driverPath);
  const driver = spawn(file, [...args, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    // Containers give the browser's own sandbox no namespaces; the pages are our own.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }
  });
  const session = await createSession(port, binary).catch(error => {
    end(driver);
    throw error;
  });
  const mouse = (...actions: object[]) =>
    session('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]
    });
  const to = (x: number, y: number, duration = 0) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration
  });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  const keys = async (values: readonly string[]) => {
    const actions = values.flatMap(value => [
      { type: 'keyDown', value },
      { type: 'keyUp', value }
    ]);
    await session('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  };
  const inner = () => session('POST', '/execute/sync', { script: 'return innerHeight', args: [] });
  return {
    size: async (width, height) => {
      await session('POST', '/window/rect', { width, height });
      // What the window has around the page is not the page's.
      const around = height - Number(await inner());
      await session('POST', '/window/rect', { width, height: height + around });
    },
    open: async url => void (await session('POST', '/url', { url })),
    run: async (inPage, given) =>
      (await session('POST', '/execute/sync', {
        script: `return (${inPage})(arguments[0])`,
        args: [given ?? null]
      })) as never,
    click: async (x, y) => void (await mouse(to(x, y), down, { type: 'pause', duration: 30 }, up)),
    drag: async (x, y, by) => {
      const way = Array.from({ length: 8 }, (_, at) => to(x + (by * (at + 1)) / 8, y, 16));
      await mouse(to(x, y), down, ...way, up);
    },
    type: text => keys([...text]),
    press: key => keys([KEYS[key]]),
    close: async () => {
      await session('DELETE', '').catch(() => {});
      end(driver);
    }
  };
};
