import { beforeAll, describe, expect, test } from 'vitest';
import { withPage } from './browser.ts';
import { packed } from './packed.ts';

/**
 * What pages do to whatever stands in them, in few words: what `* { all: unset }` resets leave alone are
 * drawings, which no drawing would outlive. The other sheets are the real ones.
 */
const RESET = `
  *:where(:not(html, iframe, canvas, img, svg, svg *, video, audio)) { all: unset; display: revert; }
  *, *::before, *::after { border-color: red; transition: all 1s; }
  body { letter-spacing: 1px; word-spacing: 4px; text-indent: 1em; white-space: pre-line; }
  a { text-decoration: underline wavy; color: magenta; }
  a:hover { background: yellow; }
  p, li, blockquote { font: italic 23px/2.4 fantasy; text-align: justify; text-indent: 2em; }
  h1, h2, h3, h4 { font: 900 60px/1 cursive; text-transform: uppercase; color: lime; }
  ol, ul { list-style: square; padding-left: 80px; }
  blockquote { border-left: 9px solid orange; padding: 30px; quotes: '<<' '>>'; }
  blockquote::before { content: open-quote; }
  figure { display: inline-block; width: 50%; float: right; }
  button, input, select { all: unset; font-size: 40px; }
  svg { display: block; vertical-align: middle; }
  time, b, span { display: inline-block; background: pink; font-weight: 100; }
  article, section, header { max-width: 300px; padding: 40px; background: cyan; }
`;

const HOSTS: Record<string, () => Promise<string>> = {
  'a page that resets everything': async () => RESET,
  Bootstrap: () => packed('bootstrap@5.3.8', 'dist/css/bootstrap.css'),
  'normalize.css': () => packed('normalize.css@8.0.1', 'normalize.css'),
  'the block styles of WordPress': async () =>
    (
      await Promise.all(
        ['reset', 'common', 'elements', 'style', 'theme'].map(name =>
          packed('@wordpress/block-library@11.1.0', `build-style/${name}.css`)
        )
      )
    ).join('\n')
};

/** What must not differ: where everything is, and how it is written. */
const LOOKS = [
  'display',
  'color',
  'background-color',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'line-height',
  'letter-spacing',
  'text-align',
  'text-decoration-line',
  'text-transform',
  'text-indent',
  'list-style-type',
  'border-top-width',
  'border-inline-start-width',
  'float',
  'transition-duration',
  'box-sizing'
] as const;

/** Two boxes are one where they differ by less, px: three of the 64ths in which the engine lays out. */
const SAME = 0.05;

interface Seen {
  /** left, top, width and height in the timeline, px. */
  readonly box: readonly number[];
  readonly looks: readonly string[];
}

/** Runs in the page: every element of the timeline that is seen, with its box and its looks. */
const readLooks = (names: readonly string[]): Record<string, Seen> => {
  const host = document.querySelector('quote-timeline');
  const origin = host?.getBoundingClientRect();
  if (!host?.shadowRoot || !origin) throw new Error('no timeline');
  const found: Record<string, Seen> = {};
  const read = (root: ParentNode, where: string) => {
    for (const [at, element] of [...root.querySelectorAll('*')].entries()) {
      if (!element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // A drawing has no padding, and nothing in it changes that could do so slowly.
      const drawing = element instanceof SVGElement;
      const told = names.filter(name => !drawing || !/^(?:box-sizing|transition)/.test(name));
      const looks = told.map(name => `${name}: ${style.getPropertyValue(name)}`);
      const name = `${where} ${at} ${element.localName}.${element.getAttribute('class') ?? ''}`;
      found[name] = {
        box: [box.left - origin.left, box.top - origin.top, box.width, box.height],
        looks
      };
    }
  };
  read(host, 'light');
  read(host.shadowRoot, 'shadow');
  return found;
};

/** The timeline of a page with a sheet of its host, in a column of 900 px. */
const looksIn = (sheet: string, width: number): Promise<Record<string, Seen>> =>
  withPage(
    {
      width,
      reducedMotion: true,
      prepare: async page => {
        await page.route('**/host.css', route =>
          route.fulfill({
            contentType: 'text/css',
            // The page itself is the host's: only what it does to the timeline counts.
            body: `${sheet}\nbody, main { margin: 0 !important; padding: 10px !important; border: 0 !important; box-sizing: border-box !important; max-width: none !important; transition: none !important; }\n:root { font-size: 16px; }`
          })
        );
      }
    },
    async ({ page }) => {
      await page.evaluate(
        () =>
          new Promise(resolve => {
            const link = document.createElement('link');
            link.rel = 'stylesheet';
            link.href = new URL('host.css', location.href).href;
            link.addEventListener('load', resolve);
            // Pages have their own sheets first or last; first is where resets are.
            document.head.prepend(link);
          })
      );
      // On a narrow screen the list comes when the page has nothing else to do.
      if (width < 480) await page.locator('quote-timeline .listing-bar').waitFor();
      await page.waitForTimeout(300);
      return page.evaluate(readLooks, LOOKS);
    }
  );

/** In which an element differs, in words; null where it does not. */
const differenceOf = (alone: Seen, there: Seen | undefined): string | null => {
  if (!there) return 'is gone';
  const moved = alone.box.some((px, at) => Math.abs(px - (there.box[at] ?? Number.NaN)) >= SAME);
  const looks = alone.looks.flatMap((look, at) =>
    look === there.looks[at] ? [] : [`${look} became ${there.looks[at]}`]
  );
  const boxes = moved ? [`${alone.box.join(' ')} became ${there.box.join(' ')}`] : [];
  return [...boxes, ...looks].join(', ') || null;
};

describe.each([1280, 360])('at %i px', width => {
  let alone: Record<string, Seen> = {};

  beforeAll(async () => {
    alone = await looksIn('', width);
  });

  test('there is a good deal to compare', () => {
    expect(Object.keys(alone).length).toBeGreaterThan(150);
  });

  test.each(Object.keys(HOSTS))('%s leaves no mark on the timeline', async name => {
    const sheet = await HOSTS[name]?.();
    expect(sheet?.length).toBeGreaterThan(100);
    const there = await looksIn(sheet ?? '', width);
    const differing = Object.entries(alone).flatMap(([key, seen]) => {
      const difference = differenceOf(seen, there[key]);
      return difference === null ? [] : [`${key}: ${difference}`];
    });
    expect(differing.slice(0, 12)).toEqual([]);
  });
});

test('in the shadow tree no rule of the light DOM is tried on every element', async () => {
  const selectors = await withPage({}, ({ page }) =>
    page.evaluate(() => {
      const root = document.querySelector('quote-timeline')?.shadowRoot;
      const rules = root?.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]) ?? [];
      return rules.map(rule => (rule as CSSStyleRule).selectorText ?? '');
    })
  );
  expect(selectors).toContain('.picture');
  expect(selectors.filter(selector => /\bquote-timeline\b/.test(selector))).toEqual([]);
});
