// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { part, ready, SRC, setUpPage } from './page.ts';

const soon = (what: () => void) => vi.waitFor(what, 20_000);

setUpPage();

const at = (hash: string) => history.replaceState(null, '', `/${hash}`);
const field = (element: TimelineElement) => part(element, '.find-field') as HTMLInputElement;
const found = (element: TimelineElement) =>
  element.shadowRoot?.querySelectorAll('.hit').length ?? 0;
const isOpen = (element: TimelineElement) => !part(element, '.finding').hidden;

const type = (element: TimelineElement, text: string) => {
  field(element).value = text;
  field(element).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};

const opened = async (element: TimelineElement) => {
  part(element, '.find').click();
  await soon(() => expect(field(element).getAttribute('role')).toBe('combobox'));
};

/** Waits longer than the view has to rest. */
const rest = () => new Promise(resolve => setTimeout(resolve, 600));

describe('what is looked for', () => {
  it('is in the address after a rest, in the entry that is there', async () => {
    const element = await ready();
    const entries = history.length;
    await opened(element);
    type(element, 'ora');
    type(element, ' oracle ');
    await soon(() => expect(location.hash).toBe('#q=oracle'));
    type(element, '');
    await soon(() => expect(location.hash).toBe(''));
    expect(history.length).toBe(entries);
    // The window is where it was: nobody is told of it.
    expect(part(element, '[role="status"]').textContent).not.toContain('2019');
  });

  it('leaves the address when the field is closed, and is back when it is opened', async () => {
    const element = await ready();
    await opened(element);
    type(element, 'oracle');
    await soon(() => expect(location.hash).toBe('#q=oracle'));
    part(element, '.find').click();
    await soon(() => expect(location.hash).toBe(''));
    part(element, '.find').click();
    await soon(() => expect(location.hash).toBe('#q=oracle'));
    expect(field(element).value).toBe('oracle');
  });

  it('is found again by the reader who goes back from what was chosen', async () => {
    const element = await ready();
    await opened(element);
    type(element, 'oracle');
    await soon(() => expect(found(element)).toBeGreaterThan(1));
    const written: string[] = [];
    vi.spyOn(history, 'replaceState').mockImplementation((_, __, url) => {
      written.push(`replace ${new URL(String(url)).hash}`);
    });
    vi.spyOn(history, 'pushState').mockImplementation((_, __, url) => {
      written.push(`push ${new URL(String(url)).hash}`);
    });
    // At once, before the view has rested.
    field(element).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true })
    );
    await soon(() => expect(written.some(one => one.startsWith('push'))).toBe(true));
    expect(written.slice(0, 2)).toEqual([
      'replace #q=oracle',
      `push #event=${element.view?.event}&q=oracle`
    ]);
  });
});

describe('an address or an attribute with words to look for', () => {
  it.each([
    ['the address', '#q=oracle', {}],
    ['an attribute', '', { q: 'oracle' }]
  ])(
    'opens the field with what is found, and leaves the focus where it is: %s',
    async (_, hash, attributes) => {
      at(hash);
      const element = await ready({ src: SRC, ...attributes });
      await soon(() => expect(found(element)).toBeGreaterThan(0));
      expect(isOpen(element)).toBe(true);
      expect(field(element).value).toBe('oracle');
      expect(part(element, '.find').getAttribute('aria-expanded')).toBe('true');
      expect(element.shadowRoot?.activeElement).toBeNull();
      await rest();
      expect(location.hash).toBe(hash);
    }
  );

  it('is followed when the reader goes back and on', async () => {
    const element = await ready();
    at('#q=oracle');
    dispatchEvent(new PopStateEvent('popstate'));
    await soon(() => expect(found(element)).toBeGreaterThan(0));
    field(element).focus();
    at('#q=amazon&party=court');
    dispatchEvent(new PopStateEvent('popstate'));
    await soon(() => expect(field(element).value).toBe('amazon'));
    expect(element.shadowRoot?.activeElement).toBe(field(element));
    at('#party=court');
    dispatchEvent(new PopStateEvent('popstate'));
    await soon(() => expect(isOpen(element)).toBe(false));
    expect(element.shadowRoot?.activeElement).toBe(part(element, '.find'));
    expect(location.hash).toBe('#party=court');
  });
});
