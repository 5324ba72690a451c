// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { bindGestures } from '../../src/interaction/gestures.ts';
import { type FakePort, fakePort, fakeStage, point } from './fake-port.ts';

let stage: ReturnType<typeof fakeStage>;
let port: FakePort;
let life: AbortController;

beforeEach(() => {
  life?.abort();
  document.body.replaceChildren();
  stage = fakeStage();
  port = fakePort();
  life = new AbortController();
  bindGestures(stage, port, life.signal);
});

/** An event as WebKit has it; the stage begins 100 px from the left. */
const gesture = (type: string, scale: number, x = 500): Event => {
  const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
  for (const [name, value] of Object.entries({ scale, clientX: x + 100, clientY: 150 })) {
    Object.defineProperty(event, name, { value });
  }
  stage.dispatchEvent(event);
  return event;
};

const length = () => port.view.span.hi - port.view.span.lo;

describe('a pinch on a trackpad in WebKit', () => {
  it('zooms by how far the fingers are apart, about the pointer', () => {
    const before = length();
    const t = port.scale().t(400);
    gesture('gesturestart', 1, 400);
    gesture('gesturechange', 1.6, 400);
    gesture('gesturechange', 2, 400);
    gesture('gestureend', 2, 400);
    expect(length() / before).toBeCloseTo(0.5, 9);
    expect(port.scale().x(t)).toBeCloseTo(400, 6);
  });

  it('begins anew each time', () => {
    const before = length();
    gesture('gesturestart', 1);
    gesture('gesturechange', 4);
    gesture('gesturestart', 1);
    gesture('gesturechange', 0.5);
    expect(length() / before).toBeCloseTo(0.5, 9);
  });

  it('zooms no page, and ends a flight under way', () => {
    const events = [gesture('gesturestart', 1), gesture('gesturechange', 1.2)];
    expect(events.map(({ defaultPrevented }) => defaultPrevented)).toEqual([true, true]);
    expect(port.hold).toHaveBeenCalledTimes(1);
  });

  it('makes nothing of a scale that is none', () => {
    gesture('gesturestart', 1);
    gesture('gesturechange', 0);
    gesture('gesturechange', Number.NaN);
    expect(port.moves()).toEqual([]);
  });

  it('is left to the fingers themselves on a touch screen', () => {
    point(stage, 'pointerdown', 400, 60, { pointerId: 1, pointerType: 'touch' });
    point(stage, 'pointerdown', 600, 60, { pointerId: 2, pointerType: 'touch' });
    const event = gesture('gesturechange', 2);
    expect(port.moves()).toEqual([]);
    expect(event.defaultPrevented).toBe(false);
  });

  it('is over with the stage', () => {
    life.abort();
    gesture('gesturestart', 1);
    gesture('gesturechange', 2);
    expect(port.moves()).toEqual([]);
  });
});
