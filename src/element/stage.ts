import type { Scene } from '../core/layout/scene.ts';
import { readDate } from '../core/time/edtf.ts';
import type { Format } from '../core/time/format.ts';
import type { Span } from '../core/time/span.ts';
import type { ViewState } from '../core/view/state.ts';
import type { Words } from '../core/view/words.ts';
import { isRtl } from '../interaction/measure.ts';
import { HANDLE_STEPS } from '../interaction/overview.ts';
import { create, patch } from '../render/dom.ts';
import { picture } from '../render/picture.ts';
import { type Place, WRAPPER } from '../render/place.ts';
import type { Shape } from '../render/tree.ts';
import type { Shell } from './shell.ts';

/** What is drawn over a scene of a window, placed as the scene is; null for nothing. */
export type Over = (scene: Scene, span: Span, place: Place) => Shape | null;

/** Brings scenes onto the stage and its sliders. */
export interface Stage {
  /** Whether a picture stands on it, drawn ahead or by an earlier stage. */
  readonly drawn: boolean;
  paint(scene: Scene, state: ViewState): void;
  /** Brings the sliders to the window; while none has the focus it is enough to do so at rest. */
  slide(): void;
  /** Draws something over every scene from now on, where there is anything to draw. */
  over(draw: Over): void;
  /** Puts the focus on an event’s mark; false where there is none that can have it. */
  focus(event: string): boolean;
}

/** The day an instant lies in, in words. */
const dayOf = (t: number, format: Format): string => {
  const day = readDate(format.iso(t), format.zone);
  return day.ok ? format.date(day.date) : format.iso(t);
};

/** The prerendered picture that suits the width, taken out of the page; the others are removed. */
const takePicture = (host: HTMLElement, width: number): Element | null => {
  let best: Element | null = null;
  let from = -1;
  for (const svg of host.querySelectorAll(':scope > .picture')) {
    const at = Number(/\bat-(\d+)/.exec(svg.getAttribute('class') ?? '')?.[1] ?? 0);
    if (at <= Math.max(width, 320) && at > from) {
      best = svg;
      from = at;
    }
    svg.remove();
  }
  return best;
};

/** Wrappers held the groups at percentages; from now on the groups have their own places. */
const unwrap = (svg: Element) => {
  for (const wrapper of svg.querySelectorAll(`svg.${WRAPPER}`)) {
    wrapper.replaceWith(...wrapper.children);
  }
};

/** A stage that takes over the picture that is there, node by node: a prerendered one or another stage's. */
export const createStage = (
  host: HTMLElement,
  shell: Shell,
  format: Format,
  words: Words,
  width: number
): Stage => {
  const rtl = isRtl(shell.stage);
  const root = shell.stage.getRootNode() as ShadowRoot;
  const ahead = takePicture(host, width);
  if (ahead) shell.stage.prepend(ahead);
  let svg = ahead ?? shell.stage.querySelector(':scope > .picture');
  const set = (input: HTMLInputElement, value: number, t: number) => {
    const step = String(Math.round(value * HANDLE_STEPS));
    if (input.value !== step) input.value = step;
    const text = dayOf(t, format);
    if (input.getAttribute('aria-valuetext') !== text) input.setAttribute('aria-valuetext', text);
  };
  const over: Over[] = [];
  let latest: { scene: Scene; span: Span } | null = null;
  const slide = () => {
    if (!latest) return;
    const { scene, span } = latest;
    set(shell.from, scene.overview.x1 / scene.width, span.lo);
    set(shell.to, scene.overview.x2 / scene.width, span.hi - 1);
  };
  /** Gives the focus of a chip that has gone into another, or out of view, to what says the same. */
  const hand = (event: string) => {
    const same = `[data-event="${CSS.escape(event)}"]`;
    const next = [`.chip${same}`, `.mark${same}`, '.mark.selected']
      .map(of => svg?.querySelector<SVGAElement>(of))
      .find(found => found);
    next?.focus({ preventScroll: true });
  };
  return {
    drawn: svg !== null,
    paint: (scene, { span }) => {
      const more = (place: Place) => over.flatMap(draw => draw(scene, span, place) ?? []);
      const shape = picture(scene, { words, rtl, over: more });
      const held = root.activeElement;
      if (svg) {
        if (!latest) unwrap(svg);
        patch(svg, shape);
        if (held && !held.isConnected) hand(held.getAttribute('data-event') ?? '');
      } else {
        svg = create(shape, shell.stage);
        shell.stage.prepend(svg);
      }
      latest = { scene, span };
      if (root.activeElement instanceof HTMLInputElement) slide();
    },
    slide,
    over: draw => void over.push(draw),
    focus: event => {
      const mark = svg?.querySelector<SVGAElement>(`.mark[data-event="${CSS.escape(event)}"]`);
      mark?.focus({ preventScroll: true });
      // One that is not displayed takes none.
      return mark != null && root.activeElement === mark;
    }
  };
};
