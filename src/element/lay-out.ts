import { type Layout, type LayoutOptions, layoutInSteps } from '../core/layout/layout.ts';
import type { StageOptions } from '../core/layout/outline.ts';
import type { Story } from '../core/story/story.ts';
import { initialState } from '../core/view/state.ts';
import { laneHeightOf, textScaleOf, widthOf } from '../interaction/measure.ts';
import type { Preparation } from './preparation.ts';
import { pause } from './slices.ts';

/** The stage that an element has room for. */
export const stageOf = (host: HTMLElement): StageOptions => ({
  locale: host.getAttribute('lang'),
  width: widthOf(host),
  laneHeight: laneHeightOf(host),
  textScale: textScaleOf(host)
});

/**
 * The layout of a story, with what was made ready of a long one. It is made piece by piece, so that the
 * page can answer in between.
 */
export const layOut = async (
  story: Story,
  options: LayoutOptions & StageOptions,
  prepared: Preparation | null
): Promise<Layout> => {
  await pause();
  const columns = prepared?.columns;
  const steps = layoutInSteps(story, columns ? { ...options, columns } : options);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause();
  const layout = step.value;
  for (const { placed, narrow } of prepared?.labels ?? []) layout.take(placed, narrow);
  await pause();
  // Asked for one thing after the other, it makes its labels first.
  layout.shortest(options.width);
  await pause();
  layout.bounds(options.width);
  await pause();
  // The first frame makes the indexes that all others are read from.
  layout.scene(initialState(layout, options.width));
  await pause();
  return layout;
};
