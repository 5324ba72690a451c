import { createScale } from '../core/layout/scale.ts';
import { span } from '../core/time/span.ts';
import { pointIn } from './measure.ts';
import type { Port } from './port.ts';

/** How near to a handle a press takes hold of it, px. */
const GRIP = { mouse: 9, touch: 24 };

/** Steps of a handle's slider over the whole story. */
export const HANDLE_STEPS = 1000;

type Hold = 'start' | 'end' | 'window';

/** Drag the overview's window or its handles, or press beside it to go there. */
export const bindOverview = (stage: HTMLElement, port: Port, signal: AbortSignal): void => {
  let hold: Hold | null = null;
  let last = 0;
  let holder = -1;
  const options = { signal };
  const strip = () => createScale(port.bounds(), port.scene().width);

  const setEdge = (edge: 'start' | 'end', t: number) => {
    const { lo, hi } = port.scale().span;
    // Beyond the edge the window would be moved back in, and with it the other end.
    const bounds = port.bounds();
    const next =
      edge === 'start'
        ? span(Math.max(bounds.lo, Math.min(t, hi - port.shortest())), hi)
        : span(lo, Math.min(bounds.hi, Math.max(t, lo + port.shortest())));
    port.dispatch({ type: 'span', span: next });
  };

  stage.addEventListener(
    'pointerdown',
    event => {
      const { x, y } = pointIn(stage, event);
      const { overview, metrics } = port.scene();
      if (event.button !== 0 || y < metrics.overviewTop - 4) return;
      port.hold();
      const grip = event.pointerType === 'mouse' ? GRIP.mouse : GRIP.touch;
      const toStart = Math.abs(x - overview.x1);
      const toEnd = Math.abs(x - overview.x2);
      // A narrow window keeps its middle for moving it: the handles are taken from outside.
      const inside = x > overview.x1 && x < overview.x2;
      const reach = inside ? Math.min(grip, (overview.x2 - overview.x1) / 4) : grip;
      if (Math.min(toStart, toEnd) <= reach) hold = toStart <= toEnd ? 'start' : 'end';
      else hold = 'window';
      if (hold === 'window' && !inside) {
        const { lo, hi } = port.scale().span;
        const half = (hi - lo) / 2;
        const t = strip().t(x);
        port.fly(span(t - half, t + half));
      }
      last = x;
      holder = event.pointerId;
      stage.setPointerCapture(event.pointerId);
      event.preventDefault();
    },
    options
  );

  stage.addEventListener(
    'pointermove',
    event => {
      if (hold === null || event.pointerId !== holder) return;
      const { x } = pointIn(stage, event);
      if (x === last) return;
      const scale = strip();
      port.hold();
      if (hold === 'window') port.dispatch({ type: 'pan', ms: (x - last) * scale.msPerPx });
      else setEdge(hold, scale.t(x));
      last = x;
    },
    options
  );

  const release = () => {
    hold = null;
  };
  stage.addEventListener('pointerup', release, options);
  stage.addEventListener('pointercancel', release, options);

  for (const [name, edge] of [
    ['.from', 'start'],
    ['.to', 'end']
  ] as const) {
    const input = stage.querySelector<HTMLInputElement>(name);
    input?.addEventListener(
      'input',
      () => {
        const { lo, hi } = port.bounds();
        port.hold();
        setEdge(edge, lo + (input.valueAsNumber / HANDLE_STEPS) * (hi - lo));
      },
      options
    );
    // Only keys lead to them: fingers and the mouse take the drawing.
    const mark = ({ type }: Event) => stage.toggleAttribute(`data-${edge}`, type === 'focus');
    input?.addEventListener('focus', mark, options);
    input?.addEventListener('blur', mark, options);
  }
};
