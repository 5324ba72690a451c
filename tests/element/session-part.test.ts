import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Layout } from '../../src/core/layout/layout.ts';
import { createLayout } from '../../src/core/layout/layout.ts';
import { partOf } from '../../src/core/story/part.ts';
import { finish } from '../../src/core/story/steps.ts';
import { filterOf, NO_FILTER } from '../../src/core/view/filter.ts';
import { EMPTY_PERMALINK } from '../../src/core/view/permalink.ts';
import { ENGLISH } from '../../src/core/view/words.ts';
import { createSession, type Session, type SessionOptions } from '../../src/element/session.ts';
import { type Frames, fakeFrames } from '../interaction/frames.ts';
import { formatOf, jedi, layoutOf } from '../render/stories.ts';

const whole = layoutOf(jedi);
const format = formatOf(jedi);

const partLayout = (has: (id: string) => boolean): Layout => {
  const places = jedi.events.filter(({ id }) => has(id)).map(({ index }) => index);
  return createLayout(finish(partOf(jedi, places)), { format, words: ENGLISH, whole });
};

const [outside, ...others] = jedi.events.map(({ id }) => id) as [string, ...string[]];
const part = partLayout(id => id !== outside && others.indexOf(id) % 3 !== 0);
const nobody = partLayout(() => false);

let frames: Frames;
let session: Session;
const paint = vi.fn<SessionOptions['paint']>();
const notify = vi.fn<SessionOptions['notify']>();

beforeEach(() => {
  frames = fakeFrames();
  session = createSession({
    story: jedi,
    layout: whole,
    width: 1000,
    still: () => true,
    paint,
    notify
  });
  session.begin();
  paint.mockClear();
  notify.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

describe('another layout', () => {
  it('is drawn in the next frame, once, though the view is the same, and nobody is told', () => {
    const before = session.scene();
    session.use(part);
    expect(session.layout).toBe(part);
    expect(paint).not.toHaveBeenCalled();
    expect(session.scene()).toBe(before);
    expect(frames.all()).toBe(1);
    expect(paint.mock.calls).toEqual([[session.scene(), session.state(), session.state()]]);
    expect(session.scene()).toEqual(part.scene(session.state()));
    expect(session.scene().trace.length).toBeGreaterThan(0);
    expect(notify).not.toHaveBeenCalled();
  });

  it('is drawn in one frame with all else that happens, which alone is told', () => {
    session.use(part);
    session.dispatch({ type: 'pan', ms: 864e5 });
    session.use(nobody);
    expect(frames.all()).toBe(1);
    expect(paint).toHaveBeenCalledTimes(1);
    expect(session.scene().marks).toEqual([]);
    expect(notify).toHaveBeenCalledTimes(1);
  });

  it('that is the one there is makes no frame', () => {
    session.use(whole);
    expect(frames.waiting()).toBe(0);
  });

  it('is waited for like any other change', async () => {
    session.use(part);
    let done = false;
    const painted = session.painted().then(() => {
      done = true;
    });
    await Promise.resolve();
    expect(done).toBe(false);
    frames.next();
    await painted;
    expect(done).toBe(true);
  });

  it('is not drawn any more when the session has ended', () => {
    session.end();
    session.use(part);
    expect(frames.waiting()).toBe(0);
    expect(paint).not.toHaveBeenCalled();
  });
});

describe('the event that is shown', () => {
  it('is the whole story’s, whichever layout is drawn', () => {
    for (const layout of [whole, part]) {
      session.use(layout);
      for (const { id } of jedi.events) {
        session.dispatch({ type: 'select', event: id });
        expect(session.shown()).toBe(jedi.eventById.get(id));
      }
      session.dispatch({ type: 'clear' });
      const own = layout.shown(session.state());
      expect(session.shown()).toBe(jedi.eventById.get(own?.id ?? ''));
    }
  });

  it('stays where it was chosen and does not take part any more', () => {
    session.dispatch({ type: 'select', event: outside });
    session.use(part);
    frames.all();
    expect(session.shown()?.id).toBe(outside);
    expect(session.scene().marks.filter(({ selected }) => selected)).toEqual([]);
  });

  it('is none where nobody chose and nothing takes part', () => {
    session.use(nobody);
    expect(session.shown()).toBeNull();
    session.dispatch({ type: 'select', event: outside });
    expect(session.shown()?.id).toBe(outside);
  });
});

describe('a session that shows a part', () => {
  it('goes to an event that does not take part', async () => {
    session.use(part);
    const last = jedi.events.filter(({ id }) => part.indexOf(id) < 0).at(-1);
    const { lo } = session.state().span;
    const done = session.select(last?.id ?? '', null, 'choose');
    for (let at = 0; at < 5; at += 1) {
      frames.all();
      await new Promise(resolve => setTimeout(resolve));
    }
    await done;
    expect(session.state().event).toBe(last?.id);
    expect(session.state().span.lo).toBeGreaterThan(lo);
  });

  it('takes over the filter of a permalink, and goes back to none with the next', () => {
    void session.arrive({ ...EMPTY_PERMALINK, party: 'court,nobody', kind: 'quoted' }, true);
    expect(session.state().filter).toEqual(
      filterOf({ party: ['court', 'nobody'], kind: ['quoted'] })
    );
    frames.all();
    expect(notify.mock.calls.map(([, , manner]) => manner)).toEqual(['quiet']);
    void session.arrive(EMPTY_PERMALINK, true);
    expect(session.state().filter).toBe(NO_FILTER);
  });
});
