// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ALL_ENGLISH as ENGLISH } from '../../src/core/view/tool-words.ts';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { part, ready, SRC, setUpPage } from './page.ts';

const PATIENCE = 20_000;

setUpPage();
afterEach(() => vi.useRealTimers());

/** From the remarks to the award. */
const SENTENCE = /: 99 days: 3 months and 7 days \(71 weekdays\)$/;

const text = (element: TimelineElement) => part(element, '.measured-text').textContent;
const pressed = (element: TimelineElement) =>
  part(element, '.measure').getAttribute('aria-pressed');
const bracket = (element: TimelineElement) =>
  element.shadowRoot?.querySelector('.stage .bracket') ?? null;
const button = (element: TimelineElement, name: string) =>
  element.shadowRoot?.querySelector<HTMLButtonElement>(`.measured .${name}`) ?? null;
const said = (element: TimelineElement) => part(element, '[role="status"]').textContent;

/** Presses the button and waits until an event is held. */
const held = async (element: TimelineElement) => {
  part(element, '.measure').click();
  await vi.waitFor(() => expect(pressed(element)).toBe('true'), PATIENCE);
};

/** An element that holds the remarks; then shows the award. */
const measured = async () => {
  const element = await ready({ src: SRC, event: 'remarks' });
  await held(element);
  await element.show({ event: 'award' });
  await vi.waitFor(() => expect(text(element)).toMatch(SENTENCE), PATIENCE);
  return element;
};

/** Waits for the frame after which the bracket is there, or is gone. */
const drawn = (element: TimelineElement, is: boolean) =>
  vi.waitFor(() => expect(bracket(element) !== null).toBe(is), PATIENCE);

/** The middle of an event's mark, px of the stage. */
const markX = (element: TimelineElement, id: string): number => {
  const place = part(element, `.mark[data-event="${id}"]`).closest('[transform]');
  return Number(/translate\(([\d.-]+)/.exec(place?.getAttribute('transform') ?? '')?.[1]);
};

describe('measuring', () => {
  it('holds the event that is shown and says to choose another', async () => {
    const element = await ready({ src: SRC, event: 'remarks' });
    expect(pressed(element)).toBe('false');
    expect(part(element, '.measured').hidden).toBe(true);
    await held(element);
    expect(part(element, '.measured').hidden).toBe(false);
    expect(text(element)).toBe(ENGLISH.measureTo);
    expect(said(element)).toBe(ENGLISH.measureTo);
    expect(button(element, 'copy')).toBeNull();
    expect(button(element, 'end')?.textContent).toBe(ENGLISH.measureEnd);
    expect(bracket(element)).toBeNull();
  });

  it('begins at the event of the panel where none is selected', async () => {
    const element = await ready();
    expect(element.view?.event).toBeNull();
    await held(element);
    expect(text(element)).toBe(ENGLISH.measureTo);
  });

  it('tells how long it is to whichever event is chosen, in a sentence and aloud', async () => {
    const element = await measured();
    expect(text(element)).toMatch(/ to .*2019: 99 days/);
    expect(said(element)).toBe(text(element));
    const later = element.story?.events.at(-1)?.id ?? '';
    await element.show({ event: later });
    await vi.waitFor(() => expect(text(element)).not.toMatch(SENTENCE), PATIENCE);
    expect(text(element)).toMatch(/ days/);
  });

  it('says the same from the other end', async () => {
    const element = await measured();
    const before = text(element);
    const other = await ready({ src: SRC, event: 'award' });
    await held(other);
    await other.show({ event: 'remarks' });
    await vi.waitFor(() => expect(text(other)).toBe(before), PATIENCE);
  });

  it('asks for another again where the event that is held is chosen', async () => {
    const element = await measured();
    await element.show({ event: 'remarks' });
    await vi.waitFor(() => expect(text(element)).toBe(ENGLISH.measureTo), PATIENCE);
    expect(button(element, 'copy')).toBeNull();
    await drawn(element, false);
  });
});

describe('the bracket', () => {
  it('goes from mark to mark, with the days on it, and is not read aloud', async () => {
    const element = await measured();
    await element.show({ from: '2019-06', to: '2019-12' });
    await drawn(element, true);
    expect(bracket(element)?.querySelector('text')?.textContent).toBe('99 days');
    expect(bracket(element)?.getAttribute('aria-hidden')).toBe('true');
    const path = part(element, '.bracket-line').getAttribute('d') ?? '';
    // The line goes on behind its text.
    const [from, , to] = [...path.matchAll(/(?:^M|H)([\d.]+)/g)].map(([, x]) => Number(x));
    expect(from).toBeCloseTo(markX(element, 'remarks'), 0);
    expect(to).toBeCloseTo(markX(element, 'award'), 0);
  });

  it('stays on the marks when the stage moves', async () => {
    const element = await measured();
    await element.show({ from: '2019-06', to: '2019-12' });
    await drawn(element, true);
    const before = part(element, '.bracket-line').getAttribute('d');
    await element.show({ from: '2019-05', to: '2020-01' });
    const path = part(element, '.bracket-line').getAttribute('d') ?? '';
    expect(path).not.toBe(before);
    expect(Number(/^M([\d.]+)/.exec(path)?.[1])).toBeCloseTo(markX(element, 'remarks'), 0);
  });

  it('has the row of the names of the eras for itself, until nothing is measured', async () => {
    const element = await measured();
    const stage = part(element, '.stage');
    expect(stage.hasAttribute('data-measured')).toBe(true);
    button(element, 'end')?.click();
    expect(stage.hasAttribute('data-measured')).toBe(false);
  });
});

describe('the sentence', () => {
  it('is copied as it stands, which its button says for a while', async () => {
    const writeText = vi.fn(async (_: string) => {});
    vi.stubGlobal('navigator', { ...navigator, platform: '', clipboard: { writeText } });
    const element = await measured();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    button(element, 'copy')?.click();
    await vi.advanceTimersByTimeAsync(10);
    expect(writeText.mock.calls).toEqual([[text(element)]]);
    expect(button(element, 'copy')?.textContent).toBe(ENGLISH.done);
    await vi.advanceTimersByTimeAsync(2500);
    expect(button(element, 'copy')?.textContent).toBe(ENGLISH.copySentence);
  });

  it('has not been copied when it is another one by now', async () => {
    vi.stubGlobal('navigator', { platform: '', clipboard: { writeText: async () => {} } });
    const element = await measured();
    button(element, 'copy')?.click();
    await vi.waitFor(() => expect(button(element, 'copy')?.textContent).toBe(ENGLISH.done));
    await element.show({ event: element.story?.events.at(-1)?.id ?? '' });
    expect(button(element, 'copy')?.textContent).toBe(ENGLISH.copySentence);
  });

  it('does not say that it was copied where the browser refuses', async () => {
    const writeText = () => Promise.reject(new Error('no'));
    vi.stubGlobal('navigator', { platform: '', clipboard: { writeText } });
    const element = await measured();
    button(element, 'copy')?.click();
    await new Promise(resolve => setTimeout(resolve, 10));
    expect(button(element, 'copy')?.textContent).toBe(ENGLISH.copySentence);
  });
});

describe('the end of measuring', () => {
  it('takes sentence and bracket away and gives the focus back', async () => {
    const element = await measured();
    await drawn(element, true);
    const end = button(element, 'end');
    end?.focus();
    end?.click();
    expect(part(element, '.measured').hidden).toBe(true);
    expect(pressed(element)).toBe('false');
    expect(element.shadowRoot?.activeElement).toBe(part(element, '.measure'));
    await drawn(element, false);
    expect(element.view?.event).toBe('award');
  });

  it('comes with the same button that it began with, and the next one holds what is shown then', async () => {
    const element = await measured();
    part(element, '.measure').click();
    await vi.waitFor(() => expect(pressed(element)).toBe('false'), PATIENCE);
    await drawn(element, false);
    await held(element);
    expect(text(element)).toBe(ENGLISH.measureTo);
    await element.show({ event: 'remarks' });
    await vi.waitFor(() => expect(text(element)).toMatch(SENTENCE), PATIENCE);
  });

  it('comes with the element: what it was is not there when it is back, and nothing throws', async () => {
    vi.stubGlobal('navigator', { platform: '', clipboard: { writeText: async () => {} } });
    const element = await measured();
    const [box, copy] = [part(element, '.measured'), button(element, 'copy')];
    const before = box.textContent;
    const parent = element.parentElement;
    element.remove();
    copy?.click();
    await new Promise(resolve => setTimeout(resolve, 10));
    expect(box.textContent).toBe(before);
    parent?.append(element);
    await vi.waitFor(() => expect(part(element, '.measured')).not.toBe(box), PATIENCE);
    expect(pressed(element)).toBe('false');
    expect(part(element, '.measured').hidden).toBe(true);
    expect(bracket(element)).toBeNull();
  });
});
