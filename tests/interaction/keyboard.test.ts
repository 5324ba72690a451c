// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { bindKeyboard, zoomBy } from '../../src/interaction/keyboard.ts';
import { type FakePort, fakePort, fakeStage } from './fake-port.ts';

let host: HTMLElement;
let stage: HTMLElement;
let inside: HTMLElement;
let port: FakePort;
let life: AbortController;

const press = (target: Element, key: string, init: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init
  });
  target.dispatchEvent(event);
  return event;
};

const untouched = (): boolean =>
  port.actions.length + port.fly.mock.calls.length + port.step.mock.calls.length === 0;

beforeEach(() => {
  document.body.replaceChildren();
  host = document.createElement('div');
  stage = fakeStage();
  inside = document.createElement('a');
  stage.append(inside);
  const reading = document.createElement('article');
  host.append(stage, reading);
  document.body.append(host);
  port = fakePort();
  life = new AbortController();
  bindKeyboard(host, stage, port, life.signal);
});

describe('keys in the stage', () => {
  it.each([
    ['ArrowLeft', -1],
    ['ArrowRight', 1],
    ['Home', -Infinity],
    ['End', Infinity]
  ])('%s steps by %d and takes the focus along', (key, by) => {
    const event = press(inside, key);
    expect(port.step.mock.calls).toEqual([[by, true]]);
    expect(event.defaultPrevented).toBe(true);
  });

  it.each([
    ['PageUp', -0.9],
    ['PageDown', 0.9]
  ])('%s flies by %d windows', (key, by) => {
    const { lo, hi } = port.view.span;
    press(stage, key);
    const move = by * (hi - lo);
    expect(port.fly.mock.calls).toEqual([[{ lo: lo + move, hi: hi + move }]]);
  });

  it.each(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'])(
    '%s is left to the page where the focus is in the text',
    key => {
      const article = host.querySelector('article');
      const event = article && press(article, key);
      expect(event?.defaultPrevented).toBe(false);
      expect(untouched()).toBe(true);
    }
  );
});

describe('keys in a stage that runs from right to left', () => {
  it.each([
    ['ArrowLeft', 1],
    ['ArrowRight', -1],
    ['Home', -Infinity],
    ['End', Infinity]
  ])('%s steps by %d: an arrow goes where it points', (key, by) => {
    stage.style.direction = 'rtl';
    press(inside, key);
    expect(port.step.mock.calls).toEqual([[by, true]]);
  });
});

describe('keys anywhere inside', () => {
  it.each([
    ['+', 0.5],
    ['=', 0.5],
    ['-', 2]
  ])('%s makes the window %d times as long', (key, factor) => {
    const { lo, hi } = port.view.span;
    const article = host.querySelector('article');
    if (article) press(article, key);
    const [to] = port.fly.mock.calls[0] ?? [];
    expect(((to?.hi ?? 0) - (to?.lo ?? 0)) / (hi - lo)).toBeCloseTo(factor, 9);
  });

  it('0 does what the Fit button does', () => {
    press(inside, '0');
    expect(port.fit).toHaveBeenCalledTimes(1);
  });

  it('Escape clears the selection', () => {
    press(inside, 'Escape');
    expect(port.actions).toEqual([{ type: 'clear' }]);
  });

  it.each(['a', 'Enter', ' ', 'Tab', 'ArrowUp', 'ArrowDown', '1', '/'])(
    'leaves %s to the page',
    key => {
      expect(press(inside, key).defaultPrevented).toBe(false);
      expect(untouched()).toBe(true);
    }
  );
});

describe('keys that are not meant', () => {
  it.each(['ctrlKey', 'altKey', 'metaKey'])('are left to the page with %s', modifier => {
    for (const key of ['ArrowLeft', '+', '-', '0', 'Escape', 'Home']) {
      expect(press(inside, key, { [modifier]: true }).defaultPrevented).toBe(false);
    }
    expect(untouched()).toBe(true);
  });

  it.each(['input', 'textarea', 'select'])('are not heard from an %s, but for Escape', tag => {
    const field = document.createElement(tag);
    stage.append(field);
    for (const key of ['ArrowLeft', 'Home', '-', '0']) press(field, key);
    expect(untouched()).toBe(true);
    press(field, 'Escape');
    expect(port.actions).toEqual([{ type: 'clear' }]);
  });

  it('are not heard outside the element', () => {
    const beside = document.createElement('p');
    document.body.append(beside);
    for (const target of [beside, document.body, document.documentElement]) {
      for (const key of ['ArrowLeft', '0', '+', 'Escape']) press(target, key);
    }
    expect(untouched()).toBe(true);
  });

  it('are not heard where the page has taken them already', () => {
    inside.addEventListener('keydown', event => event.preventDefault());
    press(inside, '0');
    expect(untouched()).toBe(true);
  });

  it('are not heard after the end', () => {
    life.abort();
    for (const key of ['ArrowLeft', '0', '+']) press(inside, key);
    expect(untouched()).toBe(true);
  });
});

describe('zoomBy', () => {
  const part = (t: number, { lo, hi }: { lo: number; hi: number }) => (t - lo) / (hi - lo);

  it('keeps the selected event where it is', () => {
    port = fakePort({ event: 'award' });
    const t = port.scale().t(port.scene().marks.find(({ selected }) => selected)?.x ?? 0);
    zoomBy(port, 0.5);
    const [to = { lo: 0, hi: 1 }] = port.fly.mock.calls[0] ?? [];
    expect(part(t, to)).toBeCloseTo(part(t, port.view.span), 9);
  });

  it('keeps the middle where the selected event is out of view', () => {
    const { lo, hi } = port.bounds();
    port = fakePort({ event: 'award', span: { lo: hi - (hi - lo) / 20, hi } });
    zoomBy(port, 2);
    const [to = { lo: 0, hi: 1 }] = port.fly.mock.calls[0] ?? [];
    const { span } = port.view;
    expect(part((span.lo + span.hi) / 2, to)).toBeCloseTo(0.5, 9);
  });
});
