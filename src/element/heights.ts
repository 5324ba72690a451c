import type { Step } from '../render/reserve.ts';

/** Widths of columns that are tried, px. */
const NARROWEST = 300;
const WIDEST = 1080;
const BETWEEN = 20;

/** So long a frame may take to say anything at all, and to say how tall it is in another width, ms. */
const FIRST = 8000;
const NEXT = 400;

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

/**
 * How tall an embed is in columns from 300 to 1,080 px, as the embed itself tells when it is made as
 * wide as each, out of sight in `box`. Null where it says nothing, as behind a policy that lets no
 * frame in, or once `signal` is aborted.
 */
export const measureHeights = async (
  address: string,
  box: Element,
  signal: AbortSignal
): Promise<readonly Step[] | null> => {
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
      own.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  watchHeight(
    frame,
    height => {
      last = height;
      told();
    },
    own.signal
  );
  const steps: Step[] = [];
  try {
    frame.style.setProperty('width', `${NARROWEST}px`);
    box.append(frame);
    await toldWithin(FIRST);
    if (last === null) return null;
    for (let width = NARROWEST; width <= WIDEST; width += BETWEEN) {
      frame.style.setProperty('width', `${width}px`);
      // The frame lays itself out in the first of these, and draws its stage anew in the second.
      await nextFrame();
      await nextFrame();
      const asked = toldWithin(NEXT);
      frame.contentWindow?.postMessage({ type: 'quote-timeline:init', v: 1 }, '*');
      await asked;
      if (own.signal.aborted) return null;
      steps.push({ width, height: last });
    }
    return steps;
  } finally {
    own.abort();
    frame.remove();
  }
};
