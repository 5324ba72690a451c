import { heightOf, widthOf } from '../interaction/measure.ts';
import type { Step } from '../render/reserve.ts';

/** Widths of columns that are tried, px. */
const NARROWEST = 280;
const WIDEST = 760;
const BETWEEN = 40;

/** So long a frame may take to say anything at all, and to say how tall it is in another width, ms. */
const FIRST = 8000;
const NEXT = 400;
/** So long it is quiet when it has come alive, ms. */
const ALIVE = 600;

const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));

/** Height that a message from an embed tells, px; null of any other message. */
export const toldHeight = (data: unknown): number | null => {
  const { type, height } = (data ?? {}) as { readonly type?: unknown; readonly height?: unknown };
  return type === 'quote-timeline:resize' && typeof height === 'number' && height > 0
    ? height
    : null;
};

/** Calls back with each height that a frame tells, px. */
export const watchHeight = (
  frame: HTMLIFrameElement,
  onHeight: (height: number) => void,
  signal: AbortSignal
): void =>
  addEventListener(
    'message',
    ({ source, data }) => {
      const height = source === frame.contentWindow ? toldHeight(data) : null;
      if (height !== null) onHeight(height);
    },
    { signal }
  );

/** What an embed needs in columns of different widths. */
export interface Heights {
  readonly frame: readonly Step[];
  /** The timeline without the frame around it. */
  readonly element: readonly Step[];
}

/** The timeline in a frame, where the frame's page may be looked into. */
const timelineIn = (frame: HTMLIFrameElement): Element | null =>
  frame.contentDocument?.querySelector('quote-timeline') ?? null;

/**
 * How tall an embed is in columns from 280 to 760 px, as the embed itself tells when it is made as
 * wide as each, out of sight in `box`. Null where it says nothing, as behind a policy that lets no
 * frame in, or once `signal` is aborted.
 */
export const measureHeights = async (
  address: string,
  box: Element,
  signal: AbortSignal
): Promise<Heights | null> => {
  const own = new AbortController();
  signal.addEventListener('abort', () => own.abort(), { once: true, signal: own.signal });
  const frame = document.createElement('iframe');
  frame.className = 'embed-probe';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.src = address;
  let last: number | null = null;
  let told = () => {};
  const toldWithin = (ms: number) =>
    new Promise<void>(resolve => {
      told = resolve;
      setTimeout(resolve, ms);
    });
  own.signal.addEventListener('abort', () => told(), { once: true });
  watchHeight(
    frame,
    height => {
      last = height;
      told();
    },
    own.signal
  );
  const framed: Step[] = [];
  const bare: Step[] = [];
  /** The height in a column of `width` px; null when nobody waits for it any more. */
  const measured = async (width: number): Promise<number | null> => {
    frame.style.setProperty('width', `${width}px`);
    // The frame lays itself out in the first of these, and draws its stage anew in the second.
    await nextFrame();
    await nextFrame();
    const asked = toldWithin(NEXT);
    frame.contentWindow?.postMessage({ type: 'quote-timeline:init', v: 1 }, '*');
    await asked;
    if (own.signal.aborted || last === null) return null;
    framed.push({ width, height: last });
    const timeline = timelineIn(frame);
    if (timeline) bare.push({ width: widthOf(timeline), height: heightOf(timeline) });
    return last;
  };
  /** Looks for the widths between two at which the height changes, to the px. */
  const between = async (from: Step, to: Step): Promise<void> => {
    if (from.height === to.height || to.width - from.width < 2) return;
    const width = Math.round((from.width + to.width) / 2);
    const height = await measured(width);
    if (height === null) return;
    await between(from, { width, height });
    await between({ width, height }, to);
  };
  try {
    frame.style.setProperty('width', `${NARROWEST}px`);
    box.append(frame);
    await toldWithin(FIRST);
    // The timeline in it comes alive after it has been seen for the first time.
    for (let told = -1; told !== last && !own.signal.aborted; ) {
      told = last ?? -1;
      await toldWithin(ALIVE);
    }
    let before: Step | null = null;
    for (let width = NARROWEST; width <= WIDEST; width += BETWEEN) {
      const height = await measured(width);
      if (height === null) return null;
      if (before) await between(before, { width, height });
      before = { width, height };
    }
    if (own.signal.aborted) return null;
    return { frame: framed, element: bare.length > 0 ? bare : framed };
  } finally {
    own.abort();
    frame.remove();
  }
};
