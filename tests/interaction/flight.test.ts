import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Span, span } from '../../src/core/time/span.ts';
import { fly } from '../../src/interaction/flight.ts';
import { type Frames, fakeFrames } from './frames.ts';

const YEAR = 365 * 864e5;
const FROM = span(0, YEAR);
const TO = span(3 * YEAR, 3 * YEAR + YEAR / 12);

const window = fc
  .tuple(fc.integer({ min: -2e12, max: 2e12 }), fc.integer({ min: 6e5, max: 3e11 }))
  .map(([lo, length]) => span(lo, lo + length));

let frames: Frames;
let steps: Span[];
const onStep = (at: Span) => {
  steps.push(at);
};
/** Whether a promise has resolved, once all that is ready has run. */
const resolved = async (promise: Promise<void>) => {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await new Promise(resolve => setTimeout(resolve));
  return done;
};

beforeEach(() => {
  frames = fakeFrames();
  steps = [];
});
afterEach(() => vi.unstubAllGlobals());

describe('fly', () => {
  it('does nothing before the first frame', () => {
    fly(FROM, TO, onStep, false);
    expect(steps).toEqual([]);
  });

  it('ends exactly where it was to go, from anywhere to anywhere', () => {
    fc.assert(
      fc.property(window, window, (from, to) => {
        steps = [];
        fly(from, to, onStep, false);
        frames.all();
        expect(steps.at(-1)).toEqual(to);
      })
    );
  });

  it('begins where it was, and is a window all the way', () => {
    fc.assert(
      fc.property(window, window, (from, to) => {
        fc.pre(from.lo !== to.lo || from.hi !== to.hi);
        steps = [];
        fly(from, to, onStep, false);
        frames.all();
        const [first = to] = steps;
        const near = (from.hi - from.lo) * 1e-6;
        expect(Math.abs(first.lo - from.lo)).toBeLessThan(near);
        expect(Math.abs(first.hi - from.hi)).toBeLessThan(near);
        expect(steps.filter(({ lo, hi }) => !(lo < hi))).toEqual([]);
      })
    );
  });

  it('goes one way in time and never turns', () => {
    fly(FROM, TO, onStep, false);
    frames.all(8);
    const centres = steps.map(({ lo, hi }) => (lo + hi) / 2);
    expect(centres.length).toBeGreaterThan(10);
    expect(centres).toEqual([...centres].sort((a, b) => a - b));
  });

  it('takes 150 to 300 ms, however far it goes', () => {
    fc.assert(
      fc.property(window, window, (from, to) => {
        fc.pre(from.lo !== to.lo || from.hi !== to.hi);
        fly(from, to, onStep, false);
        const run = frames.all(10);
        expect(run).toBeGreaterThanOrEqual(16);
        expect(run).toBeLessThanOrEqual(31);
      })
    );
  });

  it('is there at the next frame after a long pause, as in a tab that slept', () => {
    fly(FROM, TO, onStep, false);
    frames.next();
    frames.next(60_000);
    expect(steps.at(-1)).toEqual(TO);
    expect(frames.waiting()).toBe(0);
  });

  it('resolves when it has landed and not before', async () => {
    const flight = fly(FROM, TO, onStep, false);
    frames.next();
    expect(await resolved(flight.done)).toBe(false);
    frames.all();
    expect(await resolved(flight.done)).toBe(true);
  });

  it('stops where it is when it is cancelled, and resolves', async () => {
    const flight = fly(FROM, TO, onStep, false);
    frames.next();
    frames.next(60);
    const before = [...steps];
    flight.cancel();
    frames.all();
    expect(steps).toEqual(before);
    expect(steps.at(-1)).not.toEqual(TO);
    expect(await resolved(flight.done)).toBe(true);
  });

  it('jumps at once where less motion is asked for', async () => {
    const flight = fly(FROM, TO, onStep, true);
    expect(steps).toEqual([TO]);
    expect(frames.waiting()).toBe(0);
    expect(await resolved(flight.done)).toBe(true);
  });

  it('is there already where it would stay', async () => {
    const flight = fly(FROM, span(FROM.lo, FROM.hi), onStep, false);
    expect(frames.waiting()).toBe(0);
    expect(await resolved(flight.done)).toBe(true);
  });
});
