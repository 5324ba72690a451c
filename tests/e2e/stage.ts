import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { boxWidth, DATE_STYLE, TITLE_SIZE } from '../../src/core/layout/label-text.ts';
import { textWidth } from '../../src/core/layout/text.ts';
import type { TimelineElement, TimelineView } from '../../src/element/timeline-element.ts';
import type { Place } from './browser.ts';

/** A box in px from the top left of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label as the reader sees it. */
export interface SeenLabel {
  readonly event: string;
  readonly raised: boolean;
  readonly box: Box;
  /** The room the label was given by the widths in core/layout/text. */
  readonly plate: Box;
  readonly texts: readonly { readonly text: string; readonly box: Box }[];
}

/** What stands on the stage. */
export interface Seen {
  /** The drawing, which clips what is in it. */
  readonly stage: Box;
  readonly labels: readonly SeenLabel[];
  readonly stems: readonly { readonly event: string; readonly box: Box }[];
}

/** Half a device pixel: two edges closer than this are the same edge. */
const EDGE = 0.5;

/** Waits as long as a slow machine needs, and asks often. */
export const SOON = { timeout: 4000, interval: 20 } as const;

/** The first timeline of a page. */
export const timelineOf = (page: Page): Locator => page.locator('quote-timeline').first();

/** The room for texts of a label whose first line is its date, px, from its stem on. */
const roomOf = (left: number, texts: SeenLabel['texts'], key: boolean): Box => {
  const widest = Math.max(
    ...texts.map(({ text }, at) =>
      textWidth(text, at === 0 ? DATE_STYLE : { size: TITLE_SIZE, bold: key })
    )
  );
  const edge = (of: keyof Box, pick: (...of: number[]) => number) =>
    pick(...texts.map(({ box }) => box[of]));
  return {
    left,
    right: left + boxWidth(widest),
    top: edge('top', Math.min),
    bottom: edge('bottom', Math.max)
  };
};

/** What is drawn on the stage of the page's first timeline. */
export const look = async (page: Page): Promise<Seen> => {
  const { labels, ...seen } = await drawn(page);
  return {
    ...seen,
    labels: labels.map(({ at, key, ...label }) => ({
      ...label,
      plate: roomOf(at, label.texts, key)
    }))
  };
};

const drawn = (page: Page) =>
  timelineOf(page).evaluate(host => {
    const root = host.shadowRoot;
    const boxOf = (element: Element | null | undefined): Box => {
      if (!element) throw new Error('a part of the stage is missing');
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const all = (selector: string) => [...(root?.querySelectorAll(selector) ?? [])];
    return {
      stage: boxOf(root?.querySelector('[part~="stage"] > svg')),
      labels: all('[part~="label"]').map(label => ({
        event: label.getAttribute('data-event') ?? '',
        raised: label.hasAttribute('data-raised'),
        box: boxOf(label),
        at: (label as SVGGElement).getScreenCTM()?.e ?? Number.NaN,
        key: label.classList.contains('key'),
        texts: [...label.querySelectorAll('text')].map(text => ({
          text: text.textContent,
          box: boxOf(text)
        }))
      })),
      // Stems of one look are one path: a line down from each label's lane.
      stems: all('path[part~="stem"]').flatMap(path => {
        const { e: across = 0, f: down = 0 } = (path as SVGPathElement).getScreenCTM() ?? {};
        const lines = (path.getAttribute('d') ?? '').matchAll(/M(\S+) (\S+?)V([\d.]+)/g);
        return [...lines].map(([, x, top, bottom]) => {
          const own = all('[part~="label"]').find(label =>
            label.getAttribute('transform')?.startsWith(`translate(${x} `)
          );
          const at = Number(x) + across;
          return {
            event: own?.getAttribute('data-event') ?? '',
            box: {
              left: at - 0.5,
              right: at + 0.5,
              top: Number(top) + down,
              bottom: Number(bottom) + down
            }
          };
        });
      })
    };
  });

const cross = (a: Box, b: Box) =>
  a.left < b.right - EDGE &&
  b.left < a.right - EDGE &&
  a.top < b.bottom - EDGE &&
  b.top < a.bottom - EDGE;

const within = (inner: Box, outer: Box) =>
  inner.left >= outer.left - EDGE &&
  inner.right <= outer.right + EDGE &&
  inner.top >= outer.top - EDGE &&
  inner.bottom <= outer.bottom + EDGE;

const said = ({ left, top, right, bottom }: Box) =>
  [left, top, right, bottom].map(Math.round).join(' ');

/** Every label that runs into another, is crossed by a stem, is cut, or whose text leaves its box. */
export const labelFaults = ({ stage, labels, stems }: Seen): string[] => {
  const plain = labels.filter(label => !label.raised);
  const faults: string[] = [];
  plain.forEach((label, at) => {
    const { event, box, plate } = label;
    for (const other of plain.slice(at + 1)) {
      if (cross(box, other.box)) {
        faults.push(`${event} [${said(box)}] runs into ${other.event} [${said(other.box)}]`);
      }
    }
    for (const stem of stems) {
      const own = plain.some(({ event: id }) => id === stem.event);
      if (own && stem.event !== event && cross(stem.box, plate)) {
        faults.push(`the stem of ${stem.event} goes through ${event}`);
      }
    }
    if (!within(box, stage)) faults.push(`${event} [${said(box)}] is cut by [${said(stage)}]`);
    for (const { text, box: line } of label.texts) {
      if (!within(line, plate)) {
        faults.push(`"${text}" [${said(line)}] leaves the box of ${event} [${said(plate)}]`);
      }
    }
  });
  return faults;
};

/** The view of the page's first timeline. */
export const viewOf = (page: Page): Promise<TimelineView> =>
  timelineOf(page).evaluate((host: TimelineElement) => {
    if (!host.view) throw new Error('the timeline has no view yet');
    return { ...host.view };
  });

/** Goes somewhere by the element's own method and waits until it is painted. */
export const show = (page: Page, where: Parameters<TimelineElement['show']>[0]): Promise<void> =>
  timelineOf(page).evaluate((host: TimelineElement, asked) => host.show(asked), where);

/** Waits until nothing has moved for six frames: flights are over and all is painted. */
export const rested = (page: Page): Promise<void> =>
  timelineOf(page).evaluate(async (host: TimelineElement) => {
    const now = () => JSON.stringify(host.view);
    for (let still = 0, last = now(); still < 6; ) {
      await new Promise(done => requestAnimationFrame(done));
      const is = now();
      still = is === last ? still + 1 : 0;
      last = is;
    }
  });

/** Left edge and width of the drawing, px. */
export const stageBox = (page: Page): Promise<Box & { readonly width: number }> =>
  look(page).then(({ stage }) => ({ ...stage, width: stage.right - stage.left }));

/** The instant at a place across the stage, UTC ms, by the view and the box the reader sees. */
export const dateAt = async (page: Page, x: number): Promise<number> => {
  const [{ from, to }, box] = [await viewOf(page), await stageBox(page)];
  return from + ((x - box.left) / box.width) * (to - from);
};

/** How many px the stage has now to the right of `x` what stood at `x` before. */
export const driftOf = async (page: Page, x: number, before: number): Promise<number> => {
  const [{ from, to }, box] = [await viewOf(page), await stageBox(page)];
  return ((before - from) / (to - from)) * box.width + box.left - x;
};

const centreOf = async (locator: Locator, what: string): Promise<Place> => {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${what} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** An event's link on the baseline. */
export const markOf = (page: Page, event: string): Locator =>
  timelineOf(page).locator(`[part~="mark"][data-event="${event}"]`);

export const labelOf = (page: Page, event: string): Locator =>
  timelineOf(page).locator(`[part~="label"][data-event="${event}"]`);

export const chipOf = (page: Page, event: string): Locator =>
  timelineOf(page).locator(`[part~="chip"][data-event="${event}"]`);

/** The middle of a mark's glyph. */
export const placeOfMark = (page: Page, event: string): Promise<Place> =>
  centreOf(markOf(page, event).locator('.glyph').first(), `the mark of ${event}`);

/** The middle of a label. */
export const placeOfLabel = (page: Page, event: string): Promise<Place> =>
  centreOf(labelOf(page, event), `the label of ${event}`);

/** A place on the stage, as shares of its width and of the height above the overview. */
export const placeOnStage = async (page: Page, across: number, down = 0.2): Promise<Place> => {
  const box = await stageBox(page);
  return {
    x: box.left + across * box.width,
    y: box.top + down * (box.bottom - box.top - 40)
  };
};

/** The ids of the events whose articles can be seen, in order. */
export const articlesSeen = (page: Page): Promise<string[]> =>
  timelineOf(page).evaluate(host =>
    [...host.querySelectorAll('.event-article')]
      .filter(article => article.checkVisibility({ contentVisibilityAuto: true }))
      .map(article => article.closest('[data-event]')?.getAttribute('data-event') ?? '')
  );

/** Waits until this event's article, and no other, is shown. */
export const showsArticle = (page: Page, event: string): Promise<void> =>
  expect.poll(() => articlesSeen(page), SOON).toEqual([event]);

/** The quotes of the cards that can be seen, in order. */
export const cardsSeen = (page: Page): Promise<string[]> =>
  timelineOf(page).evaluate(host =>
    [...host.querySelectorAll('.quote-card')]
      .filter(card => card.checkVisibility({ contentVisibilityAuto: true }))
      .map(card => card.getAttribute('data-quote') ?? '')
  );

/** The class of what has the focus, shadow trees included. */
export const focusOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('class') ?? active?.localName ?? '';
  });

/** The event that has the focus on the stage, or null. */
export const focused = (page: Page): Promise<string | null> =>
  timelineOf(page).evaluate(
    host => host.shadowRoot?.activeElement?.getAttribute('data-event') ?? null
  );

/** Counts pages' events of one type from now on. */
export const collect = async (page: Page, type: string): Promise<() => Promise<number>> => {
  const counter = await page.evaluateHandle((name: string) => {
    const seen = { count: 0 };
    document.addEventListener(name, () => {
      seen.count += 1;
    });
    return seen;
  }, type);
  return () => counter.evaluate(({ count }) => count);
};
