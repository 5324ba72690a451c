import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Chunk, createRequire } from '../../src/element/chunks.ts';

const FOLDER = 'https://example.org/code/';
const NAME = 'quote-timeline.classic.js';

/** Two chunks that share a third, and one that needs the entry alone. */
const CHUNKS = {
  'assets/classic/find-a1.js': ['sheet-c3.js'],
  'assets/classic/filter-b2.js': ['sheet-c3.js'],
  'assets/classic/sheet-c3.js': [],
  'assets/classic/es-d4.js': []
};

/** What the chunks do, in the way the bundler writes them. */
const CODE: Readonly<Record<string, Chunk>> = {
  'find-a1.js': (require, exports) => {
    const sheet = require('./sheet-c3.js') as { n: number };
    const entry = require('../../quote-timeline.classic.js') as { base: number };
    exports.find = () => entry.base + sheet.n;
  },
  'filter-b2.js': (require, exports) => {
    exports.filter = (require('./sheet-c3.js') as { n: number }).n;
  },
  'sheet-c3.js': (_require, exports) => {
    made += 1;
    exports.n = made;
  },
  'es-d4.js': (_require, exports) => {
    exports.hola = true;
  }
};

let made = 0;
let asked: (HTMLScriptElement & { chunk?: Chunk })[];
let page: Document;

beforeEach(() => {
  made = 0;
  asked = [];
  page = new Window().document as unknown as Document;
  vi.stubGlobal('document', page);
  page.head.append = (...nodes) => asked.push(...(nodes as HTMLScriptElement[]));
});
afterEach(() => vi.unstubAllGlobals());

const start = (attributes: Partial<HTMLScriptElement> = {}) => {
  const script = Object.assign(page.createElement('script'), attributes);
  script.src = FOLDER + NAME;
  const classic = { script, name: NAME, exports: { base: 100 }, chunks: CHUNKS };
  return createRequire({ ...classic, require: () => ({}) });
};

const eventOf = (type: string): Event => {
  const event = page.createEvent('Event');
  event.initEvent(type);
  return event;
};

const namesOf = () => asked.map(({ src }) => src.replace(/^.*\//, ''));

/** Lets every script that was asked for come, or fail. */
const come = (ok = true) => {
  for (const script of asked.splice(0)) {
    const code = CODE[script.src.replace(/^.*\//, '')];
    if (ok && code) script.chunk = code;
    script.dispatchEvent(eventOf(ok ? 'load' : 'error'));
  }
};

describe('a chunk of the classic build', () => {
  it('comes as a script of its own folder, with all it needs, at once', async () => {
    const require = start();
    const promise = require('./assets/classic/find-a1.js');
    expect(asked.map(({ src }) => src)).toEqual([
      `${FOLDER}assets/classic/find-a1.js`,
      `${FOLDER}assets/classic/sheet-c3.js`
    ]);
    come();
    const { find } = (await promise) as { find(): number };
    expect(find()).toBe(101);
  });

  it('is loaded once and run once, whoever needs it', async () => {
    const require = start();
    const both = Promise.all([
      require('./assets/classic/find-a1.js'),
      require('./assets/classic/filter-b2.js'),
      require('./assets/classic/find-a1.js')
    ]);
    expect(namesOf().toSorted()).toEqual(['filter-b2.js', 'find-a1.js', 'sheet-c3.js']);
    come();
    const [find, filter, again] = await both;
    expect(again).toBe(find);
    expect(filter).toEqual({ filter: 1 });
    expect(made).toBe(1);
    // What is there is given as it is.
    expect(require('./assets/classic/find-a1.js')).toBe(find);
    expect(require('./sheet-c3.js')).toEqual({ n: 1 });
    expect(asked).toEqual([]);
  });

  it('is asked for with the nonce and in the mode of the script itself', () => {
    void start({ nonce: 'abc', crossOrigin: 'anonymous' })('./assets/classic/es-d4.js');
    expect(asked.map(({ nonce, crossOrigin }) => [nonce, crossOrigin])).toEqual([
      ['abc', 'anonymous']
    ]);
    asked = [];
    void start()('./assets/classic/es-d4.js');
    expect(asked.map(one => one.hasAttribute('crossorigin') || Boolean(one.nonce))).toEqual([
      false
    ]);
  });

  it('is told by name when it does not come, and may be tried again', async () => {
    const require = start();
    const failed = Promise.resolve(require('./assets/classic/es-d4.js'));
    come(false);
    await expect(failed).rejects.toThrow(`${FOLDER}assets/classic/es-d4.js could not be loaded.`);
    const second = require('./assets/classic/es-d4.js');
    expect(namesOf()).toEqual(['es-d4.js']);
    come();
    expect(await second).toEqual({ hola: true });
  });

  it('has not come where a file of that name is something else', async () => {
    const promise = Promise.resolve(start()('./assets/classic/es-d4.js'));
    for (const script of asked) script.dispatchEvent(eventOf('load'));
    await expect(promise).rejects.toThrow('could not be loaded');
  });

  it('is never one that the build does not know', async () => {
    await expect(Promise.resolve(start()('./evil.js'))).rejects.toThrow('unknown script');
    expect(asked).toEqual([]);
  });

  it('does not come where nobody knows from where', async () => {
    const require = createRequire({
      script: null,
      name: NAME,
      exports: {},
      chunks: CHUNKS,
      require: () => ({})
    });
    await expect(Promise.resolve(require('./assets/classic/es-d4.js'))).rejects.toThrow();
    expect(asked).toEqual([]);
  });

  it('goes through the page’s policy', async () => {
    const trusted: string[] = [];
    vi.stubGlobal('trustedTypes', {
      createPolicy: (_name: string, rules: { createScriptURL(url: string): string }) => ({
        createScriptURL: (url: string) => {
          trusted.push(url);
          return rules.createScriptURL(url);
        }
      })
    });
    void start()('./assets/classic/find-a1.js');
    expect(trusted).toEqual(asked.map(({ src }) => src));
    expect(trusted).toHaveLength(2);
  });
});
