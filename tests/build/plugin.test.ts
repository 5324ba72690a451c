import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/build/library.ts';
import { type QuotelineOptions, quoteline } from '../../src/build/plugin.ts';
import { good } from '../core/story/good.ts';
import { longFile } from './long-file.ts';

const PAGE = `<!doctype html>
<html><head><!-- story --></head>
<body><quote-timeline src="data/s.json" heading-level="2"></quote-timeline></body></html>`;

interface Emitted {
  readonly type: string;
  readonly fileName: string;
  readonly source: string;
}

let root: string;
const put = (name: string, content: unknown) =>
  writeFileSync(
    join(root, 'data', name),
    typeof content === 'string' ? content : JSON.stringify(content, null, 2)
  );

/** A page as a build leaves it, with the style sheets it links. */
const BUILT = `<html><head>
<link rel="preload" as="fetch" href="./data/s.json">
<link rel="icon" type="image/svg+xml" href="./icon.svg">
<!-- <link rel="stylesheet" href="./old.css"> -->
<link rel="stylesheet" crossorigin href="./assets/index-Ab12.css">
<link rel="stylesheet" href="https://fonts.example.org/a.css">
</head></html>`;

interface Asked {
  url?: string;
}

interface Answer {
  setHeader(name: string, value: string): void;
  end(body: string): void;
}

type Middleware = (request: Asked, response: Answer, next: (fault?: unknown) => void) => void;

/** The hooks of the plugin for `root`, called as a build or a server does. */
const plugin = (
  options: QuotelineOptions = {},
  command: 'build' | 'serve' = 'build',
  watch: object | null = null
) => {
  // The hooks take much of Vite's context that these do not use.
  const hooks = quoteline(options) as unknown as {
    config(config: object): { build: { rolldownOptions: { input: string[] } } } | null;
    configResolved(config: object): void;
    buildApp: { handler(): Promise<void> };
    transformIndexHtml: { order: string; handler(html: string, context: { path: string }): string };
    buildStart(): void;
    generateBundle: {
      order: string;
      handler(this: { emitFile(file: Emitted): void }, options: object, bundle: object): void;
    };
    configureServer(server: { middlewares: { use(middleware: Middleware): void } }): void;
  };
  hooks.configResolved({ root, publicDir: join(root, 'public'), command, build: { watch } });
  /** What a build has made of the page and of a script. */
  const bundle = {
    'index.html': { type: 'asset', source: BUILT },
    'assets/sketch-Cd34.js': {
      type: 'chunk',
      fileName: 'assets/sketch-Cd34.js',
      facadeModuleId: '/src/element/sketch.ts',
      imports: []
    }
  };
  return {
    built: () => bundle['index.html'].source,
    order: hooks.transformIndexHtml.order,
    input: (config: object = {}) =>
      hooks.config({ root, ...config })?.build.rolldownOptions.input ?? null,
    begin: () => hooks.buildStart(),
    beforeAll: () => hooks.buildApp.handler(),
    page: (html = PAGE, path = '/index.html') => hooks.transformIndexHtml.handler(html, { path }),
    files: () => {
      const files: Emitted[] = [];
      hooks.generateBundle.handler.call({ emitFile: file => files.push(file) }, {}, bundle);
      return files;
    },
    /** What a server answers: the page, or null where it leaves the answer to others. */
    answer: (url: string): string | null => {
      let text: string | null = null;
      hooks.configureServer({
        middlewares: {
          use: middleware =>
            middleware({ url }, { setHeader: () => {}, end: body => (text = body) }, fault => {
              if (fault) throw fault;
            })
        }
      });
      return text;
    }
  };
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'quoteline-'));
  mkdirSync(join(root, 'data'));
  put('s.json', good());
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a story with faults', () => {
  it('is refused with the line and the path of each', () => {
    const file = good();
    put('s.json', { ...file, title: 7, events: [{ ...file.events?.[0], date: 'May 2024' }] });
    const text = readFileSync(join(root, 'data/s.json'), 'utf8').split('\n');
    const lineOf = (part: string) => text.findIndex(line => line.includes(part)) + 1;
    expect(() => plugin().page()).toThrow(
      new RegExp(
        `^data/s\\.json has \\d+ faults:\n  line ${lineOf('"title": 7')}, title: expected some text, got 7`
      )
    );
    expect(() => plugin().page()).toThrow(
      `  line ${lineOf('May 2024')}, events[0].date: expected an EDTF date`
    );
  });

  /** Two files with faults and one without. */
  const putFaults = () => {
    put('a.json', { ...good(), id: 'a', title: 7 });
    put('b.json', '{"version": 1,}');
  };
  const BOTH =
    /^data\/a\.json has 1 fault:\n {2}line \d+, title: .*\n\ndata\/b\.json: line 1, column 14: a comma before/;

  it('is told together with all others, by a build and by a server whose page names both', () => {
    putFaults();
    expect(() => plugin().begin()).toThrow(BOTH);
    const pageOf = (src: string) => `<quote-timeline src="data/${src}.json"></quote-timeline>`;
    const names = ['s', 'b', 'a', 'b'].map(pageOf).join('');
    expect(() => plugin({}, 'serve').page(names)).toThrow(/^data\/b[\s\S]*\n\ndata\/a/);
    expect(() => plugin({}, 'serve').answer('/embed/jedi/')).toThrow(BOTH);
  });

  it('is told before the build begins, where nothing of the build is told with it', async () => {
    await expect(plugin().beforeAll()).resolves.toBeUndefined();
    putFaults();
    await expect(plugin().beforeAll()).rejects.toThrow(BOTH);
    put('a.json', good());
    put('b.json', { ...good(), id: 'b' });
    await expect(plugin().beforeAll()).rejects.toThrow(
      /^data\/a\.json and data\/s\.json have the same id: jedi\. .*another "id"\.$/
    );
    put('b.json', '{}');
    writeFileSync(join(root, 'index.html'), PAGE.replace('s.json', 'mien.json'));
    const withPages = plugin();
    expect(withPages.input()).toHaveLength(1);
    await expect(withPages.beforeAll()).rejects.toThrow(
      /^data\/b\.json has \d+ faults:[\s\S]*\n\nThere is no data\/mien\.json: a page names it as its story\.$/
    );
    // A build that goes on while files are written must not end with a fault.
    await expect(plugin({}, 'build', {}).beforeAll()).resolves.toBeUndefined();
  });
});

describe('the page that the plugin makes', () => {
  it('has the story inside its element, which keeps its attributes', () => {
    const html = plugin().page();
    expect(html).toMatch(
      /<quote-timeline src="data\/s\.json" heading-level="2" embed="\.\/embed\/jedi\/">\n<header[\s\S]*<\/ol>\n<\/quote-timeline>/
    );
    expect(html.match(/<svg class="picture at-\d+"/g)).toHaveLength(4);
  });

  it('tells the story in the language its element is given, whose direction it then has', () => {
    const pageIn = (attributes: string) =>
      plugin().page(`<quote-timeline src="data/s.json" ${attributes}></quote-timeline>`);
    expect(pageIn('lang="de"')).toMatch(
      /<quote-timeline src="data\/s\.json" lang="de" dir="ltr" embed="\.\/embed\/jedi\/">[\s\S]*>Quellen \(\d+\)</
    );
    expect(pageIn('lang="he"')).toMatch(
      / lang="he" dir="rtl"[^>]*>[\s\S]*<svg [^>]*direction="rtl"/
    );
    expect(pageIn('lang="he" dir="ltr"')).toMatch(/ lang="he" dir="ltr"[^>]*>\n/);
    // Another attribute that ends like it says nothing.
    expect(pageIn('data-lang="de"')).toMatch(/ data-lang="de"[^>]*>[\s\S]*>Sources \(\d+\)</);
  });

  it('has the title, the description and the data of the story in its head', () => {
    const head = /<head>([\s\S]*)<\/head>/.exec(plugin().page())?.[1] ?? '';
    expect(head).toContain('<title>The JEDI contract</title>');
    expect(head).toContain(
      '<meta name="description" content="One contract, two bidders, three courts.">'
    );
    const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head)?.[1] ?? '';
    expect(JSON.parse(data).mainEntity.numberOfItems).toBe(4);
  });

  it('has the words of a story as they are, whatever signs are in them', () => {
    const title = "It cost $$5, $& and $' or $` and $1 </title>";
    put('s.json', { ...good(), title });
    const html = plugin().page();
    const escaped = title.replace('&', '&amp;').replace('</title>', '&lt;/title&gt;');
    expect(html).toContain(`<title>${escaped}</title>`);
    expect(html).toContain(`<h1 class="story-title">${escaped}</h1>`);
    const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data).name).toBe(title);
  });

  it('has no script but the data block, no style and no handler', () => {
    const html = plugin().page();
    expect(html.match(/<script\b[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
    expect(html).not.toMatch(/<style|<[^>]*\s(style|on[a-z]+)=/);
  });

  it('is the same to the letter whenever it is made', () => {
    expect(plugin().page()).toBe(plugin().page());
  });

  it('is the page itself where it has no timeline', () => {
    const page = '<!doctype html><p>Nothing here</p>';
    expect(plugin().page(page)).toBe(page);
  });

  it('is made before Vite looks at it, so that what is in it is found', () => {
    expect(plugin().order).toBe('pre');
  });

  it('is not made of a story with a fault', () => {
    put('s.json', { ...good(), view: { from: 'May', to: '2020' } });
    expect(() => plugin().page()).toThrow(/data\/s\.json[\s\S]*view\.from: expected/);
  });

  it('is not made of what is no JSON, and says where', () => {
    put('s.json', '{\n  "version": 1,\n}');
    expect(() => plugin().page()).toThrow(
      'data/s.json: line 2, column 15: a comma before the closing brace }; take it out'
    );
  });

  it('is not made without its story, and says which', () => {
    expect(() => plugin().page('<quote-timeline src="data/mien.json"></quote-timeline>')).toThrow(
      'There is no data/mien.json: a page names it as its story.'
    );
  });

  it('has the language, the title and the credit of its story, and its data ready', () => {
    put('s.json', { ...good(), lang: 'fr', license: 'CC0', credit: 'Nous', updated: '2024-05-01' });
    const html = plugin().page(`<html lang="en"><!-- story -->${PAGE}<!-- credit --></html>`);
    expect(html).toMatch(/^<html lang="fr"/);
    expect(html).toContain(`<title>${good().title}</title>`);
    expect(html).toMatch(/<link rel="preload" as="fetch"[^>]* href="\.\/data\/s\.json"/);
    expect(html.replace(/<[^>]+>/g, '')).toContain(
      'd’un fichier JSON, sous licence CC0. Nous. Mis à jour\u00a0: 1er mai 2024.'
    );
  });

  it('says in English where its data is, in as many sentences as there is to say', () => {
    const creditOf = (more: object) => {
      put('s.json', { ...good(), ...more });
      return plugin()
        .page(`<!-- credit -->${PAGE}`)
        .split('</p>')[0]
        ?.replace(/<[^>]+>/g, '');
    };
    const start = 'Every date, quotation and source is data in one JSON file';
    expect(creditOf({ license: 'CC0', credit: 'Us', updated: '2024-05-01' })).toBe(
      `${start}, licensed CC0. Us. Updated May 1, 2024.`
    );
    expect(creditOf({ license: undefined, credit: 'Ask us!', updated: undefined })).toBe(
      `${start}. Ask us! `
    );
  });

  it('is written from right to left where the language of its story is', () => {
    const rootOf = (lang: string) => {
      put('s.json', { ...good(), lang });
      return plugin().page(`<html lang="en"><!-- story -->${PAGE}</html>`).split('>')[0];
    };
    expect(['he', 'ar-EG', 'ur', 'de'].map(rootOf)).toEqual([
      '<html lang="he" dir="rtl"',
      '<html lang="ar-EG" dir="rtl"',
      '<html lang="ur" dir="rtl"',
      '<html lang="de"'
    ]);
  });
});

describe('the files that the plugin publishes', () => {
  it('are the stories of data/, each under its name, an embed page for each, and nothing else', () => {
    put('other.json', { ...good(), id: 'other' });
    put('README.md', '# Stories');
    const files = plugin().files();
    expect(files.map(({ type, fileName }) => `${type} ${fileName}`).sort()).toEqual([
      'asset data/other.json',
      'asset data/s.json',
      'asset embed/jedi/index.html',
      'asset embed/other/index.html'
    ]);
    expect(
      JSON.parse(files.find(({ fileName }) => fileName === 'data/s.json')?.source ?? '')
    ).toEqual({ ...good(), $schema: '../schema/v1.json' });
  });

  it('are without a fault, or the build does not begin', () => {
    expect(() => plugin().begin()).not.toThrow();
    put('other.json', { ...good(), title: '' });
    expect(() => plugin().begin()).toThrow(/data\/other\.json[\s\S]*title: /);
  });

  it('may have a fault where they are served: the page that names one tells it', () => {
    put('other.json', { ...good(), title: '' });
    const served = plugin({}, 'serve');
    expect(() => served.begin()).not.toThrow();
    expect(served.page()).toContain('<ol');
    put('s.json', { ...good(), title: '' });
    expect(() => served.page()).toThrow(/data\/s\.json[\s\S]*title: /);
  });

  it('name the schema where it stands beside the built page', () => {
    put('s.json', { ...good(), $schema: '../public/schema/v1.json' });
    const source = plugin().files()[0]?.source ?? '';
    expect(JSON.parse(source)).toEqual({ ...good(), $schema: '../schema/v1.json' });
  });
});

describe('the pages of a long story', () => {
  const long = (count = 700) => put('s.json', { ...longFile(count), id: 'long' });
  const built = () => {
    const made = plugin();
    made.begin();
    made.page();
    return made.files().filter(({ fileName }) => fileName.startsWith('events/'));
  };

  it('are published beside its page, in the folder of its id', () => {
    long();
    expect(built().map(({ fileName }) => fileName)).toEqual([
      'events/long/1.html',
      'events/long/2.html',
      'events/long/3.html'
    ]);
  });

  it('have scripts asked for early in the page of one that is read in the background alone', () => {
    const links = (count: number) => {
      long(count);
      const made = plugin();
      made.page();
      made.files();
      return made.built().match(/<link rel="modulepreload"[^>]*>/g);
    };
    expect(links(700)).toBeNull();
    expect(links(5001)).toEqual([
      '<link rel="modulepreload" crossorigin="" href="./assets/sketch-Cd34.js">'
    ]);
  });

  it('are those that the page leads to', () => {
    long();
    const made = plugin();
    const links = made.page().match(/(?<=href=")events[^"#]+/g) ?? [];
    const files = made.files().map(({ fileName }) => fileName);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter(link => !files.includes(link))).toEqual([]);
  });

  it('take the style sheets and the icon of the built page, and nothing else', () => {
    long();
    const source = built()[1]?.source ?? '';
    expect(source.match(/<link[^>]*>/g)).toEqual([
      '<link rel="icon" type="image/svg+xml" href="../../icon.svg">',
      '<link rel="stylesheet" crossorigin href="../../assets/index-Ab12.css">',
      '<link rel="stylesheet" href="https://fonts.example.org/a.css">'
    ]);
    expect(source).toContain('<a href="../../data/s.json">one JSON file</a>');
  });

  it('lead back to the page of the story, however it is called', () => {
    long();
    const made = plugin();
    made.page(PAGE, '/story.html');
    const [first] = made.files().filter(({ fileName }) => fileName.startsWith('events/'));
    expect(first?.source).toContain('href="../../story.html#event=e1"');
  });

  it('are not there for a story that no page names, or that stands in its page', () => {
    put('other.json', { ...longFile(700), id: 'other' });
    expect(built()).toEqual([]);
  });

  it('are never those of two stories', () => {
    long();
    put('other.json', { ...longFile(600), id: 'LONG' });
    const made = plugin();
    made.page(PAGE + PAGE.replace('s.json', 'other.json'));
    expect(() => made.files()).toThrow('data/other.json and data/s.json have the same id: long');
  });

  it('are served as well as built, and as the story is now', () => {
    long();
    writeFileSync(
      join(root, 'index.html'),
      PAGE.replace('</head>', '<link rel="stylesheet" href="/src/a.css"></head>')
    );
    const { answer } = plugin();
    expect(answer('/events/long/2.html?x#y')).toContain('Events 251 to 500 of 700');
    expect(answer('/events/long/2.html')).toContain('<link rel="stylesheet" href="/src/a.css">');
    expect(answer('/events/long/3.html')).not.toBe(null);
    for (const other of ['0.html', '4.html', '1.htm', '']) {
      expect(answer(`/events/long/${other}`)).toBe(null);
    }
    expect(answer('/events/short/1.html')).toBe(null);
    expect(answer('/')).toBe(null);
    long(1000);
    expect(answer('/events/long/4.html')).toContain('Events 751 to 1,000 of 1,000');
  });
});

describe('a story that is asked for several times', () => {
  it('is the same object until its file is another', () => {
    const library = createLibrary(root);
    const made = library.story('data/s.json');
    expect(library.story('data/s.json')).toBe(made);
    put('s.json', { ...good(), title: 'Another' });
    expect(library.story('data/s.json').story.title).toBe('Another');
  });
});

describe('the pages that are built', () => {
  it('are all of the project, where nobody names others', () => {
    for (const name of ['b.html', 'a.html', 'c.txt']) writeFileSync(join(root, name), PAGE);
    expect(plugin().input()).toEqual([join(root, 'a.html'), join(root, 'b.html')]);
    expect(plugin().input({ build: { rolldownOptions: { input: 'x.html' } } })).toBe(null);
    expect(plugin().input({ build: { rollupOptions: { input: 'x.html' } } })).toBe(null);
  });
});

describe('the embed pages', () => {
  const embeds = (made: ReturnType<typeof plugin>) =>
    made.files().filter(({ fileName }) => fileName.startsWith('embed/'));

  it('lead to the page that has the story, and are their own where none has', () => {
    put('other.json', { ...good(), id: 'other' });
    const made = plugin();
    made.page();
    const homes = embeds(made).map(
      ({ fileName, source }) => [fileName, /canonical" href="([^"]+)"/.exec(source)?.[1]] as const
    );
    expect(Object.fromEntries(homes)).toEqual({
      'embed/jedi/index.html': '../../index.html',
      'embed/other/index.html': './index.html'
    });
  });

  it('have the pages of a long story beside them, where no page of ours has it', () => {
    put('other.json', { ...longFile(700), id: 'other' });
    const made = plugin();
    made.page();
    const names = embeds(made).map(({ fileName }) => fileName);
    expect(names.filter(name => name.startsWith('embed/other/events/'))).toEqual([
      'embed/other/events/other/1.html',
      'embed/other/events/other/2.html',
      'embed/other/events/other/3.html'
    ]);
    const page = embeds(made).find(({ fileName }) => fileName.endsWith('/2.html'))?.source ?? '';
    expect(page).toContain('href="../../index.html#event=');
    // They take the style sheets of the embed page, from where they lie.
    expect(page).toContain('<link rel="stylesheet" href="../../../../quote-timeline.css">');
  });

  it('may ask the origins that are allowed, which the policy says as well', () => {
    mkdirSync(join(root, 'public'));
    writeFileSync(
      join(root, 'public/_headers'),
      "/*\n  Content-Security-Policy: connect-src 'self'\n"
    );
    const allow = ['https://data.example.org'];
    const files = plugin({ allow }).files();
    expect(files.find(({ fileName }) => fileName === '_headers')).toEqual({
      type: 'asset',
      fileName: '_headers',
      source: "/*\n  Content-Security-Policy: connect-src 'self' https://data.example.org\n"
    });
    expect(embeds(plugin({ allow }))[0]?.source).toContain('"allow":["https://data.example.org"]');
    expect(
      plugin()
        .files()
        .map(({ fileName }) => fileName)
    ).not.toContain('_headers');
  });

  it('are served as well as built, with sources in the place of what is built of them', () => {
    writeFileSync(join(root, 'index.html'), PAGE);
    const { answer } = plugin();
    for (const url of ['/embed/jedi/', '/embed/jedi/index.html', '/embed/jedi/?theme=dark#x']) {
      expect(answer(url)).toContain('<title>The JEDI contract</title>');
    }
    expect(answer('/embed/jedi/')).toContain('<script type="module" src="/src/define.ts">');
    expect(answer('/embed/jedi/')).toContain(
      '<script type="module" src="/src/embed/frame-script.ts">'
    );
    expect(answer('/embed/jedi/')).toContain('<link rel="canonical" href="../../index.html">');
    for (const url of ['/embed/other/', '/embed/', '/embed/jedi/x.html'])
      expect(answer(url)).toBe(null);
    put('s.json', { ...good(), title: 'Another title' });
    expect(answer('/embed/jedi/')).toContain('<title>Another title</title>');
  });
});
