import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quoteline } from '../../src/build/plugin.ts';
import { good } from '../core/story/good.ts';

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

/** The hooks of the plugin for `root`, called as a build does. */
const plugin = () => {
  // The hooks take much of Vite's context that these do not use.
  const hooks = quoteline() as unknown as {
    configResolved(config: { root: string }): void;
    transformIndexHtml: { order: string; handler(html: string): string };
    buildStart(): void;
    generateBundle(this: { emitFile(file: Emitted): void }): void;
  };
  hooks.configResolved({ root });
  return {
    order: hooks.transformIndexHtml.order,
    begin: () => hooks.buildStart(),
    page: (html = PAGE) => hooks.transformIndexHtml.handler(html),
    files: () => {
      const files: Emitted[] = [];
      hooks.generateBundle.call({ emitFile: file => files.push(file) });
      return files;
    }
  };
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'quoteline-'));
  mkdirSync(join(root, 'data'));
  put('s.json', good());
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the page that the plugin makes', () => {
  it('has the story inside its element, which keeps its attributes', () => {
    const html = plugin().page();
    expect(html).toMatch(
      /<quote-timeline src="data\/s\.json" heading-level="2">\n<header[\s\S]*<\/ol>\n<\/quote-timeline>/
    );
    expect(html.match(/<svg class="picture at-\d+"/g)).toHaveLength(4);
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
    expect(() => plugin().page()).toThrow(/^data\/s\.json is not JSON, line 3, column 1: /);
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
      'one JSON file, licensed CC0. Nous. Updated 2024-05-01.'
    );
  });
});

describe('the files that the plugin publishes', () => {
  it('are the stories of data/, each under its name, and nothing else', () => {
    put('other.json', { ...good(), id: 'other' });
    put('README.md', '# Stories');
    const files = plugin().files();
    expect(files.map(({ type, fileName }) => `${type} ${fileName}`).sort()).toEqual([
      'asset data/other.json',
      'asset data/s.json'
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

  it('name the schema where it stands beside the built page', () => {
    put('s.json', { ...good(), $schema: '../public/schema/v1.json' });
    const source = plugin().files()[0]?.source ?? '';
    expect(JSON.parse(source)).toEqual({ ...good(), $schema: '../schema/v1.json' });
  });
});
