// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bindGestures } from '../../src/interaction/gestures.ts';
import { type FakePort, fakePort, fakeStage, point, WIDTH } from './fake-port.ts';

let stage: ReturnType<typeof fakeStage>;
let port: FakePort;
let life: AbortController;

const start = (view?: Parameters<typeof fakePort>[0]) => {
  life?.abort();
  document.body.replaceChildren();
  stage = fakeStage();
  port = fakePort(view);
  life = new AbortController();
  bindGestures(stage, port, life.signal);
};

/** The middle third of all that can be shown: room on both sides. */
const middle = () => {
  const { lo, hi } = fakePort().bounds();
  return { span: { lo: lo + (hi - lo) / 3, hi: lo + ((hi - lo) * 2) / 3 }, frame: null };
};

const wheel = (init: WheelEventInit & { x?: number; target?: Element }): WheelEvent => {
  const event = new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true });
  const { x = 500, target = stage, ...rest } = init;
  const given = {
    deltaX: 0,
    deltaY: 0,
    deltaMode: 0,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false
  };
  for (const [name, value] of Object.entries({
    ...given,
    ...rest,
    clientX: x + 100,
    clientY: 150
  })) {
    Object.defineProperty(event, name, { value });
  }
  target.dispatchEvent(event);
  return event;
};

const click = (target: Element, x: number, y: number, init: MouseEventInit = {}): MouseEvent => {
  const event = new MouseEvent('click', {
    bubbles: true,
    composed: true,
    cancelable: true,
    detail: 1,
    clientX: x + 100,
    clientY: y + 50,
    ...init
  });
  target.dispatchEvent(event);
  return event;
};

const lengthOf = ({ lo, hi }: { lo: number; hi: number }) => hi - lo;

beforeEach(() => start(middle()));

describe('a drag', () => {
  it('is none below four pixels', () => {
    point(stage, 'pointerdown', 300, 60);
    point(stage, 'pointermove', 303, 60);
    point(stage, 'pointermove', 297, 60);
    expect(port.moves()).toEqual([]);
    expect(stage.held.size).toBe(0);
  });

  it('pans by the time that lies under its way, to the pixel', () => {
    const { lo, hi } = port.view.span;
    const { msPerPx } = port.scale();
    point(stage, 'pointerdown', 300, 60);
    point(stage, 'pointermove', 310, 61);
    point(stage, 'pointermove', 250, 70);
    point(stage, 'pointermove', 337, 80);
    expect(port.moves().every(({ type }) => type === 'pan')).toBe(true);
    expect((lo - port.view.span.lo) / msPerPx).toBeCloseTo(37, 6);
    expect(lengthOf(port.view.span)).toBeCloseTo(hi - lo, 3);
  });

  it('holds the pointer once it is a drag, and shows that it pans until it ends', () => {
    point(stage, 'pointerdown', 300, 60);
    point(stage, 'pointermove', 310, 60);
    expect([...stage.held]).toEqual([1]);
    expect(stage.hasAttribute('data-panning')).toBe(true);
    point(stage, 'pointerup', 310, 60);
    expect(stage.hasAttribute('data-panning')).toBe(false);
  });

  it('ends a flight under way', () => {
    point(stage, 'pointerdown', 300, 60);
    expect(port.hold).toHaveBeenCalledTimes(1);
  });

  it.each(['pointerup', 'pointercancel'])('is over after %s', type => {
    point(stage, 'pointerdown', 300, 60);
    point(stage, 'pointermove', 310, 60);
    point(stage, type, 310, 60);
    const moves = port.moves().length;
    point(stage, 'pointermove', 400, 60, { buttons: 0 });
    expect(port.moves()).toHaveLength(moves);
  });

  it('is over when the button was let go outside the stage', () => {
    point(stage, 'pointerdown', 300, 10);
    point(stage, 'pointerleave', 301, -5, { buttons: 1 });
    point(stage, 'pointermove', 500, 60, { buttons: 0 });
    expect(port.moves()).toEqual([]);
  });

  it.each([
    ['another button', 60, { button: 2 }],
    ['a place in the overview', 310, {}]
  ])('is not begun by %s', (_, y, init) => {
    point(stage, 'pointerdown', 300, y, init);
    point(stage, 'pointermove', 400, y);
    expect(port.moves()).toEqual([]);
  });

  it('of one finger up or down leaves the page to scroll', () => {
    const touch = { pointerType: 'touch' };
    const down = point(stage, 'pointerdown', 300, 60, touch);
    const move = point(stage, 'pointermove', 301, 120, touch);
    expect(port.moves()).toEqual([]);
    expect([down.defaultPrevented, move.defaultPrevented]).toEqual([false, false]);
  });
});

describe('two pointers', () => {
  const finger = (pointerId: number) => ({ pointerId, pointerType: 'touch' });

  it('keep the time that is under each of them under it', () => {
    const [a, b] = [port.scale().t(400), port.scale().t(600)];
    point(stage, 'pointerdown', 400, 60, finger(1));
    point(stage, 'pointerdown', 600, 60, finger(2));
    point(stage, 'pointermove', 350, 60, finger(1));
    point(stage, 'pointermove', 700, 60, finger(2));
    expect(port.scale().x(a)).toBeCloseTo(350, 6);
    expect(port.scale().x(b)).toBeCloseTo(700, 6);
  });

  it('zoom about their middle', () => {
    const t = port.scale().t(500);
    const before = lengthOf(port.view.span);
    point(stage, 'pointerdown', 400, 60, finger(1));
    point(stage, 'pointerdown', 600, 60, finger(2));
    point(stage, 'pointermove', 300, 60, finger(1));
    point(stage, 'pointermove', 700, 60, finger(2));
    expect(lengthOf(port.view.span) / before).toBeCloseTo(0.5, 9);
    expect(port.scale().x(t)).toBeCloseTo(500, 6);
  });

  it('are both held, so that neither is lost at the edge', () => {
    point(stage, 'pointerdown', 400, 60, finger(1));
    point(stage, 'pointerdown', 600, 60, finger(2));
    expect([...stage.held].sort()).toEqual([1, 2]);
  });

  it('leave a drag to the one that stays, without a jump', () => {
    point(stage, 'pointerdown', 400, 60, finger(1));
    point(stage, 'pointerdown', 600, 60, finger(2));
    point(stage, 'pointermove', 300, 60, finger(1));
    point(stage, 'pointerup', 300, 60, finger(1));
    const t = port.scale().t(600);
    point(stage, 'pointermove', 620, 60, finger(2));
    expect(port.scale().x(t)).toBeCloseTo(620, 6);
  });
});

describe('the wheel', () => {
  it('is the page’s when it is plain, and gets a hint', () => {
    expect(wheel({ deltaY: 100 }).defaultPrevented).toBe(false);
    expect(port.moves()).toEqual([]);
    expect(port.hint).toHaveBeenCalledTimes(1);
  });

  it.each(['ctrlKey', 'metaKey'])('zooms about the pointer with %s', key => {
    const t = port.scale().t(200);
    const before = lengthOf(port.view.span);
    const event = wheel({ deltaY: -20, x: 200, [key]: true });
    expect(event.defaultPrevented).toBe(true);
    expect(lengthOf(port.view.span) / before).toBeCloseTo(2 ** -0.2, 9);
    expect(port.scale().x(t)).toBeCloseTo(200, 6);
    expect(port.hint).not.toHaveBeenCalled();
  });

  it('zooms half an octave for one turn at the most', () => {
    wheel({ deltaY: 9000, ctrlKey: true });
    expect(port.actions).toMatchObject([{ type: 'zoom', factor: 2 ** 0.5 }]);
  });

  it('never scrolls the page while it zooms, not even where there is nothing more to see', () => {
    const { lo, hi } = port.bounds();
    start({ span: { lo, hi }, frame: null });
    expect(wheel({ deltaY: 50, ctrlKey: true }).defaultPrevented).toBe(true);
  });

  it.each([
    ['Shift', { deltaY: 30, shiftKey: true }, 30],
    ['a sideways turn', { deltaX: -30, deltaY: 4 }, -30],
    ['lines', { deltaX: 2, deltaMode: 1 }, 32]
  ])('pans with %s', (_, init, px) => {
    const { lo } = port.view.span;
    const { msPerPx } = port.scale();
    expect(wheel(init).defaultPrevented).toBe(true);
    expect((port.view.span.lo - lo) / msPerPx).toBeCloseTo(px, 6);
    expect(port.hint).not.toHaveBeenCalled();
  });

  it('is the page’s at the end of the story, and pans back from there', () => {
    const { lo, hi } = port.bounds();
    start({ span: { lo: hi - (hi - lo) / 4, hi }, frame: null });
    expect(wheel({ deltaX: 30 }).defaultPrevented).toBe(false);
    expect(port.moves()).toEqual([]);
    expect(wheel({ deltaX: -30 }).defaultPrevented).toBe(true);
  });

  it('is the page’s at the beginning of the story', () => {
    const { lo, hi } = port.bounds();
    start({ span: { lo, hi: lo + (hi - lo) / 4 }, frame: null });
    expect(wheel({ deltaX: -30 }).defaultPrevented).toBe(false);
    expect(wheel({ deltaX: 30 }).defaultPrevented).toBe(true);
  });
});

describe('while the wheel turns', () => {
  const turning = () => 'turning' in stage.dataset;

  it.each([
    ['zooms', { deltaY: -20, ctrlKey: true }, true],
    ['pans', { deltaX: 30 }, true],
    ['scrolls the page', { deltaY: 100 }, false]
  ])('and %s (%o), what passes under the pointer is left alone: %s', (_, init, is) => {
    wheel(init);
    expect(turning()).toBe(is);
  });

  it.each(['pointermove', 'pointerdown'])('a %s is meant for what is under it', type => {
    wheel({ deltaY: -20, ctrlKey: true });
    point(stage, type, 300, 100, { buttons: 0 });
    expect(turning()).toBe(false);
  });

  it('it is at rest a quarter of a second after the last turn, and with the timeline gone', () => {
    vi.useFakeTimers();
    wheel({ deltaX: 30 });
    vi.advanceTimersByTime(240);
    wheel({ deltaX: 30 });
    vi.advanceTimersByTime(240);
    expect(turning()).toBe(true);
    vi.advanceTimersByTime(20);
    expect(turning()).toBe(false);
    wheel({ deltaX: 30 });
    life.abort();
    expect(turning()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

describe('a click', () => {
  const mark = (event: string, quote?: string) => {
    const link = document.createElement('a');
    link.setAttribute('data-event', event);
    if (quote) link.setAttribute('data-quote', quote);
    stage.append(link);
    return link;
  };

  it('selects the event of what is under it', () => {
    const event = click(mark('award'), 300, 60);
    expect(port.select.mock.calls).toEqual([['award', null]]);
    expect(event.defaultPrevented).toBe(true);
  });

  it('selects the quote of a chip', () => {
    click(mark('award', 'shaw-1'), 300, 240);
    expect(port.select.mock.calls).toEqual([['award', 'shaw-1']]);
  });

  it('selects the quote of the chip that is drawn there, whatever lies over it', () => {
    const { chips, metrics } = port.scene();
    const chip = chips.find(({ x }) => x > 20);
    click(stage, (chip?.x ?? 0) + 8, metrics.chipTop + metrics.chipHeight / 2);
    expect(port.select.mock.calls).toEqual([[chip?.event, chip?.quote]]);
  });

  it('on the baseline selects the mark that is nearest, within reach', () => {
    const [first] = port.scene().marks.filter(({ x, bar }) => !bar && x > 20 && x < WIDTH - 20);
    const { base } = port.scene().metrics;
    click(stage, first?.x ?? 0, base + 5);
    expect(port.select.mock.calls).toEqual([[first?.event, null]]);
  });

  it('far from any mark selects nothing and is left alone', () => {
    expect(click(stage, 500, 5).defaultPrevented).toBe(false);
    expect(port.select).not.toHaveBeenCalled();
  });

  it('in the overview selects nothing', () => {
    click(stage, 500, port.scene().metrics.overviewTop + 5);
    expect(port.select).not.toHaveBeenCalled();
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('with %s is the browser’s', key => {
    expect(click(mark('award'), 300, 60, { [key]: true }).defaultPrevented).toBe(false);
    expect(port.select).not.toHaveBeenCalled();
  });

  it('that ends a drag does not select, and the next one does', () => {
    const link = mark('award');
    point(link, 'pointerdown', 300, 60);
    point(link, 'pointermove', 350, 60);
    point(link, 'pointerup', 350, 60);
    expect(click(link, 350, 60).defaultPrevented).toBe(true);
    expect(port.select).not.toHaveBeenCalled();
    point(link, 'pointerdown', 350, 60);
    point(link, 'pointerup', 350, 60);
    click(link, 350, 60);
    expect(port.select).toHaveBeenCalledTimes(1);
  });

  it('by Enter selects, though the drag before it ended without a click', () => {
    const link = mark('award');
    const touch = { pointerType: 'touch' };
    point(stage, 'pointerdown', 300, 60, touch);
    point(stage, 'pointermove', 350, 60, touch);
    point(stage, 'pointercancel', 350, 60, touch);
    click(link, -100, -50, { detail: 0 });
    expect(port.select.mock.calls).toEqual([['award', null]]);
  });

  it('by Enter has no place of its own, so it selects wherever the page is scrolled to', () => {
    stage.getBoundingClientRect = () => new DOMRect(100, -310, WIDTH, 330);
    click(mark('award'), -100, -50, { detail: 0 });
    expect(port.select.mock.calls).toEqual([['award', null]]);
  });

  it('twice flies to half the window about the pointer, with Shift to twice', () => {
    const t = port.scale().t(250);
    const before = lengthOf(port.view.span);
    for (const shiftKey of [false, true]) {
      stage.dispatchEvent(
        new MouseEvent('dblclick', { bubbles: true, clientX: 350, clientY: 110, shiftKey })
      );
    }
    const flown = port.fly.mock.calls.map(([to]) => [
      lengthOf(to) / before,
      (t - to.lo) / lengthOf(to)
    ]);
    expect(flown).toEqual([
      [expect.closeTo(0.5, 9), expect.closeTo(0.25, 9)],
      [expect.closeTo(2, 9), expect.closeTo(0.25, 9)]
    ]);
  });
});

describe('hovering', () => {
  it('tells the event under a mouse, and none when it leaves', () => {
    const label = document.createElement('span');
    label.setAttribute('data-event', 'award');
    stage.append(label);
    point(label, 'pointermove', 300, 60, { buttons: 0 });
    expect(port.view.hover).toBe('award');
    point(stage, 'pointerleave', 300, -1);
    expect(port.view.hover).toBe(null);
  });

  it('is nothing that a finger does', () => {
    point(stage, 'pointermove', 300, 60, { pointerType: 'touch' });
    expect(port.actions).toEqual([]);
  });
});

describe('on a stage that runs from right to left', () => {
  beforeEach(() => {
    stage.style.direction = 'rtl';
  });

  it('a drag to the right leads to later times, and what was under the pointer stays there', () => {
    const { lo } = port.view.span;
    const t = port.scale().t(WIDTH - 300);
    point(stage, 'pointerdown', 300, 60);
    point(stage, 'pointermove', 340, 60);
    point(stage, 'pointermove', 437, 60);
    expect(port.view.span.lo).toBeGreaterThan(lo);
    expect(port.scale().x(t)).toBeCloseTo(WIDTH - 437, 6);
  });

  it('two pointers keep the time that is under each of them under it', () => {
    const finger = (pointerId: number) => ({ pointerId, pointerType: 'touch' });
    const [a, b] = [port.scale().t(WIDTH - 400), port.scale().t(WIDTH - 600)];
    point(stage, 'pointerdown', 400, 60, finger(1));
    point(stage, 'pointerdown', 600, 60, finger(2));
    point(stage, 'pointermove', 350, 60, finger(1));
    point(stage, 'pointermove', 700, 60, finger(2));
    expect(port.scale().x(a)).toBeCloseTo(WIDTH - 350, 6);
    expect(port.scale().x(b)).toBeCloseTo(WIDTH - 700, 6);
  });

  it('the wheel zooms about what is under the pointer', () => {
    const t = port.scale().t(WIDTH - 200);
    wheel({ deltaY: -20, x: 200, ctrlKey: true });
    expect(port.scale().x(t)).toBeCloseTo(WIDTH - 200, 6);
  });

  it.each([
    ['to the right leads to earlier times', 30],
    ['to the left leads to later times', -30]
  ])('a wheel turned %s', (_, deltaX) => {
    const { lo } = port.view.span;
    const { msPerPx } = port.scale();
    expect(wheel({ deltaX }).defaultPrevented).toBe(true);
    expect((port.view.span.lo - lo) / msPerPx).toBeCloseTo(-deltaX, 6);
  });

  it('the wheel is the page’s at the left, where the story ends', () => {
    const { lo, hi } = port.bounds();
    port.view = { ...port.view, span: { lo: hi - (hi - lo) / 4, hi } };
    expect(wheel({ deltaX: -30 }).defaultPrevented).toBe(false);
    expect(wheel({ deltaX: 30 }).defaultPrevented).toBe(true);
  });

  it('a click selects the mark that is drawn there', () => {
    const [first] = port.scene().marks.filter(({ x, bar }) => !bar && x > 20 && x < WIDTH / 3);
    click(stage, WIDTH - (first?.x ?? 0), port.scene().metrics.base + 5);
    expect(port.select.mock.calls).toEqual([[first?.event, null]]);
  });
});

describe('after the end', () => {
  it('nothing is heard any more', () => {
    life.abort();
    point(stage, 'pointerdown', 300, 60);
    point(stage, 'pointermove', 400, 60);
    wheel({ deltaY: 20, ctrlKey: true });
    click(stage, 300, 60);
    expect(port.actions).toEqual([]);
    expect(port.hold).not.toHaveBeenCalled();
  });
});
