import { createScale } from '../core/layout/scale.ts';
import type { Tie } from '../core/view/related.ts';
import { arcsShape } from '../render/arc.ts';
import type { ToolOptions } from './tools.ts';

/** Draws from now on what the selected event has to do with others, as far as `ties` tells. */
export const createArcs = (
  { stage, session, whole }: ToolOptions,
  ties: () => readonly Tie[]
): void => {
  stage.over((scene, span, place) => {
    const scale = createScale(span, scene.width);
    const arcs = ties().map(({ from, to }) => ({
      from: scale.x(whole.anchor(from)),
      to: scale.x(whole.anchor(to))
    }));
    return arcsShape(arcs, scene, place);
  });
  session.refresh();
};
