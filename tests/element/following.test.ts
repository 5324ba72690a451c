// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ALL_ENGLISH as ENGLISH } from '../../src/core/view/tool-words.ts';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { articles, part, ready, SRC, setUpPage } from './page.ts';

const PATIENCE = 20_000;

setUpPage();

const soon = (what: () => void) => vi.waitFor(what, PATIENCE);

/** The buttons in the cards that are shown: quote, then text. */
const ways = (element: TimelineElement): string[][] =>
  articles(element).flatMap(item =>
    [...item.querySelectorAll('.follow')].map(button => [
      button.closest('.quote-card')?.getAttribute('data-quote') ?? '',
      button.textContent ?? ''
    ])
  );

const wayOf = (element: TimelineElement, quote: string) =>
  articles(element)[0]?.querySelector<HTMLElement>(`[data-quote="${quote}"] .follow`) ?? null;

const ofParty = (element: TimelineElement) =>
  element.shadowRoot?.querySelector<HTMLButtonElement>('.of-party:not([hidden])') ?? null;

const arcs = (element: TimelineElement) => element.shadowRoot?.querySelector('.picture .arcs');

/** An element that shows an event, which nobody has touched. */
const still = async (event: string, more: Record<string, string> = {}) => {
  const element = await ready({ src: SRC, event, ...more });
  await soon(() => expect(element.shadowRoot?.querySelector('.of-party')).toBeTruthy());
  return element;
};

/** The same with its ways on, which come when the reader does something. */
const at = async (event: string, more: Record<string, string> = {}) => {
  const element = await still(event, more);
  element.dispatchEvent(new Event('pointerdown'));
  return element;
};

describe('the way to what a speaker said next', () => {
  it('stands at the end of the row of each card of which there is one', async () => {
    const element = await at('review');
    const esper = ENGLISH.sameSpeaker('Mark Esper');
    await soon(() =>
      expect(ways(element)).toEqual([
        ['esper-one-of-the-things', esper],
        ['esper-not-directed', esper],
        ['esper-so-much-noise', esper]
      ])
    );
    expect(esper).toBe('Next by Mark Esper');
    const button = wayOf(element, 'esper-not-directed');
    expect(button?.parentElement?.firstElementChild?.className).toBe('copy');
    expect(button?.nextElementSibling).toBeNull();
    expect(button?.getAttribute('type')).toBe('button');
  });

  it('stands there also for whoever chose an event before this code came', async () => {
    const element = await ready({ src: SRC, event: 'esper-hard-look' });
    expect(element.shadowRoot?.querySelector('.of-party')).toBeNull();
    await element.show({ event: 'review' });
    await soon(() => expect(ways(element)).toHaveLength(3));
    // And under the event that stood there before, when it is come back to.
    await element.show({ event: 'esper-hard-look' });
    expect(ways(element)).toHaveLength(1);
  });

  it('waits for the reader to do something, so that nothing moves while the page comes in', async () => {
    const element = await still('review');
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(ways(element)).toEqual([]);
    element.dispatchEvent(new Event('keydown'));
    expect(ways(element)).toHaveLength(3);
  });

  it('selects the event with that quote and has the focus on the way further on', async () => {
    const element = await at('esper-hard-look');
    await soon(() => expect(ways(element)).toHaveLength(1));
    wayOf(element, 'esper-one-of-the-things')?.click();
    await soon(() => expect(element.view?.event).toBe('review'));
    expect(element.view?.quote).toBe('esper-not-directed');
    await soon(() => expect(document.activeElement).toBe(wayOf(element, 'esper-not-directed')));
    (document.activeElement as HTMLElement).click();
    await soon(() => expect(element.view?.quote).toBe('esper-never-pressure'));
    // After the last there is none: the focus is in its card all the same.
    await soon(() => expect(document.activeElement?.className).toBe('copy'));
    expect(document.activeElement?.closest('[data-quote]')?.getAttribute('data-quote')).toBe(
      'esper-never-pressure'
    );
    expect(ways(element)).toEqual([]);
  });

  it('leads to events that take part alone', async () => {
    const element = await at('review', { party: 'court' });
    await soon(() => expect(part(element, '.position').textContent).toMatch(/of 1\d$|of \d$/));
    await soon(() => expect(ways(element)).toEqual([]));
  });

  it('is there once, however often its event is shown', async () => {
    const element = await at('review');
    await soon(() => expect(ways(element)).toHaveLength(3));
    await element.show({ event: 'award' });
    await element.show({ event: 'review' });
    expect(ways(element)).toHaveLength(3);
  });
});

describe('the way to the next event of a party', () => {
  it('stands beside the steps, and goes there', async () => {
    const element = await at('award');
    const name = element.story?.eventById.get('award')?.party?.name ?? '';
    await soon(() => expect(ofParty(element)?.textContent).toBe(ENGLISH.sameParty(name)));
    expect(ofParty(element)?.parentElement?.className).toBe('nav');
    ofParty(element)?.click();
    const events = element.story?.events ?? [];
    const own = events.findIndex(({ id }) => id === 'award');
    const next = events.slice(own + 1).find(({ party }) => party?.name === name);
    await soon(() => expect(element.view?.event).toBe(next?.id));
    expect(ofParty(element)?.textContent).toBe(ENGLISH.sameParty(name));
  });

  it('is not there after the last, and leaves its focus to the steps', async () => {
    const element = await at('award');
    await soon(() => expect(ofParty(element)).not.toBeNull());
    const party = element.story?.eventById.get('award')?.party;
    const last = element.story?.events.findLast(of => of.party === party);
    ofParty(element)?.focus();
    await element.show({ event: last?.id ?? '' });
    await soon(() => expect(ofParty(element)).toBeNull());
    // It is the last of all as well: there is no next.
    expect(element.shadowRoot?.activeElement).toBe(part(element, '.previous'));
  });
});

describe('what the selected event has to do with others', () => {
  it('is drawn from mark to mark, to those it names and from those that name it', async () => {
    const element = await at('lawsuit');
    await element.show({ from: '2019-06', to: '2020-06' });
    await soon(() => expect(arcs(element)).toBeTruthy());
    expect(arcs(element)?.getAttribute('aria-hidden')).toBe('true');
    const lines = arcs(element)?.getAttribute('d')?.match(/H/g) ?? [];
    expect(lines.length).toBeGreaterThan(4);
    // Under what can be read or pressed.
    expect(arcs(element)?.nextElementSibling?.getAttribute('class')).toBe('labels');
  });

  it('is not drawn where nothing is selected or the event has nothing to do with others', async () => {
    const element = await at('lawsuit');
    await element.show({ from: '2019-06', to: '2020-06' });
    await soon(() => expect(arcs(element)).toBeTruthy());
    await element.show({ event: 'remarks' });
    await soon(() => expect(arcs(element)).toBeNull());
    await element.show({ event: 'award' });
    await soon(() => expect(arcs(element)).toBeTruthy());
  });

  it('is drawn between events that take part alone', async () => {
    const element = await at('award', { party: 'amazon' });
    await soon(() => expect(part(element, '.position').textContent).not.toMatch(/33/));
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(arcs(element)).toBeNull();
  });
});
