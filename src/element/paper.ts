import { reduce } from '../core/view/actions.ts';
import type { Session } from './session.ts';
import type { Stage } from './stage.ts';

/** What a sheet of A4 or Letter leaves between the margins of browser and page, px. */
const PAPER = 680;

/**
 * Draws the stage as wide as paper while the page is printed: a drawing made for the screen would be
 * shrunk to it, type and all, or, made for a phone, take half of it. The view itself stays as it is.
 */
export const drawForPaper = (session: Session, stage: Stage, signal: AbortSignal): void => {
  const draw = () => {
    const { layout } = session;
    const state = reduce(session.state(), { type: 'resize', width: PAPER }, layout);
    stage.paint(layout.scene(state), state);
  };
  addEventListener('beforeprint', draw, { signal });
  addEventListener('afterprint', () => session.refresh(), { signal });
};
