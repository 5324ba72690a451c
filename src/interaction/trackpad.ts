import { pointIn } from './measure.ts';
import type { Port } from './port.ts';

/** What WebKit tells of two fingers: `scale` is how far they are apart, as a share of how they began. */
interface GestureEvent extends Event {
  readonly scale: number;
  readonly clientX: number;
  readonly clientY: number;
}

interface TrackpadOptions {
  /** Whether fingers are on the stage itself, which are followed one by one. */
  touched(): boolean;
  /** Told with every step: what passes under a still pointer is not meant by it. */
  turn(): void;
}

/**
 * Zooms about the pointer when a trackpad is pinched in WebKit, which has events of its own for that and
 * would zoom the page; other browsers make a wheel turned with Ctrl of it. A touch screen sends them as
 * well, for fingers that are followed as pointers already: these are left alone.
 */
export const bindTrackpad = (
  stage: HTMLElement,
  port: Port,
  { touched, turn }: TrackpadOptions,
  signal: AbortSignal
): void => {
  let before = 1;
  const on = (type: string, act: (event: GestureEvent) => void) =>
    stage.addEventListener(
      type,
      event => {
        if (touched()) return;
        event.preventDefault();
        act(event as GestureEvent);
      },
      { signal, passive: false }
    );
  on('gesturestart', ({ scale }) => {
    before = scale;
    port.hold();
  });
  on('gesturechange', event => {
    const factor = before / event.scale;
    if (!(factor > 0 && factor < Infinity)) return;
    before = event.scale;
    port.dispatch({ type: 'zoom', factor, about: port.scale().t(pointIn(stage, event).x) });
    turn();
  });
};
