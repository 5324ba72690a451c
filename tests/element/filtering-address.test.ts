// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { part, ready, setUpPage } from './page.ts';

const PATIENCE = 20_000;

setUpPage();

/** Waits until the element says so many events are left. */
const said = (element: TimelineElement, text: string) =>
  vi.waitFor(() => expect(part(element, '[role="status"]').textContent).toBe(text), PATIENCE);

const at = (hash: string) => history.replaceState(null, '', `/${hash}`);

describe('a filter in the address', () => {
  it('narrows the stage from the beginning, with the panel closed', async () => {
    at('#event=award&party=court');
    const element = await ready();
    await said(element, '9 of 33 events');
    expect(element.view?.event).toBe('award');
    expect(part(element, '.filters').hidden).toBe(true);
    expect(location.hash).toBe('#event=award&party=court');
  });

  it('is left without what the story has nothing of, and is none where nothing else is said', async () => {
    at('#party=court,nobody');
    const element = await ready();
    await said(element, '9 of 33 events');
    expect(element.shadowRoot?.querySelectorAll('.narrowed .pick')).toHaveLength(1);
    at('#source=Nobody%E2%80%99s%20News');
    dispatchEvent(new PopStateEvent('popstate'));
    await said(element, '33 events');
    expect(part(element, '.narrowed').hidden).toBe(true);
  });

  it('loses there too what the story has nothing of, without an entry of its own', async () => {
    at('#party=nosuch&event=award');
    const before = history.length;
    const element = await ready();
    await vi.waitFor(() => expect(location.hash).toBe('#event=award'), PATIENCE);
    expect(part(element, '.narrowed').hidden).toBe(true);
    at('#party=nosuch,court&kind=odd');
    dispatchEvent(new PopStateEvent('popstate'));
    await vi.waitFor(() => expect(location.hash).toBe('#party=court'), PATIENCE);
    await said(element, '9 of 33 events');
    expect(history.length).toBe(before);
  });

  it('goes with the reader who goes back', async () => {
    at('#party=court');
    const element = await ready();
    await said(element, '9 of 33 events');
    at('');
    dispatchEvent(new PopStateEvent('popstate'));
    await said(element, '33 events');
    expect(part(element, '.narrowed').hidden).toBe(true);
  });
});
