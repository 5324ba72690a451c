// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prerender } from '../../src/build/prerender.ts';
import { TimelineSelectEvent, TimelineSpanEvent } from '../../src/element/events.ts';
import { TimelineElement } from '../../src/element/timeline-element.ts';
import { eventList } from '../../src/render/html.ts';
import { markup } from '../../src/render/markup.ts';
import { fakeFrames } from '../interaction/frames.ts';
import { nodesOf } from '../render/dom-text.ts';
import { jedi, jediFile, readingOf } from '../render/stories.ts';
import { add, answers, articles, heard, part, ready, SRC, setUpPage } from './page.ts';

setUpPage();

const last = jedi.events.at(-1)?.id ?? '';

describe('the element, connected', () => {
  it('is defined once, however often it is asked for', () => {
    expect(() => TimelineElement.define('quote-timeline')).not.toThrow();
    expect(customElements.get('quote-timeline')).toBe(TimelineElement);
  });

  it('has no view and no story before it has loaded', () => {
    const element = add();
    expect([element.view, element.story]).toEqual([null, null]);
  });

  it('paints the story, then fires load', async () => {
    const element = add();
    const loads = heard(element, 'load');
    element.addEventListener('load', () => expect(part(element, 'svg.picture')).toBeTruthy());
    await element.whenReady;
    expect(loads).toHaveLength(1);
    expect(element.story?.events).toHaveLength(33);
    expect(element.shadowRoot?.querySelectorAll('a.mark').length).toBeGreaterThan(5);
  });

  it('has a view that cannot be changed', async () => {
    const element = await ready();
    expect(element.view).toEqual({
      event: null,
      quote: null,
      from: expect.any(Number),
      to: expect.any(Number)
    });
    expect(Object.isFrozen(element.view)).toBe(true);
  });

  it('writes the list into the light DOM and shows one article of it', async () => {
    const element = await ready();
    expect(element.querySelectorAll('.event')).toHaveLength(33);
    expect(articles(element)).toHaveLength(1);
  });

  it('keeps every node of a list that stands there already', async () => {
    const element = add({ src: SRC }, markup(eventList(readingOf(jedi))));
    const list = element.querySelector('.event-list');
    const before = list ? nodesOf(list) : [];
    await element.whenReady;
    expect(before.length).toBeGreaterThan(1000);
    expect(before.filter(node => !element.contains(node))).toEqual([]);
  });

  it('takes over the prerendered picture that suits its width, and no other', async () => {
    const element = add({ src: SRC }, prerender(jediFile(), SRC).content);
    expect(element.querySelectorAll('svg.picture')).toHaveLength(4);
    const suits = element.querySelector('svg.at-720');
    const marks = [...(suits?.querySelectorAll('a.mark') ?? [])];
    await element.whenReady;
    expect(part(element, 'svg.picture')).toBe(suits);
    expect(element.querySelectorAll('svg.picture')).toHaveLength(0);
    expect(marks.length).toBeGreaterThan(10);
    expect(marks.filter(mark => mark.isConnected).length).toBeGreaterThan(10);
    expect(part(element, 'svg.picture').getAttribute('class')).toBe('picture');
  });

  it('begins where its attributes say', async () => {
    const element = await ready({ src: SRC, event: 'injunction', from: '2020-01', to: '2020-03' });
    expect(element.view).toMatchObject({
      event: 'injunction',
      from: Date.parse('2020-01-01T05:00Z')
    });
    expect(articles(element).map(({ id }) => id)).toEqual(['event-injunction']);
  });

  it('begins where the address says, before its attributes', async () => {
    history.replaceState(null, '', '/#event=award');
    expect((await ready({ src: SRC, event: 'injunction' })).view?.event).toBe('award');
  });

  it('has headings of the rank that is asked for', async () => {
    const element = await ready({ src: SRC, 'heading-level': '4' });
    expect(element.querySelectorAll('h4.event-title')).toHaveLength(33);
    expect(element.querySelector('.story-title')?.localName).toBe('h3');
  });

  it('starts once for several attributes that change at once', async () => {
    const element = await ready();
    const loads = heard(element, 'load');
    element.setAttribute('event', 'award');
    element.setAttribute('lang', 'fr');
    element.setAttribute('heading-level', '2');
    await vi.waitFor(() => expect(element.view?.event).toBe('award'), 4000);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(loads).toHaveLength(1);
  });

  it('does not start again for its theme', async () => {
    const element = await ready();
    const loads = heard(element, 'load');
    element.setAttribute('theme', 'dark');
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(loads).toEqual([]);
  });
});

describe('a long story', () => {
  const long = {
    version: 1,
    id: 'long',
    title: 'A long story',
    events: Array.from({ length: 400 }, (_, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      date: `${1600 + at}`
    }))
  };

  beforeEach(() => {
    answers[SRC] = () => new Response(JSON.stringify(long));
  });

  it('brings in the article that is read, with its place among all', async () => {
    const element = await ready();
    await element.show({ event: 'e123' });
    const items = [...element.querySelectorAll('.event')];
    expect(items.map(item => item.id)).toEqual(['event-e123']);
    expect(items[0]?.getAttribute('aria-posinset')).toBe('124');
    expect(items[0]?.getAttribute('aria-setsize')).toBe('400');
    expect(articles(element)).toEqual(items);
    await element.show({ event: 'e7' });
    expect([...element.querySelectorAll('.event')].map(item => item.id)).toEqual(['event-e7']);
  });

  it('keeps the whole list where it stands in the page already', async () => {
    const { content } = prerender(long, 'long');
    const element = await ready({ src: SRC }, content);
    expect(element.querySelectorAll('.event')).toHaveLength(400);
    await element.show({ event: 'e123' });
    expect(element.querySelectorAll('.event')).toHaveLength(400);
    expect(articles(element).map(item => item.id)).toEqual(['event-e123']);
  });
});

describe('show', () => {
  it('goes to an event and resolves when it is painted', async () => {
    const element = await ready();
    await element.show({ event: last });
    expect(element.view?.event).toBe(last);
    expect(articles(element).map(({ id }) => id)).toEqual([`event-${last}`]);
    expect(part(element, `a.mark[data-event="${last}"]`).getAttribute('aria-current')).toBe('true');
  });

  it('goes to a quote, and to a window', async () => {
    const element = await ready();
    const [quote] = jedi.quotes;
    await element.show({ quote: quote?.id ?? '' });
    expect(element.view).toMatchObject({ event: quote?.events[0], quote: quote?.id });
    await element.show({ from: '2019-10', to: '2019-11' });
    expect(element.view).toMatchObject({
      from: Date.parse('2019-10-01T04:00Z'),
      to: Date.parse('2019-12-01T05:00Z')
    });
  });

  it.each([
    [{ event: 'nobody' }, 'unknown event: nobody'],
    [{ quote: 'nobody' }, 'unknown quote: nobody'],
    [{ from: 'May', to: '2019' }, 'invalid window: May to 2019'],
    [{ from: '2019' }, 'invalid window: 2019 to undefined']
  ])('refuses %j', async (options, message) => {
    const element = await ready();
    const before = element.view;
    await expect(element.show(options)).rejects.toThrow(new RangeError(message));
    expect(element.view).toEqual(before);
  });

  it('goes back to where the story opens, when nothing is named', async () => {
    const element = await ready();
    const { from, to } = element.view ?? {};
    await element.show({ event: 'award', from: '2019-10', to: '2019-11' });
    await element.show({});
    expect(element.view).toEqual({ event: null, quote: null, from, to });
  });

  it('tells the page what is selected and what is in view, across shadow roots', async () => {
    const element = await ready();
    const selects = heard(document.body, 'timeline-select');
    const spans = heard(document.body, 'timeline-span');
    await element.show({ event: 'award', from: '2019-10', to: '2019-11' });
    await new Promise(resolve => setTimeout(resolve, 5));
    const [select] = selects;
    expect(select).toBeInstanceOf(TimelineSelectEvent);
    expect(select).toMatchObject({ event: 'award', quote: null, composed: true });
    expect(spans.at(-1)).toBeInstanceOf(TimelineSpanEvent);
    expect(spans.at(-1)).toMatchObject({ from: element.view?.from, to: element.view?.to });
  });
});

describe('the buttons', () => {
  it('lead to the next event and back', async () => {
    const element = await ready({ src: SRC, event: 'award' });
    const at = jedi.eventById.get('award')?.index ?? 0;
    part(element, '.next').click();
    expect(element.view?.event).toBe(jedi.events[at + 1]?.id);
    part(element, '.previous').click();
    expect(element.view?.event).toBe('award');
  });

  it('stop at the ends of the story', async () => {
    const element = await ready({ src: SRC, event: last });
    expect(part(element, '.next').hasAttribute('disabled')).toBe(true);
    expect(part(element, '.previous').hasAttribute('disabled')).toBe(false);
    expect(part(element, '.position').textContent).toBe('33 of 33');
  });
});

describe('the fit button', () => {
  it('gives way to a reader who takes over on the way', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    const element = await ready();
    const stage = part(element, '.stage');
    stage.setPointerCapture = () => {};
    const frames = fakeFrames();
    part(element, '.fit').click();
    frames.next();
    frames.next(60);
    const init = {
      bubbles: true,
      composed: true,
      pointerId: 1,
      pointerType: 'mouse',
      clientX: 300,
      clientY: 60
    };
    stage.dispatchEvent(new PointerEvent('pointerdown', init));
    const held = element.view;
    await new Promise(resolve => setTimeout(resolve));
    frames.all();
    await new Promise(resolve => setTimeout(resolve));
    expect(element.view).toEqual(held);
  });
});

describe('the element, disconnected', () => {
  it('hears nothing any more', async () => {
    const element = await ready({ src: SRC, event: 'award' });
    const stage = part(element, '.stage');
    const next = part(element, '.next');
    const selects = heard(element, 'timeline-select');
    element.remove();
    next.click();
    stage.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true })
    );
    element.querySelector<HTMLElement>('a[data-event]')?.click();
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(selects).toEqual([]);
    expect(element.view).toBe(null);
  });

  it('does not begin when it is taken away before the story comes', async () => {
    const element = add();
    const loads = heard(element, 'load');
    await Promise.resolve();
    element.remove();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect([loads.length, element.story]).toEqual([0, null]);
  });

  it('begins again when it comes back', async () => {
    const element = await ready();
    const box = element.parentElement;
    element.remove();
    expect(element.view).toBe(null);
    box?.append(element);
    await vi.waitFor(() => expect(element.view).not.toBe(null), 4000);
    expect(element.shadowRoot?.querySelectorAll('svg.picture')).toHaveLength(1);
    expect(element.querySelectorAll('.event-list')).toHaveLength(1);
  });
});

describe('the element, given no story', () => {
  const INSIDE = '<p class="mine">The text of the page.</p>';

  it.each([
    ['is not there', { src: 'https://example.org/none.json' }, 'answered 404.'],
    ['is not named', {}, 'no story is named.'],
    ['is not in the page', { src: '#nowhere' }, 'There is no story at #nowhere here.']
  ])(
    'says so in a sentence and leaves what the page brought, when the file %s',
    async (_, attributes, why) => {
      const element = add(attributes as Record<string, string>, INSIDE);
      const errors = heard(element, 'error');
      await expect(element.whenReady).rejects.toThrow(why);
      expect(element.innerHTML).toBe(INSIDE);
      const message = part(element, '[role="alert"]');
      expect(message.textContent).toMatch(/^The timeline could not be loaded: .*\.$/);
      expect(element.shadowRoot?.querySelectorAll('slot:not([name])')).toHaveLength(1);
      expect(errors).toMatchObject([{ message: message.textContent }]);
    }
  );

  it('is ready again when another src is given', async () => {
    const element = add({ src: 'https://example.org/none.json' });
    await expect(element.whenReady).rejects.toThrow('404');
    element.setAttribute('src', SRC);
    await expect(element.whenReady).resolves.toBe(undefined);
    expect(element.hasAttribute('data-failed')).toBe(false);
    await element.show({ event: 'award' });
    expect(element.view?.event).toBe('award');
  });

  it('says how much of a faulty story is left out, and shows the rest', async () => {
    const file = jediFile();
    const events = file.events.map((event, at) =>
      at === 0 ? { ...event, date: 'May 2018' } : event
    );
    answers[SRC] = () => new Response(JSON.stringify({ ...file, events }));
    const element = await ready();
    const message = part(element, '.message');
    expect(message.hidden).toBe(false);
    expect(message.textContent).toContain('Left out because of faults in the file: 1 event');
    expect(element.querySelectorAll('.event')).toHaveLength(32);
  });

  it('says that a story has no events', async () => {
    const story = { version: 1, id: 's', title: 'S', events: [] };
    answers[SRC] = () => new Response(JSON.stringify(story));
    expect(part(await ready(), '.message').textContent).toBe('This story has no events yet.');
  });

  it('offers to measure where there are two events', async () => {
    const offered: boolean[] = [];
    for (const count of [0, 1, 2]) {
      const file = jediFile();
      const events = file.events.slice(0, count).map(({ relations: _, ...event }) => event);
      answers[SRC] = () => new Response(JSON.stringify({ ...file, events, quotes: [] }));
      offered.push(!part(await ready(), '.measure').hasAttribute('disabled'));
    }
    expect(offered).toEqual([false, false, true]);
  });
});
