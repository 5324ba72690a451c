// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/core/story/parse.ts';
import type { Story } from '../../src/core/story/story.ts';
import { initialState } from '../../src/core/view/state.ts';
import { create } from '../../src/render/dom.ts';
import { eventList, legend, storyHeader } from '../../src/render/html.ts';
import { jsonldText } from '../../src/render/jsonld.ts';
import { markup } from '../../src/render/markup.ts';
import type { Shape } from '../../src/render/tree.ts';
import { good } from '../core/story/good.ts';
import { domText, read } from './dom-text.ts';
import { drawing, formatOf, layoutOf, readingOf, storyOf } from './stories.ts';

const HOSTILE = [
  '<script>globalThis.hit=1</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</blockquote></svg><svg onload=alert(1)>',
  '--><!--',
  ']]>',
  '&lt;b&gt;'
];

/** Where plain text stands in the story of good.ts. */
const FIELDS = [
  ['title'],
  ['summary'],
  ['license'],
  ['credit'],
  ['sources', 0, 'title'],
  ['sources', 0, 'publisher'],
  ['sources', 1, 'publisher'],
  ['parties', 0, 'name'],
  ['people', 0, 'name'],
  ['people', 0, 'role'],
  ['events', 1, 'title'],
  ['events', 1, 'shortTitle'],
  ['events', 1, 'summary'],
  ['events', 1, 'dateNote'],
  ['events', 1, 'note'],
  ['events', 1, 'place'],
  ['quotes', 0, 'text'],
  ['quotes', 0, 'role'],
  ['quotes', 0, 'medium'],
  ['quotes', 0, 'note'],
  ['eras', 0, 'title']
] as const;

type Path = readonly (string | number)[];

const withText = (path: Path, text: string): unknown => {
  const file: unknown = structuredClone(good());
  let at = file as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) at = at[part] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = text;
  return file;
};

const shapesOf = (story: Story): Shape[] => {
  const reading = readingOf(story);
  const layout = layoutOf(story);
  const view = { ...initialState(layout, 1000), span: layout.frame('whole', 1000) };
  return [storyHeader(reading), legend(reading), eventList(reading), drawing(layout, view)];
};

/** The tags and the names of the attributes, without what is in them. */
const skeleton = (shape: Shape): string =>
  [...read(`<div>${markup(shape)}</div>`).querySelectorAll('*')]
    .map(({ localName, attributes }) => `${localName} ${[...attributes].map(({ name }) => name)}`)
    .join('\n');

const named = FIELDS.map(path => [path.join('.'), path] as const);

describe('text that would be markup', () => {
  it.each(named)('stays text in %s', (_, path) => {
    const harmless = shapesOf(storyOf(withText(path, 'w'.repeat(30)))).map(skeleton);
    const story = storyOf(withText(path, HOSTILE.join(' ')));
    shapesOf(story).forEach((shape, at) => {
      expect(domText(create(shape, document.body))).toBe(domText(read(markup(shape))));
      expect(skeleton(shape)).not.toMatch(/^(script|img)\b|[ ,]on/m);
      // The stage wraps a text by its width, so only the rest keeps its very bones.
      if (at < 3) expect(skeleton(shape)).toBe(harmless[at]);
    });
    expect(jsonldText(story, formatOf(story))).not.toContain('<');
  });

  it('reaches the page in every field that is shown, to the letter', () => {
    const shown = FIELDS.filter(([name, , field]) => {
      if (name === 'license' || name === 'credit' || field === 'shortTitle') return false;
      return name !== 'eras';
    });
    for (const path of shown) {
      const all = shapesOf(storyOf(withText(path, HOSTILE[1] ?? '')))
        .map(shape => read(markup(shape)).textContent)
        .join('\n');
      expect(all, path.join('.')).toContain(HOSTILE[1]);
    }
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//example.org'
  ])('never makes a link of the address %s', url => {
    const file = good();
    file.sources = [
      { id: 'bt', publisher: 'P', url },
      { id: 'crn', publisher: 'CRN' }
    ];
    const { story, issues } = parse(file);
    expect(issues.map(({ path }) => path)).toContain('sources[0].url');
    if (!story) throw new RangeError('no story');
    const links = shapesOf(story).flatMap(shape => [
      ...read(markup(shape)).querySelectorAll('[href], [cite], [src]')
    ]);
    const targets = links.map(link => link.getAttribute('href') ?? link.getAttribute('cite'));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter(target => !/^(#|https?:\/\/)/.test(target ?? ''))).toEqual([]);
  });

  it('stays in its attribute where an id has marks of HTML', () => {
    const id = '"><script>x</script>';
    const events = [{ id, title: 'T', date: '2019' }];
    const quotes = [{ id, events: [id], text: 'x' }];
    const story = storyOf({ version: 1, id: 's', title: 'S', events, quotes });
    for (const shape of shapesOf(story)) {
      const element = read(markup(shape));
      expect(element.querySelector('script')).toBe(null);
      expect(domText(create(shape, document.body))).toBe(domText(element));
    }
  });
});
