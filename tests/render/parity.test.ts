// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../src/core/layout/layout.ts';
import type { StoryFile } from '../../src/core/story/schema.ts';
import { initialState } from '../../src/core/view/state.ts';
import { create, patch } from '../../src/render/dom.ts';
import { eventList, legend, storyHeader } from '../../src/render/html.ts';
import { markup } from '../../src/render/markup.ts';
import { WRAPPER } from '../../src/render/place.ts';
import { el, keyed, type Shape, type Value } from '../../src/render/tree.ts';
import { domText, nodesOf, read } from './dom-text.ts';
import {
  anyStory,
  anyText,
  anyTwoViews,
  drawing,
  jedi,
  layoutOf,
  readingOf,
  storyOf
} from './stories.ts';

const made = (shape: Shape) => create(shape, document.body);
const written = (shape: Shape) => domText(read(markup(shape)));

const ROOT = join(import.meta.dirname, '../..');

/** Every story that lies in the tree: those that are published and those of tests/stories. */
const files: (readonly [string, unknown])[] = [
  ...readdirSync(join(ROOT, 'data'))
    .filter(name => name.endsWith('.json'))
    .map(name => [name, JSON.parse(readFileSync(join(ROOT, 'data', name), 'utf8'))] as const),
  ...Object.entries(import.meta.glob<{ story: StoryFile }>('../stories/*.ts', { eager: true })).map(
    ([path, { story }]) => [path.replace('../', ''), story] as const
  )
];
const stories = files.map(([name, file]) => [name, storyOf(file)] as const);

/** Views of a layout in the order a reader might come to them. */
const viewsOf = (layout: Layout) => {
  const first = layout.events[0]?.id ?? null;
  const last = layout.events.at(-1)?.id ?? null;
  return [320, 1240].flatMap(width => {
    const opening = initialState(layout, width);
    const { lo, hi } = opening.span;
    return [
      opening,
      { ...opening, span: layout.frame('whole', width), hover: first },
      { ...opening, span: { lo: lo + (hi - lo) / 3, hi: lo + (hi - lo) / 2 }, event: last }
    ];
  });
};

const keysAreUnique = ({ children, tag, key }: Shape): string[] => {
  const keys = children.flatMap(child => (child.key === undefined ? [] : [child.key]));
  const twice = keys.filter((name, at) => keys.indexOf(name) !== at);
  return [...twice.map(name => `${tag} ${key}: ${name}`), ...children.flatMap(keysAreUnique)];
};

const value: fc.Arbitrary<Value> = fc.oneof(
  anyText,
  fc.integer(),
  fc.constant<true>(true),
  fc.constant(undefined)
);
const attrs = fc.dictionary(fc.constantFrom('title', 'class', 'hidden', 'data-a', 'x'), value);
const leaf = fc
  .tuple(fc.constantFrom('div', 'span', 'section'), attrs, anyText)
  .map(([tag, given, text]) => el(tag, given, text));
const { shape: anyShape } = fc.letrec<{ shape: Shape }>(tie => ({
  shape: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc
      .tuple(
        fc.constantFrom('div', 'svg'),
        attrs,
        fc.uniqueArray(fc.tuple(fc.option(fc.constantFrom('k', 'l', 'm')), tie('shape')), {
          selector: ([key]) => key ?? Symbol('none'),
          maxLength: 4
        })
      )
      .map(([tag, given, children]) =>
        el(
          tag === 'svg' ? 'section' : tag,
          given,
          children.map(([key, child]) => (key === null ? child : { ...child, key }))
        )
      )
  )
}));

describe('the two renderers', () => {
  it('make the same of any shape', () => {
    fc.assert(
      fc.property(anyShape, shape => {
        expect(domText(made(shape))).toBe(written(shape));
      })
    );
  });

  it('make the same of any shape that another was patched to', () => {
    fc.assert(
      fc.property(anyShape, anyShape, anyShape, (a, b, c) => {
        const root = made(el('div', {}, [a]));
        for (const next of [b, c, a]) {
          const whole = el('div', {}, [next]);
          patch(root, whole);
          expect(domText(root)).toBe(written(whole));
        }
      })
    );
  });

  it('make the same of the stage of any story and view, made anew and patched', () => {
    fc.assert(
      fc.property(anyTwoViews, fc.boolean(), fc.boolean(), ({ layout, a, b }, fluid, rtl) => {
        const shape = drawing(layout, a, fluid, rtl);
        expect(domText(made(shape))).toBe(written(shape));
        const root = made(drawing(layout, b, false, rtl));
        patch(root, shape);
        expect(domText(root)).toBe(written(shape));
      }),
      { numRuns: 40 }
    );
  });

  it('make the same of the text of any story', () => {
    fc.assert(
      fc.property(anyStory, anyStory, (story, other) => {
        for (const of of [eventList, legend, storyHeader]) {
          const shape = of(readingOf(story));
          const root = made(of(readingOf(other)));
          patch(root, shape);
          expect(domText(made(shape))).toBe(written(shape));
          expect(domText(root)).toBe(written(shape));
        }
      }),
      { numRuns: 30 }
    );
  });

  describe.each(stories)('given %s', (_, story) => {
    const layout = layoutOf(story);
    const shapes = viewsOf(layout).map(view => drawing(layout, view));

    it('make the same stage, made anew and patched from view to view', () => {
      const root = made(shapes[0] ?? el('svg'));
      for (const shape of shapes) {
        patch(root, shape);
        const text = written(shape);
        expect(domText(root)).toBe(text);
        expect(domText(made(shape))).toBe(text);
      }
    }, 30_000);

    it('tell siblings by keys that none of them shares', () => {
      expect(shapes.flatMap(keysAreUnique)).toEqual([]);
      expect(keysAreUnique(eventList(readingOf(story)))).toEqual([]);
    });
  });
});

/** A prerendered picture as the stage takes it over: what held groups at percentages comes off. */
const taken = (html: string): Element => {
  const svg = read(html);
  for (const wrapper of svg.querySelectorAll(`svg.${WRAPPER}`)) {
    wrapper.replaceWith(...wrapper.children);
  }
  return svg;
};

describe('a prerendered stage that comes alive', () => {
  const layout = layoutOf(jedi);

  it.each([320, 480, 720, 1080])('keeps every node of a picture at %i px', width => {
    const view = initialState(layout, width);
    const root = taken(markup(drawing(layout, view, true)));
    const before = nodesOf(root);
    const shape = drawing(layout, view);
    patch(root, shape);
    expect(nodesOf(root).every((node, at) => node === before[at])).toBe(true);
    expect(nodesOf(root)).toHaveLength(before.length);
    expect(domText(root)).toBe(written(shape));
  });

  it('keeps every node of any picture', () => {
    fc.assert(
      fc.property(anyTwoViews, fc.boolean(), ({ layout: any, a }, rtl) => {
        const root = taken(markup(drawing(any, a, true, rtl)));
        const before = nodesOf(root);
        const shape = drawing(any, a, false, rtl);
        patch(root, shape);
        expect(nodesOf(root)).toEqual(before);
        expect(domText(root)).toBe(written(shape));
      }),
      { numRuns: 20 }
    );
  });

  it('had its lines in boxes that are stretched with the width, and their strokes not', () => {
    const root = read(markup(drawing(layout, initialState(layout, 720), true)));
    const lines = [...root.querySelectorAll('.stem, .grid, .link, .tick')];
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(line.getAttribute('vector-effect')).toBe('non-scaling-stroke');
      const box = line.parentElement;
      expect(box?.getAttribute('preserveAspectRatio')).toBe('none');
      expect(box?.getAttribute('viewBox')).toMatch(/^0 0 720 \d+$/);
    }
  });

  it('becomes the picture of a wider stage and keeps the marks that both show', () => {
    const root = taken(markup(drawing(layout, initialState(layout, 720), true)));
    const marksOf = () =>
      new Map([...root.querySelectorAll('a.mark')].map(mark => [mark.getAttribute('href'), mark]));
    const before = marksOf();
    const shape = drawing(layout, initialState(layout, 900));
    patch(root, shape);
    expect(domText(root)).toBe(written(shape));
    const both = [...marksOf()].filter(([event]) => before.has(event));
    expect(both.length).toBeGreaterThan(5);
    expect(both.filter(([event, mark]) => before.get(event) !== mark)).toEqual([]);
  });

  it('keeps every node of the list, though the lead event is not marked any more', () => {
    const reading = readingOf(jedi);
    const root = read(markup(eventList({ ...reading, lead: jedi.events[3]?.id ?? null })));
    const before = nodesOf(root);
    patch(root, eventList({ ...reading, lead: null }));
    expect(nodesOf(root).every((node, at) => node === before[at])).toBe(true);
    expect(domText(root)).toBe(written(eventList(reading)));
  });

  it('had its places as shares of the width, so that it was right at any', () => {
    const root = read(markup(drawing(layout, initialState(layout, 720), true)));
    const wrappers = [...root.querySelectorAll(`svg.${WRAPPER}`)];
    const lines = [...root.querySelectorAll('.bar')];
    const places = [
      ...wrappers.map(wrapper => wrapper.getAttribute('x')),
      ...lines.flatMap(line => [line.getAttribute('x1'), line.getAttribute('x2')])
    ];
    expect(places.length).toBeGreaterThan(40);
    expect(places.filter(x => !/^-?\d+(\.\d+)?%$/.test(x ?? ''))).toEqual([]);
    expect(root.querySelectorAll('a.mark > .glyph')).toHaveLength(
      root.querySelectorAll('a.mark').length
    );
    expect(root.querySelectorAll('.moving [transform]')).toHaveLength(0);
  });
});

describe('keyed', () => {
  it('gives a shape its key and el gives none', () => {
    expect([keyed('a', 'p').key, el('p').key]).toEqual(['a', undefined]);
  });
});
