import { createLayout } from '../../src/core/layout/layout.ts';
import type { Scene } from '../../src/core/layout/scene.ts';
import { issueText, parse } from '../../src/core/story/parse.ts';
import type { StoryFile } from '../../src/core/story/schema.ts';
import { readDate } from '../../src/core/time/edtf.ts';
import { createFormat } from '../../src/core/time/format.ts';
import { type Span, span } from '../../src/core/time/span.ts';
import { reduce } from '../../src/core/view/actions.ts';
import { type FrameName, initialState } from '../../src/core/view/state.ts';
import { ENGLISH } from '../../src/core/view/words.ts';
import { isRtlLanguage } from '../../src/render/direction.ts';
import { picture } from '../../src/render/picture.ts';
import type { Shape } from '../../src/render/tree.ts';

/** Which stage to draw: its width in px, and what is not as it is at the start. */
export interface StageView {
  readonly width: number;
  readonly frame?: FrameName;
  /** The window as EDTF texts, the second included. */
  readonly from?: string;
  readonly to?: string;
  readonly event?: string;
  readonly hover?: string;
  /** How much wider the reader's font is than the table. */
  readonly textScale?: number;
}

/** What a file of tests/stories exports. */
export interface Example {
  readonly story: StoryFile;
  readonly view: StageView;
}

const windowOf = ({ from, to }: StageView, zone: string): Span | null => {
  if (from === undefined || to === undefined) return null;
  const [start, end] = [readDate(from, zone), readDate(to, zone)];
  if (!start.ok || !end.ok) throw new RangeError(`invalid window: ${from} to ${to}`);
  return span(start.date.lo, end.date.hi);
};

/** Lays an example out and draws it. Throws an Error that lists the faults of its story, if it has any. */
export const draw = ({ story: file, view }: Example): { scene: Scene; shape: Shape } => {
  const { story, issues } = parse(file);
  if (!story || issues.length > 0) throw new Error(issues.map(issueText).join('\n'));
  const format = createFormat({ locale: story.lang, zone: story.timeZone });
  const { textScale = 1 } = view;
  const layout = createLayout(story, { format, words: ENGLISH, textScale });
  const window = windowOf(view, story.timeZone);
  let state = initialState(layout, view.width);
  if (view.frame) state = reduce(state, { type: 'frame', name: view.frame }, layout);
  if (window) state = reduce(state, { type: 'span', span: window }, layout);
  if (view.event) state = reduce(state, { type: 'select', event: view.event }, layout);
  if (view.hover) state = reduce(state, { type: 'hover', event: view.hover }, layout);
  const scene = layout.scene(state);
  const rtl = isRtlLanguage(story.lang);
  return { scene, shape: picture(scene, { words: ENGLISH, rtl }) };
};
