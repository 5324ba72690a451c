import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageWith } from './page.ts';

const SCRIPT = 'https://timelines.example/v1/embed.js';

afterEach(() => vi.unstubAllGlobals());

type Script = HTMLScriptElement & { unobserve?: () => void };

/** Runs the script as each of the script elements of a page in turn. */
const run = async (...sources: string[]): Promise<Script[]> => {
  const page = pageWith('<iframe data-quote-timeline="a"></iframe>', 'https://news.example/');
  const scripts = sources.map(src => {
    const script = page.document.createElement('script');
    script.type = 'text/plain';
    script.src = src;
    page.document.body.append(script);
    return script;
  });
  vi.stubGlobal('document', page.document);
  vi.stubGlobal('location', page.location);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      disconnect() {}
    }
  );
  for (const value of scripts) {
    Object.defineProperty(page.document, 'currentScript', { value, configurable: true });
    vi.resetModules();
    await import('../../src/embed/host-script.ts');
  }
  return scripts;
};

describe('embed.js', () => {
  it('hangs what ends it on its own element and leaves no global', async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    const [script] = await run(SCRIPT);
    expect(script?.unobserve).toBeTypeOf('function');
    const stubs = ['document', 'location', 'addEventListener', 'IntersectionObserver'];
    expect(
      Object.getOwnPropertyNames(globalThis).filter(
        name => !before.includes(name) && !stubs.includes(name)
      )
    ).toEqual([]);
    expect(() => script?.unobserve?.()).not.toThrow();
  });

  it('works once for all the embeds of a page, each of which brings it along', async () => {
    const scripts = await run('https://other.example/x.js', SCRIPT, SCRIPT, `${SCRIPT}?v=2`);
    expect(scripts.slice(1).map(({ unobserve }) => unobserve !== undefined)).toEqual([
      true,
      false,
      true
    ]);
  });
});
