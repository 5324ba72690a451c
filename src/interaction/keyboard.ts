import { span } from '../core/time/span.ts';
import { isRtl } from './measure.ts';
import type { Port } from './port.ts';

/** Zoom of one press of + or -. */
const STEP = 2;

/** Zooms about the selected event where it is in view, else about the middle. */
export const zoomBy = (port: Port, factor: number): void => {
  const scale = port.scale();
  const chosen = port.scene().marks.find(mark => mark.selected);
  const x = chosen && chosen.x >= 0 && chosen.x <= scale.width ? chosen.x : scale.width / 2;
  const about = scale.t(x);
  const { lo, hi } = scale.span;
  port.fly(span(about - (about - lo) * factor, about + (hi - about) * factor));
};

const page = (port: Port, by: number) => {
  const { lo, hi } = port.scale().span;
  port.fly(span(lo + by * (hi - lo), hi + by * (hi - lo)));
};

/** Keys that act on the stage, while the focus is in it. */
const IN_STAGE: Record<string, (port: Port) => void> = {
  ArrowLeft: port => port.step(-1, true),
  ArrowRight: port => port.step(1, true),
  Home: port => port.step(-Infinity, true),
  End: port => port.step(Infinity, true),
  PageUp: port => page(port, -0.9),
  PageDown: port => page(port, 0.9)
};

/** Keys whose direction is that of the drawing: where time runs to the left, they change places. */
const MIRRORED: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** Keys that act anywhere inside the element. */
const INSIDE: Record<string, (port: Port) => void> = {
  '+': port => zoomBy(port, 1 / STEP),
  '=': port => zoomBy(port, 1 / STEP),
  '-': port => zoomBy(port, STEP),
  '0': port => port.fit(),
  Escape: port => port.dispatch({ type: 'clear' })
};

const takesText = (node: EventTarget | undefined) =>
  node instanceof HTMLElement &&
  (node.isContentEditable || /^(input|textarea|select)$/.test(node.localName));

/** The keys of the timeline. Listens on the element itself: nothing outside it is heard. */
export const bindKeyboard = (
  host: HTMLElement,
  stage: HTMLElement,
  port: Port,
  signal: AbortSignal
): void => {
  host.addEventListener(
    'keydown',
    event => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const path = event.composedPath();
      const target = path[0];
      // Escape ends what is being composed before it ends anything else.
      if (takesText(target) && (event.isComposing || event.key !== 'Escape')) return;
      const key = (isRtl(stage) && MIRRORED[event.key]) || event.key;
      const act = (path.includes(stage) ? IN_STAGE[key] : undefined) ?? INSIDE[key];
      if (!act) return;
      event.preventDefault();
      act(port);
    },
    { signal }
  );
};
