import { type Mock, vi } from 'vitest';
import { createScale } from '../../src/core/layout/scale.ts';
import { type Action, reduce } from '../../src/core/view/actions.ts';
import { initialState, type ViewState } from '../../src/core/view/state.ts';
import type { Port } from '../../src/interaction/port.ts';
import { jedi, layoutOf } from '../render/stories.ts';

const layout = layoutOf(jedi);

/** Width of the stage, px. */
export const WIDTH = 1000;

/** A port that keeps a view of the JEDI story and remembers what it was asked for. */
export interface FakePort extends Port {
  view: ViewState;
  readonly actions: Action[];
  readonly fly: Mock<Port['fly']>;
  readonly fit: Mock<Port['fit']>;
  readonly hold: Mock<Port['hold']>;
  readonly select: Mock<Port['select']>;
  readonly column: Mock<Port['column']>;
  readonly step: Mock<Port['step']>;
  readonly hint: Mock<Port['hint']>;
  /** What moved the window, without hovering. */
  moves(): Action[];
}

/** A port with the story's opening window, or what `view` changes of it. */
export const fakePort = (view: Partial<ViewState> = {}): FakePort => {
  const actions: Action[] = [];
  const port: FakePort = {
    view: { ...initialState(layout, WIDTH), ...view },
    actions,
    moves: () => actions.filter(({ type }) => type !== 'hover'),
    scale: () => createScale(port.view.span, WIDTH),
    scene: () => layout.scene(port.view),
    bounds: () => layout.bounds(WIDTH),
    shortest: () => layout.shortest(WIDTH),
    dispatch: action => {
      actions.push(action);
      port.view = reduce(port.view, action, layout);
    },
    fly: vi.fn(),
    fit: vi.fn(),
    hold: vi.fn(),
    select: vi.fn(),
    column: vi.fn(),
    step: vi.fn(),
    hint: vi.fn()
  };
  return port;
};

/** A stage in the page, its top left at 100, 50, that remembers what pointers it holds. */
export const fakeStage = (): HTMLElement & { readonly held: Set<number> } => {
  const held = new Set<number>();
  const stage = Object.assign(document.createElement('div'), { held });
  stage.getBoundingClientRect = () => new DOMRect(100, 50, WIDTH, 330);
  stage.setPointerCapture = id => {
    held.add(id);
  };
  document.body.append(stage);
  return stage;
};

/** Sends a pointer event at a place on the stage, px from its top left. */
export const point = (
  target: Element,
  type: string,
  x: number,
  y: number,
  init: PointerEventInit = {}
): PointerEvent => {
  const event = new PointerEvent(type, {
    bubbles: true,
    composed: true,
    cancelable: true,
    pointerId: 1,
    pointerType: 'mouse',
    button: 0,
    buttons: type === 'pointerup' || type === 'pointerleave' ? 0 : 1,
    clientX: x + 100,
    clientY: y + 50,
    ...init
  });
  target.dispatchEvent(event);
  return event;
};
