import type { Scale } from '../core/layout/scale.ts';
import type { Column, Scene } from '../core/layout/scene.ts';
import type { Span } from '../core/time/span.ts';
import type { Action } from '../core/view/actions.ts';

/** What gestures and keys may ask of the stage they act on. */
export interface Port {
  /** The scale of the frame that is drawn. */
  scale(): Scale;
  scene(): Scene;
  bounds(): Span;
  /** The shortest window, ms. */
  shortest(): number;
  dispatch(action: Action): void;
  /** Moves to a window in a short flight. */
  fly(to: Span): void;
  /** Shows the whole story or, from there, the opening window. */
  fit(): void;
  /** Ends a flight under way: the reader's hand comes first. */
  hold(): void;
  select(event: string, quote: string | null): void;
  /** A column of events was pressed, `x` px from the start of the stage. */
  column(column: Column, x: number): void;
  /** Selects the event `by` places on; with `focus` its mark is focused. */
  step(by: number, focus: boolean): void;
  /** Says once how to zoom with the wheel. */
  hint(): void;
}
