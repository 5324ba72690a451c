// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ALL_ENGLISH as ENGLISH } from '../../src/core/view/tool-words.ts';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { story as strike } from '../stories/times.ts';
import { add, answers, part, ready, SRC, setUpPage } from './page.ts';

const PATIENCE = 20_000;

setUpPage();

const TIMES = 'https://example.org/times.json';
const EASTERN = ENGLISH.timesIn('Eastern Time');
const JAPAN = ENGLISH.timesIn('Japan Standard Time');
const OWN = ENGLISH.useOwnZone('Japan Standard Time');
const STORY = ENGLISH.useStoryZone('Eastern Time');

/** Puts the reader into a zone. */
const live = (timeZone: string) => {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (
    this: Intl.DateTimeFormat
  ) {
    return { ...resolvedOptions.call(this), timeZone };
  });
};

const shown = async (
  zone: string,
  attributes: Record<string, string> = {},
  file: object = strike
) => {
  live(zone);
  answers[TIMES] = () => new Response(JSON.stringify(file));
  return ready({ src: TIMES, ...attributes });
};

const line = (element: TimelineElement) => element.shadowRoot?.querySelector('.zones') ?? null;
const button = (element: TimelineElement) => part(element, '.zones button');
const offer = (element: TimelineElement) => button(element).querySelector('.zone-act')?.textContent;
const offered = (element: TimelineElement, text: string) =>
  vi.waitFor(() => expect(offer(element)).toBe(text), PATIENCE);
const said = (element: TimelineElement) => part(element, '.body > .status').textContent;

/** What is told of an event: in its article, on its mark, on its label. */
const toldOf = (element: TimelineElement, event: string) => ({
  article: element.querySelector(`#event-${event} time`)?.textContent,
  datetime: element.querySelector(`#event-${event} time`)?.getAttribute('datetime'),
  mark: part(element, `.mark[data-event="${event}"]`).getAttribute('aria-label'),
  label: part(element, `.label[data-event="${event}"] .label-date`).textContent
});

const switched = async (element: TimelineElement, to: string) => {
  button(element).click();
  await offered(element, to);
  await vi.waitFor(() => expect(said(element)).toBe(to === STORY ? JAPAN : EASTERN), PATIENCE);
};

describe('times of day', () => {
  it('are told in the story’s zone, and the reader’s own is offered', async () => {
    const element = await shown('Asia/Tokyo');
    expect(toldOf(element, 'walkout')).toEqual({
      article: 'Saturday, November 2, 2019, 3:40 PM, Eastern Daylight Time',
      datetime: '2019-11-02T15:40-04:00',
      mark: expect.stringContaining('3:40 PM, Eastern Daylight Time'),
      label: expect.stringMatching(/^3:40\sPM EDT$/u)
    });
    await offered(element, OWN);
    expect(part(element, '.zone-now').textContent).toBe(EASTERN);
    expect(part(element, '.zones').hidden).toBe(false);
  });

  it('have the short name that the zone has at the time that is read, whatever else is in view', async () => {
    const element = await shown('Asia/Tokyo', { event: 'walkout' });
    await offered(element, OWN);
    // In the middle of this window it is winter there; the walkout was the day before summer time ended.
    await element.show({ from: '2019-11-03', to: '2020-02-01', event: 'walkout' });
    const names = () => part(element, '.zone-short').textContent;
    await vi.waitFor(() => expect(names()).toMatch(/^EDT/), PATIENCE);
  });

  it('are told in the other zone everywhere when that is asked for, and back', async () => {
    const element = await shown('Asia/Tokyo', { event: 'walkout' });
    await offered(element, OWN);
    const before = toldOf(element, 'walkout');
    const sunday = toldOf(element, 'sunday');
    const view = element.view;
    await switched(element, STORY);
    expect(toldOf(element, 'walkout')).toEqual({
      article: 'Sunday, November 3, 2019, 4:40 AM, Japan Standard Time',
      datetime: '2019-11-02T15:40-04:00',
      mark: expect.stringContaining('4:40 AM, Japan Standard Time'),
      label: expect.stringMatching(/^4:40\sAM GMT\+9$/u)
    });
    const card = element.querySelector('.quote-card[data-quote="reyes-1"] .quote-about');
    expect(card?.textContent).toMatch(/12:30\sPM, Japan Standard Time$/u);
    expect(part(element, '.picture .zone').textContent).toBe('Japan Standard Time');
    expect(toldOf(element, 'sunday')).toEqual(sunday);
    expect(element.view).toEqual(view);
    await switched(element, OWN);
    expect(toldOf(element, 'walkout')).toEqual(before);
    expect(location.hash).toBe('');
  });

  it('leave the focus on the button', async () => {
    const element = await shown('Asia/Tokyo');
    await offered(element, OWN);
    const first = button(element);
    first.focus();
    await switched(element, STORY);
    expect(button(element)).toBe(first);
    expect(element.shadowRoot?.activeElement).toBe(first);
  });

  it('are told in the zone chosen as long as the element lives', async () => {
    const element = await shown('Asia/Tokyo');
    await offered(element, OWN);
    await switched(element, STORY);
    element.setAttribute('heading-level', '4');
    await vi.waitFor(
      () => expect(element.querySelector('h4.event-title')).not.toBeNull(),
      PATIENCE
    );
    await element.whenReady;
    await offered(element, STORY);
    expect(toldOf(element, 'walkout').article).toContain('Japan Standard Time');
    const other = add({ src: TIMES });
    await other.whenReady;
    await offered(other, OWN);
    expect(toldOf(other, 'walkout').article).toContain('Eastern Daylight Time');
  });

  it('are measured in the zone chosen', async () => {
    const element = await shown('Asia/Tokyo', { event: 'walkout' });
    await offered(element, OWN);
    part(element, '.measure').click();
    const text = () => element.shadowRoot?.querySelector('.measured-text')?.textContent ?? '';
    await vi.waitFor(() => expect(text()).toBe(ENGLISH.measureTo), PATIENCE);
    await element.show({ event: 'offer' });
    await vi.waitFor(() => expect(text()).toMatch(/ EDT to .* EST: /), PATIENCE);
    button(element).click();
    await vi.waitFor(() => expect(text()).toMatch(/ GMT\+9 to .* GMT\+9: /), PATIENCE);
  });
});

describe('the reader’s own zone', () => {
  it('is offered where the hour at which a quotation ends is the only one that is told', async () => {
    const quote = { ...strike.quotes?.[0], date: '2019-11-02/2019-11-02T23:30' };
    const days = {
      ...strike,
      events: [
        { ...strike.events[0], id: 'walkout', date: '2019-11-02', relations: [] },
        { id: 'later', title: 'The strike is forgotten', date: '2021-01-02' }
      ],
      view: { from: '2019', to: '2021' },
      quotes: [quote]
    };
    await offered(await shown('Asia/Tokyo', { event: 'walkout' }, days), OWN);
  });
});

describe('nothing is offered', () => {
  /** Waits for code that would come. */
  const come = () => vi.dynamicImportSettled();

  it('to a reader whose clock shows what the story’s does', async () => {
    const element = await shown('America/Toronto');
    await come();
    expect(line(element)).toBeNull();
  });

  it('while a story of days shows no hours', async () => {
    live('Asia/Tokyo');
    const element = await ready({ src: SRC });
    await come();
    expect(line(element)).toBeNull();
    await element.show({ from: '2019-10-25T06:00', to: '2019-10-26T06:00' });
    await offered(element, OWN);
    expect(part(element, '.zones').hidden).toBe(false);
    await element.show({ from: '2019-01', to: '2019-12' });
    await vi.waitFor(() => expect(part(element, '.zones').hidden).toBe(true), PATIENCE);
  });
});
