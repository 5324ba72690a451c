import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_PERMALINK } from '../../src/core/view/permalink.ts';
import { createSession, type Session, type SessionOptions } from '../../src/element/session.ts';
import { type Frames, fakeFrames } from '../interaction/frames.ts';
import { jedi, layoutOf } from '../render/stories.ts';

const layout = layoutOf(jedi);

let frames: Frames;
let session: Session;
const paint = vi.fn<SessionOptions['paint']>();
const notify = vi.fn<SessionOptions['notify']>();

const make = (still = false, begin = true) => {
  session = createSession({
    story: jedi,
    layout,
    width: 1000,
    still: () => still,
    paint,
    notify
  });
  if (begin) session.begin();
  paint.mockClear();
  notify.mockClear();
};

const settled = async (promise: Promise<unknown>) => {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await new Promise(resolve => setTimeout(resolve));
  return done;
};

/** Runs frames until the promise is kept, and lets it go on between them. */
const through = async (promise: Promise<unknown>) => {
  for (let at = 0; at < 100 && !(await settled(promise)); at += 1) frames.next();
  await promise;
};

const last = jedi.events.at(-1)?.id ?? '';
const inView = (id: string) => {
  const event = jedi.eventById.get(id);
  const { lo, hi } = session.state().span;
  const t = event ? session.layout.anchor(event) : NaN;
  return t >= lo && t < hi;
};

beforeEach(() => {
  frames = fakeFrames();
  make();
});
afterEach(() => vi.unstubAllGlobals());

describe('a session', () => {
  it('paints the first frame at once and tells nobody', () => {
    make(false, false);
    session.begin();
    expect(paint).toHaveBeenCalledTimes(1);
    expect(paint.mock.calls[0]?.[2]).toBe(null);
    expect(notify).not.toHaveBeenCalled();
  });

  it('paints the first frame once, even where it has arrived somewhere before', () => {
    make(false, false);
    void session.arrive({ ...EMPTY_PERMALINK, event: last }, true);
    session.begin();
    frames.all();
    expect(paint).toHaveBeenCalledTimes(1);
    expect(session.state().event).toBe(last);
    expect(notify).not.toHaveBeenCalled();
  });

  it('paints once a frame, whatever happened in it', () => {
    for (const event of ['award', 'injunction', null, 'award'])
      session.dispatch({ type: 'hover', event });
    for (let at = 0; at < 20; at += 1) session.dispatch({ type: 'pan', ms: 864e5 });
    expect(paint).not.toHaveBeenCalled();
    frames.next();
    expect(paint).toHaveBeenCalledTimes(1);
    expect(paint.mock.calls[0]?.[1]).toBe(session.state());
    expect(frames.waiting()).toBe(0);
  });

  it('paints nothing when nothing changed', () => {
    session.dispatch({ type: 'hover', event: 'nobody' });
    session.dispatch({ type: 'clear' });
    expect(frames.waiting()).toBe(0);
  });

  it('tells what became of the view after it is painted, once', () => {
    const before = session.state();
    notify.mockImplementation(() => expect(paint).toHaveBeenCalledTimes(1));
    session.dispatch({ type: 'pan', ms: 864e5 });
    session.dispatch({ type: 'pan', ms: 864e5 });
    frames.next();
    expect(notify.mock.calls).toEqual([[session.state(), before, 'choose']]);
    notify.mockReset();
  });

  it('has the scene that is drawn, not the one that will be', () => {
    const before = session.scene();
    session.dispatch({ type: 'zoom', factor: 0.5, about: session.state().span.lo });
    expect(session.scene()).toBe(before);
    frames.next();
    expect(session.scene()).toBe(paint.mock.calls[0]?.[0]);
    expect(session.scene()).not.toBe(before);
  });

  it('says when all is painted', async () => {
    expect(await settled(session.painted())).toBe(true);
    session.dispatch({ type: 'pan', ms: 864e5 });
    const painted = session.painted();
    expect(await settled(painted)).toBe(false);
    frames.next();
    expect(await settled(painted)).toBe(true);
  });
});

describe('select', () => {
  it('flies to an event that is out of view', async () => {
    expect(inView(last)).toBe(false);
    const done = session.select(last, null, 'choose');
    expect(session.state().event).toBe(last);
    await through(done);
    expect(inView(last)).toBe(true);
    expect(paint.mock.calls.length).toBeGreaterThan(8);
  });

  it('tells the manner with the selection and no more after it', async () => {
    await through(session.select(last, null, 'step'));
    const told = notify.mock.calls.map(([state, before, manner]) => [
      state.event !== before.event,
      manner
    ]);
    expect(told[0]).toEqual([true, 'step']);
    expect(told.slice(1).filter(([chosen]) => chosen)).toEqual([]);
  });

  it('stays where it is for an event in view', async () => {
    const { span } = session.state();
    await through(session.select('award', null, 'choose'));
    expect(session.state().span).toEqual(span);
    expect(paint).toHaveBeenCalledTimes(1);
  });

  it('jumps where less motion is asked for', async () => {
    make(true);
    await through(session.select(last, null, 'choose'));
    expect(inView(last)).toBe(true);
    expect(paint.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('ignores an event that the story does not have', async () => {
    const before = session.state();
    await through(session.select('nobody', null, 'choose'));
    expect(session.state()).toBe(before);
  });
});

describe('fly', () => {
  const target = () => {
    const { lo, hi } = session.layout.frame('whole', 1000);
    return { lo: lo + (hi - lo) / 4, hi: lo + (hi - lo) / 2 };
  };

  it('resolves when it has landed and is painted', async () => {
    const to = target();
    await through(session.fly(to));
    expect(session.state().span).toEqual(to);
    expect(paint.mock.calls.at(-1)?.[1].span).toEqual(to);
  });

  it('ends where it is when the reader holds it', async () => {
    const flight = session.fly(target());
    frames.next();
    frames.next(60);
    session.hold();
    const { span } = session.state();
    expect(await settled(flight)).toBe(false);
    frames.all();
    await flight;
    expect(session.state().span).toEqual(span);
    expect(span).not.toEqual(target());
  });

  it('gives way to a later one', async () => {
    const first = session.fly(target());
    frames.next();
    const to = session.layout.frame('opening', 1000);
    const second = session.fly(to);
    await through(Promise.all([first, second]));
    expect(session.state().span).toEqual(to);
  });
});

describe('arrive', () => {
  it('takes over the event and the window', async () => {
    await through(
      session.arrive({ ...EMPTY_PERMALINK, event: 'award', from: '2019-10', to: '2019-11' }, false)
    );
    expect(session.state()).toMatchObject({
      event: 'award',
      frame: null,
      span: { lo: Date.parse('2019-10-01T04:00Z'), hi: Date.parse('2019-12-01T05:00Z') }
    });
  });

  it('goes back to the default view for an empty permalink', async () => {
    const before = session.state();
    await through(session.select(last, null, 'choose'));
    await through(session.arrive(EMPTY_PERMALINK, false));
    expect(session.state()).toEqual(before);
  });

  it('brings the event into view where no window is named', async () => {
    await through(session.arrive({ ...EMPTY_PERMALINK, event: last }, false));
    expect(inView(last)).toBe(true);
  });

  it('tells nobody aloud when it is quiet, and only then', async () => {
    await through(session.arrive({ ...EMPTY_PERMALINK, event: last }, true));
    session.dispatch({ type: 'pan', ms: -864e5 });
    frames.next();
    expect(notify.mock.calls.map(([, , manner]) => manner)).toEqual(['quiet', 'choose']);
  });

  it('does not silence what comes next where it changed nothing', async () => {
    await through(session.arrive(EMPTY_PERMALINK, true));
    session.dispatch({ type: 'pan', ms: -864e5 });
    frames.next();
    expect(notify.mock.calls.map(([, , manner]) => manner)).toEqual(['choose']);
  });

  it('ends a flight under way', async () => {
    const flight = session.select(last, null, 'choose');
    frames.next();
    frames.next(60);
    const arrival = session.arrive(EMPTY_PERMALINK, true);
    await through(Promise.all([flight, arrival]));
    expect(session.state().span).toEqual(session.layout.frame('opening', 1000));
  });
});

describe('end', () => {
  it('cancels what is waiting and the flight', () => {
    void session.select(last, null, 'choose');
    frames.next();
    session.end();
    expect(frames.waiting()).toBe(0);
  });

  it('leaves nobody waiting', async () => {
    session.dispatch({ type: 'pan', ms: 864e5 });
    const waiting = [session.painted(), session.select(last, null, 'choose')];
    session.end();
    expect(await settled(Promise.all(waiting))).toBe(true);
  });

  it('is the end: nothing is painted or told after it', () => {
    session.end();
    session.dispatch({ type: 'pan', ms: 864e5 });
    frames.all();
    expect(paint).not.toHaveBeenCalled();
    expect(notify).not.toHaveBeenCalled();
  });
});
