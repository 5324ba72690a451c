import { DATE_STYLE, TITLE_SIZE } from '../core/layout/label-text.ts';
import { LANE_HEIGHT } from '../core/layout/metrics.ts';
import { textWidth } from '../core/layout/text.ts';

/**
 * All that is read of the page's geometry, in one file, so that nothing else can make the browser
 * lay out twice in a frame.
 */

/** Calls back with the content width of an element in px, at once and after every change. */
export const watchWidth = (
  element: Element,
  onWidth: (width: number) => void,
  signal: AbortSignal
): void => {
  const observer = new ResizeObserver(entries => {
    const width = entries.at(-1)?.contentRect.width ?? 0;
    if (width > 0) onWidth(width);
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
};

/** Content width of an element now, px. */
export const widthOf = (element: Element): number => element.getBoundingClientRect().width;

/** Height of an element now, px. */
export const heightOf = (element: Element): number =>
  Math.ceil(element.getBoundingClientRect().height);

/** Whether time runs from right to left in an element. */
export const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** A pointer's place in an element, px from its top and from the side where time begins. */
export const pointIn = (
  element: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number }
): { x: number; y: number } => {
  const box = element.getBoundingClientRect();
  return {
    x: isRtl(element) ? box.right - clientX : clientX - box.left,
    y: clientY - box.top
  };
};

const SAMPLE = 'Court halts work on the JEDI contract awarded in 2019';

/**
 * How much wider the element's own sans is than the table of core/layout/text, 1 or more, in steps
 * of a twentieth: with a wider font labels are given the room they need instead of being cut.
 */
export const textScaleOf = (element: Element): number => {
  const context = element.ownerDocument.createElement('canvas').getContext('2d');
  if (!context) return 1;
  const family = getComputedStyle(element).fontFamily;
  const widest = [
    { size: TITLE_SIZE, bold: false },
    { size: TITLE_SIZE, bold: true },
    DATE_STYLE
  ].reduce((most, style) => {
    context.font = `${style.bold ? 700 : 400} ${style.size}px ${family}`;
    return Math.max(most, context.measureText(SAMPLE).width / textWidth(SAMPLE, style));
  }, 1);
  return Math.ceil(widest * 20 - 0.01) / 20;
};

/** Height of a lane as the page sets it, px. */
export const laneHeightOf = (element: Element): number => {
  const set = getComputedStyle(element).getPropertyValue('--quote-timeline-lane-height');
  const [, px] = /^\s*([\d.]+)px\s*$/.exec(set) ?? [];
  return px === undefined ? LANE_HEIGHT : Math.min(Math.max(Number(px), 30), 120);
};

/** Whether an element's content is taller than its box. */
export const overflows = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight + 2;

/** Scrolls a row sideways, and nothing else, until one of its items is in view. */
export const bringIntoRow = (row: Element, item: Element, smooth: boolean): void => {
  const from = row.getBoundingClientRect();
  const to = item.getBoundingClientRect();
  if (to.left >= from.left && to.right <= from.right) return;
  const left = isRtl(row) ? to.right - from.right : to.left - from.left;
  row.scrollBy({ left, behavior: smooth ? 'smooth' : 'auto' });
};

/** Kept clear under what sticks to the top of a box, px, as its style sheet has it; a heading has space of its own. */
const CLEAR = 4;

/**
 * Scrolls a box up or down, and nothing around it, until one of its items is clear of what sticks to its
 * top. Where it is not in view yet, `starts` bring it about a third down the box: the first of them from
 * there to the item stands at the top, so that nothing is cut in two there.
 */
export const bringIntoBox = (
  box: Element,
  item: Element,
  starts: readonly Element[] = []
): void => {
  const around = box.getBoundingClientRect();
  const sticky = Number.parseFloat(getComputedStyle(box).scrollPaddingBlockStart) || 0;
  const topOf = (one: Element) => one.getBoundingClientRect().top - around.top - sticky;
  const above = topOf(item);
  const below = item.getBoundingClientRect().bottom - around.bottom;
  if (above >= 0 && below <= 0) return;
  if (starts.length === 0) box.scrollTop += above < 0 ? above : below;
  else {
    const third = above - (around.height - sticky) / 3;
    const start = starts.map(topOf).find(top => top >= third && top <= above);
    box.scrollTop += start === undefined ? third : start + CLEAR;
  }
};

/** How far an item is below the top of the box that it scrolls in, px. */
export const placeIn = (box: Element, item: Element): number =>
  item.getBoundingClientRect().top - box.getBoundingClientRect().top;

/** Height of the fading foot of a box whose text goes on, px; the style sheet has the same. */
const FADE = 56;

/** Whether an element lies outside the well visible part of the box around it, which fades at its foot. */
export const outside = (box: Element, element: Element): boolean => {
  const around = box.getBoundingClientRect();
  const own = element.getBoundingClientRect();
  return box.scrollTop > 0 || own.bottom > around.bottom - FADE || own.top < around.top - 1;
};
