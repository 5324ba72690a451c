import type { Chip, Column, Label, Mark } from '../core/layout/scene.ts';
import { isRtl, pointIn } from './measure.ts';
import type { Port } from './port.ts';
import { bindTrackpad } from './trackpad.ts';

/** A press that moves less than this is a click, px. */
const THRESHOLD = 4;
/** How near to a mark a click or the pointer has to be, px. */
const REACH = 16;
/** Octaves of zoom per px of wheel, and the most for one event. */
const WHEEL_RATE = 0.01;
const WHEEL_MOST = 0.5;

/** So long after a turn of the wheel what is under the pointer answers again, ms. */
const REST = 250;

const LINE = 16;
const PAGE = 400;

const pixels = (delta: number, mode: number) => delta * (mode === 1 ? LINE : mode === 2 ? PAGE : 1);

interface Touch {
  x: number;
  y: number;
}

/** The mark nearest to a point on the baseline, or null. */
const nearestMark = (port: Port, { x, y }: Touch): Mark | null => {
  const { marks, metrics } = port.scene();
  if (Math.abs(y - metrics.base) > REACH + 4) return null;
  let best: Mark | null = null;
  let least = REACH;
  for (const mark of marks) {
    const inBar = mark.bar && x >= mark.bar.x1 && x <= mark.bar.x2;
    const distance = inBar ? REACH / 2 : Math.abs(mark.x - x);
    if (distance <= least) {
      best = mark;
      least = distance;
    }
  }
  return best;
};

/** The column under a point or, of columns that are hard to hit, beside it, or null. */
const columnAt = (port: Port, { x, y }: Touch): Column | null => {
  const { columns, metrics } = port.scene();
  if (y < metrics.base - 4 || y > metrics.chipTop) return null;
  const found = columns.find(column => x >= column.x - 1 && x <= column.x + column.width + 1);
  return found ?? null;
};

/** The label whose box, not just whose letters, a point lies in, or null. */
const labelAt = (port: Port, { x, y }: Touch): Label | null =>
  port
    .scene()
    .labels.findLast(
      label =>
        x >= label.x && x <= label.x + label.width && y >= label.y && y <= label.y + label.height
    ) ?? null;

/** The chip a point lies in, or null. */
const chipAt = (port: Port, { x, y }: Touch): Chip | null => {
  const { chips, metrics } = port.scene();
  if (y < metrics.chipTop || y > metrics.chipTop + metrics.chipHeight) return null;
  return chips.find(chip => x >= chip.x && x <= chip.x + chip.width) ?? null;
};

/** The event, and the quote if it is a chip, under a pointer. */
const targetOf = (stage: Element, port: Port, event: MouseEvent, byKey = false) => {
  const hit = event
    .composedPath()
    .find((node): node is Element => node instanceof Element && node.hasAttribute('data-event'));
  // Marks may lie over each other: the nearest is meant, whichever is drawn on top.
  const onMark = hit === undefined || hit.classList.contains('mark');
  const point = pointIn(stage, event);
  const near = onMark && !byKey ? nearestMark(port, point) : null;
  const bare = hit === undefined && !near && !byKey;
  const chip = bare ? chipAt(port, point) : null;
  const label = bare && !chip ? labelAt(port, point) : null;
  const id = (near ?? chip ?? label)?.event ?? hit?.getAttribute('data-event');
  const quote = chip?.quote ?? hit?.getAttribute('data-quote') ?? null;
  return id ? { event: id, quote } : null;
};

/**
 * Pan, zoom, hover and choose on the stage by mouse, wheel, trackpad and touch. A vertical swipe and
 * a plain wheel are the page's (`touch-action: pan-y`, no `preventDefault`).
 */
export const bindGestures = (stage: HTMLElement, port: Port, signal: AbortSignal): void => {
  const touches = new Map<number, Touch>();
  let moved = false;
  const options = { signal };
  let resting: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(resting);
    delete stage.dataset.turning;
  };
  /** What passes under a pointer that stands still is not meant by it, and is not looked for. */
  const turn = () => {
    clearTimeout(resting);
    resting = setTimeout(rest, REST);
    stage.dataset.turning = '';
  };
  signal.addEventListener('abort', rest, { once: true });
  const inOverview = (y: number) => y >= port.scene().metrics.overviewTop - 4;

  const pinch = (): { gap: number; x: number } | null => {
    const [a, b] = [...touches.values()];
    return a && b
      ? { gap: Math.max(12, Math.hypot(a.x - b.x, a.y - b.y)), x: (a.x + b.x) / 2 }
      : null;
  };

  stage.addEventListener(
    'pointerdown',
    event => {
      rest();
      const point = pointIn(stage, event);
      if (event.button !== 0 || inOverview(point.y)) return;
      if (touches.size === 0) moved = false;
      touches.set(event.pointerId, point);
      port.hold();
      if (touches.size === 2) for (const id of touches.keys()) stage.setPointerCapture(id);
    },
    options
  );

  stage.addEventListener(
    'pointermove',
    event => {
      rest();
      // The button was let go where the stage could not hear it.
      if (event.pointerType === 'mouse' && event.buttons === 0) release(event);
      const before = touches.get(event.pointerId);
      const point = pointIn(stage, event);
      if (!before) {
        if (event.pointerType !== 'mouse') return;
        const over = inOverview(point.y) ? null : targetOf(stage, port, event);
        port.dispatch({ type: 'hover', event: over?.event ?? null });
        return;
      }
      if (!moved && touches.size === 1) {
        if (Math.abs(point.x - before.x) < THRESHOLD) return;
        moved = true;
        stage.setPointerCapture(event.pointerId);
        stage.dataset.panning = '';
      }
      const was = pinch();
      const scale = port.scale();
      touches.set(event.pointerId, point);
      const is = pinch();
      if (was && is) {
        moved = true;
        port.dispatch({ type: 'zoom', factor: was.gap / is.gap, about: scale.t(was.x) });
        port.dispatch({ type: 'pan', ms: (was.x - is.x) * port.scale().msPerPx });
      } else {
        port.dispatch({ type: 'pan', ms: (before.x - point.x) * scale.msPerPx });
      }
    },
    options
  );

  const release = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    if (touches.size === 0) delete stage.dataset.panning;
  };
  stage.addEventListener('pointerup', release, options);
  stage.addEventListener('pointercancel', release, options);
  stage.addEventListener(
    'pointerleave',
    event => {
      if (event.pointerType === 'mouse') port.dispatch({ type: 'hover', event: null });
    },
    options
  );

  stage.addEventListener(
    'click',
    event => {
      const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      // Enter on a link is a click without a press: it ends no drag and has no place.
      const byKey = event.detail === 0;
      if (moved && !byKey) event.preventDefault();
      else if (plain && (byKey || !inOverview(pointIn(stage, event).y))) {
        const target = targetOf(stage, port, event, byKey);
        const point = pointIn(stage, event);
        const column = target ? null : columnAt(port, point);
        if (target) {
          event.preventDefault();
          port.select(target.event, target.quote);
        } else if (column) port.column(column, point.x);
      }
      moved = false;
    },
    options
  );
  stage.addEventListener('dragstart', event => event.preventDefault(), options);

  stage.addEventListener(
    'dblclick',
    event => {
      const { x, y } = pointIn(stage, event);
      if (inOverview(y)) return;
      const scale = port.scale();
      const about = scale.t(x);
      const part = (about - scale.span.lo) / (scale.span.hi - scale.span.lo);
      const length = (scale.span.hi - scale.span.lo) * (event.shiftKey ? 2 : 0.5);
      port.fly({ lo: about - part * length, hi: about + (1 - part) * length });
    },
    options
  );

  stage.addEventListener(
    'wheel',
    event => {
      const dx = pixels(event.deltaX, event.deltaMode);
      const dy = pixels(event.deltaY, event.deltaMode);
      const scale = port.scale();
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        port.hold();
        const octaves = Math.max(-WHEEL_MOST, Math.min(WHEEL_MOST, dy * WHEEL_RATE));
        const about = scale.t(pointIn(stage, event).x);
        port.dispatch({ type: 'zoom', factor: 2 ** octaves, about });
        turn();
      } else if (event.shiftKey || Math.abs(dx) > Math.abs(dy)) {
        // A wheel turned to the right shows what lies there.
        const ms = (dx || dy) * scale.msPerPx * (isRtl(stage) ? -1 : 1);
        const { lo, hi } = port.bounds();
        const room = ms > 0 ? hi - scale.span.hi : scale.span.lo - lo;
        // At the end of the story the wheel is the page's again.
        if (room < scale.msPerPx / 2) return;
        event.preventDefault();
        port.hold();
        port.dispatch({ type: 'pan', ms });
        turn();
      } else if (dy !== 0) port.hint();
    },
    { signal, passive: false }
  );
  bindTrackpad(stage, port, { touched: () => touches.size > 0, turn }, signal);
};
