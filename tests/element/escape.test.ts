// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { closeByEscape } from '../../src/element/escape.ts';

let button: HTMLButtonElement;
let panel: HTMLElement;
let inside: HTMLButtonElement;
let stage: HTMLElement;
let life: AbortController;
const close = vi.fn(() => {
  panel.hidden = true;
});

const press = (on: Element, key = 'Escape', init: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  on.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  life?.abort();
  life = new AbortController();
  close.mockClear();
  button = document.createElement('button');
  panel = document.createElement('div');
  inside = document.createElement('button');
  panel.append(inside);
  stage = document.createElement('div');
  stage.tabIndex = 0;
  document.body.replaceChildren(button, panel, stage);
  closeByEscape({ stage }, button, panel, close, life.signal);
});

describe('Escape', () => {
  it.each([
    ['in the panel', () => inside],
    ['on the button that opened it', () => button]
  ])('closes a panel when it is pressed %s, and is not meant for anything else', (_, where) => {
    where().focus();
    expect(press(where()).defaultPrevented).toBe(true);
    expect(close).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(button);
  });

  it('closes it on the stage as well, where the focus stays', () => {
    stage.focus();
    expect(press(stage).defaultPrevented).toBe(true);
    expect(close).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(stage);
    expect(press(stage).defaultPrevented).toBe(false);
  });

  it('closes one of two open panels at a time', () => {
    const other = document.createElement('div');
    const closeOther = vi.fn();
    closeByEscape({ stage }, document.createElement('button'), other, closeOther, life.signal);
    press(stage);
    expect(closeOther).not.toHaveBeenCalled();
    press(stage);
    expect(close).toHaveBeenCalledTimes(1);
    expect(closeOther).toHaveBeenCalledTimes(1);
  });

  it('is left to others where the panel is closed', () => {
    panel.hidden = true;
    expect(press(button).defaultPrevented).toBe(false);
    expect(press(stage).defaultPrevented).toBe(false);
    expect(close).not.toHaveBeenCalled();
  });

  it('ends what is being composed first, and no other key closes', () => {
    expect(press(inside, 'Escape', { isComposing: true }).defaultPrevented).toBe(false);
    expect(press(inside, 'Enter').defaultPrevented).toBe(false);
    expect(close).not.toHaveBeenCalled();
  });

  it('is no more heard after the end', () => {
    life.abort();
    press(inside);
    expect(close).not.toHaveBeenCalled();
  });
});
