// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createScale } from '../../src/core/layout/scale.ts';
import { bindOverview, HANDLE_STEPS } from '../../src/interaction/overview.ts';
import { type FakePort, fakePort, fakeStage, point, WIDTH } from './fake-port.ts';

let stage: ReturnType<typeof fakeStage>;
let port: FakePort;
let life: AbortController;
let y: number;

const slider = (name: string) => {
  const input = document.createElement('input');
  input.type = 'range';
  input.className = name;
  input.max = String(HANDLE_STEPS);
  stage.append(input);
  return input;
};

const strip = () => createScale(port.bounds(), WIDTH);
const window = () => {
  const { x1, x2 } = port.scene().overview;
  return { x1, x2 };
};
const drag = (from: number, to: number, init: PointerEventInit = {}) => {
  point(stage, 'pointerdown', from, y, init);
  point(stage, 'pointermove', (from + to) / 2, y, init);
  point(stage, 'pointermove', to, y, init);
  point(stage, 'pointerup', to, y, init);
};

beforeEach(() => {
  document.body.replaceChildren();
  stage = fakeStage();
  slider('from');
  slider('to');
  const { lo, hi } = fakePort().bounds();
  port = fakePort({ span: { lo: lo + (hi - lo) * 0.3, hi: lo + (hi - lo) * 0.6 }, frame: null });
  y = port.scene().metrics.overviewTop + 14;
  life = new AbortController();
  bindOverview(stage, port, life.signal);
});

describe('the window of the overview', () => {
  it('lies where the test says', () => {
    expect(window()).toEqual({ x1: expect.closeTo(300, 6), x2: expect.closeTo(600, 6) });
  });

  it('moves with the pointer and keeps its length', () => {
    drag(450, 520);
    expect(window()).toEqual({ x1: expect.closeTo(370, 6), x2: expect.closeTo(670, 6) });
  });

  it('shows which of its handles keys would move', () => {
    const marked = () => ['data-start', 'data-end'].filter(name => stage.hasAttribute(name));
    const [from, to] = stage.querySelectorAll('input');
    from?.focus();
    expect(marked()).toEqual(['data-start']);
    to?.focus();
    expect(marked()).toEqual(['data-end']);
    to?.blur();
    expect(marked()).toEqual([]);
  });

  it('comes to where one presses beside it, in its full length', () => {
    const { lo, hi } = port.view.span;
    point(stage, 'pointerdown', 800, y);
    const [to] = port.fly.mock.calls[0] ?? [];
    const t = strip().t(800);
    expect(to?.lo).toBeCloseTo(t - (hi - lo) / 2, 0);
    expect(to?.hi).toBeCloseTo(t + (hi - lo) / 2, 0);
    expect(port.actions).toEqual([]);
  });

  it('does not move under a press that stays where it is', () => {
    point(stage, 'pointerdown', 450, y);
    point(stage, 'pointermove', 450, y + 3);
    expect(port.actions).toEqual([]);
    expect(port.fly).not.toHaveBeenCalled();
  });

  it('is held by one pointer, and another moves nothing', () => {
    point(stage, 'pointerdown', 450, y);
    point(stage, 'pointermove', 500, y, { pointerId: 2 });
    expect(port.actions).toEqual([]);
    expect([...stage.held]).toEqual([1]);
  });

  it('ends a flight under way', () => {
    point(stage, 'pointerdown', 450, y);
    expect(port.hold).toHaveBeenCalled();
  });
});

describe('the handles of the overview', () => {
  it('set the start and leave the end', () => {
    const { hi } = port.view.span;
    drag(303, 200);
    expect(window().x1).toBeCloseTo(200, 6);
    expect(port.view.span.hi).toBe(hi);
  });

  it('set the end and leave the start', () => {
    const { lo } = port.view.span;
    drag(596, 700);
    expect(window().x2).toBeCloseTo(700, 6);
    expect(port.view.span.lo).toBe(lo);
  });

  it('are reached by a finger from further away than by a mouse', () => {
    drag(282, 200, { pointerType: 'touch' });
    expect(window().x1).toBeCloseTo(200, 6);
    expect(port.fly).not.toHaveBeenCalled();
    point(stage, 'pointerdown', 182, y);
    expect(port.fly).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['start', 300, 900],
    ['end', 600, 100]
  ])('cannot cross: the %s stops before the other, which stays', (name, from, to) => {
    const { lo, hi } = port.view.span;
    drag(from, to);
    const shortest = port.shortest();
    expect(port.view.span).toEqual(
      name === 'start'
        ? { lo: expect.closeTo(hi - shortest, 0), hi: expect.closeTo(hi, 0) }
        : { lo: expect.closeTo(lo, 0), hi: expect.closeTo(lo + shortest, 0) }
    );
  });

  it.each([
    ['start', 300, -200],
    ['end', 600, 1200]
  ])('leave the other where it is when the %s is drawn over the edge', (name, from, to) => {
    const { lo, hi } = port.view.span;
    drag(from, to);
    const bounds = port.bounds();
    expect(port.view.span).toEqual(
      name === 'start'
        ? { lo: expect.closeTo(bounds.lo, 0), hi: expect.closeTo(hi, 0) }
        : { lo: expect.closeTo(lo, 0), hi: expect.closeTo(bounds.hi, 0) }
    );
  });

  it('leave the middle of a narrow window for moving it', () => {
    const { lo, hi } = port.bounds();
    port.view = { ...port.view, span: { lo: lo + (hi - lo) * 0.5, hi: lo + (hi - lo) * 0.508 } };
    drag(504, 554);
    expect(window()).toEqual({ x1: expect.closeTo(550, 5), x2: expect.closeTo(558, 5) });
  });
});

describe('an overview that runs from right to left', () => {
  beforeEach(() => {
    stage.style.direction = 'rtl';
  });

  it('has a window that moves with the pointer', () => {
    drag(WIDTH - 450, WIDTH - 520);
    expect(window()).toEqual({ x1: expect.closeTo(370, 6), x2: expect.closeTo(670, 6) });
  });

  it('has its start at the right and its end at the left', () => {
    drag(703, 800);
    expect(window().x1).toBeCloseTo(200, 6);
    drag(396, 300);
    expect(window().x2).toBeCloseTo(700, 6);
  });

  it('leads to where one presses', () => {
    point(stage, 'pointerdown', 100, y);
    const [to] = port.fly.mock.calls[0] ?? [];
    expect(((to?.lo ?? 0) + (to?.hi ?? 0)) / 2).toBeCloseTo(strip().t(WIDTH - 100), 0);
  });
});

describe('a press above the overview', () => {
  it('is not its', () => {
    point(stage, 'pointerdown', 450, 60);
    point(stage, 'pointermove', 500, 60);
    expect(port.actions).toEqual([]);
    expect(stage.held.size).toBe(0);
  });
});

describe('the sliders of the overview', () => {
  const set = (name: string, value: number) => {
    const input = stage.querySelector<HTMLInputElement>(`.${name}`);
    if (!input) throw new RangeError('no slider');
    input.value = String(value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  it('set the start and the end as shares of the whole', () => {
    set('from', 250);
    set('to', 800);
    expect(window()).toEqual({ x1: expect.closeTo(250, 6), x2: expect.closeTo(800, 6) });
    expect(port.hold).toHaveBeenCalledTimes(2);
  });

  it('cannot cross', () => {
    set('from', 950);
    expect(port.view.span.hi - port.view.span.lo).toBeCloseTo(port.shortest(), 0);
  });
});

describe('after the end', () => {
  it('nothing is heard any more', () => {
    life.abort();
    drag(450, 520);
    stage.querySelector('input')?.dispatchEvent(new Event('input'));
    expect(port.actions).toEqual([]);
  });
});
