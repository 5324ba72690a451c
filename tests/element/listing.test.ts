// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { NARROW } from '../../src/core/layout/metrics.ts';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { jedi, jediFile } from '../render/stories.ts';
import { add, answers, articles, part, ready, SRC, setUpPage } from './page.ts';

const soon = (what: () => void) => vi.waitFor(what, 20_000);

setUpPage();

const at = (hash: string) => history.replaceState(null, '', `/${hash}`);
const all = (element: TimelineElement, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];
const items = (element: TimelineElement) => all(element, '.item');
const titles = (element: TimelineElement) =>
  all(element, '.item-title > span:not([class])').map(({ textContent }) => textContent);
const current = (element: TimelineElement) => part(element, '.item[aria-current]');
const focused = (element: TimelineElement) => element.shadowRoot?.activeElement;
const inPlace = (element: TimelineElement) =>
  part(element, '.body').hasAttribute('data-list') &&
  part(element, '.stage').nextElementSibling === part(element, '.listing');

/** Presses the button and waits until the list is there. */
const opened = async (element: TimelineElement) => {
  part(element, '.list').click();
  await soon(() => expect(part(element, '.list').getAttribute('aria-pressed')).toBe('true'));
  await soon(() => expect(items(element).length).toBeGreaterThan(0));
};

const sorted = async (element: TimelineElement, order: string) => {
  const before = items(element)[0]?.textContent;
  part(element, `.sort[data-order="${order}"]`).click();
  expect(part(element, `.sort[data-order="${order}"]`).getAttribute('aria-pressed')).toBe('true');
  await soon(() => expect(items(element)[0]?.textContent).not.toBe(before));
};

const press = (element: TimelineElement, key: string) => {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true
  });
  focused(element)?.dispatchEvent(event);
  return event.defaultPrevented;
};

/** A story of so many days, of which every fourth has a quote. */
const longFile = (count: number) => ({
  version: 1,
  id: 'long',
  title: 'Long',
  people: [{ id: 's', name: 'Shaw' }],
  events: Array.from({ length: count }, (_, n) => ({
    id: `e${n}`,
    title: `Event ${n}`,
    date: new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10)
  })),
  quotes: Array.from({ length: Math.floor(count / 4) }, (_, n) => ({
    id: `q${n}`,
    events: [`e${n * 4}`],
    speaker: 's',
    text: `Quote ${n}.`
  }))
});
const long = async (count: number, attributes: Record<string, string> = {}) => {
  answers[SRC] = () => new Response(JSON.stringify(longFile(count)));
  return ready({ src: SRC, ...attributes });
};

describe('the list', () => {
  it('takes the place of the stage with its button, and gives it back', async () => {
    const element = await ready();
    expect(items(element)).toEqual([]);
    const button = part(element, '.list');
    expect(button.getAttribute('aria-pressed')).toBe('false');
    await opened(element);
    expect(inPlace(element)).toBe(true);
    expect(titles(element)).toEqual(jedi.events.map(({ title }) => title));
    expect(part(element, '[role="status"]').textContent).toBe('33 events in a list');
    // What acts on the stage alone waits for it.
    const waiting = () =>
      ['.in', '.out', '.fit'].map(name => part(element, name).hasAttribute('disabled'));
    expect(waiting()).toEqual([true, true, true]);
    button.click();
    await soon(() => expect(inPlace(element)).toBe(false));
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(waiting()).toEqual([false, false, false]);
  });

  it('shows what the panel shows, and follows it', async () => {
    const element = await ready({ src: SRC, event: 'award' });
    await opened(element);
    expect(current(element).getAttribute('href')).toBe('#event=award');
    part(element, '.next').click();
    const { index } = jedi.eventById.get('award') ?? { index: -1 };
    const next = jedi.events[index + 1]?.id;
    await soon(() => expect(current(element).getAttribute('href')).toBe(`#event=${next}`));
    expect(all(element, '.item[aria-current]')).toHaveLength(1);
    expect(all(element, '.item[tabindex="0"]')).toEqual([current(element)]);
  });

  it('selects what is pressed, and keeps the focus there', async () => {
    const element = await ready();
    await opened(element);
    const [row] = items(element);
    row?.focus();
    row?.click();
    await soon(() => expect(element.view?.event).toBe(jedi.events[0]?.id));
    await soon(() => expect(current(element)).toBe(row));
    expect(focused(element)).toBe(row);
    expect(articles(element).map(item => item.getAttribute('data-event'))).toEqual([
      jedi.events[0]?.id
    ]);
    expect(location.hash).toContain(`event=${jedi.events[0]?.id}`);
  });

  it('leaves a press with a key held to the browser', async () => {
    const element = await ready();
    await opened(element);
    const before = element.view?.event;
    const event = new MouseEvent('click', {
      bubbles: true,
      composed: true,
      cancelable: true,
      ctrlKey: true
    });
    items(element)[0]?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(element.view?.event).toBe(before);
  });

  it('has what a filter leaves, and says how many of all that is', async () => {
    at('#party=court&event=award');
    const element = await ready();
    await opened(element);
    await soon(() => expect(items(element)).toHaveLength(9));
    expect(part(element, '.listing-count').textContent).toBe('9 of 33 events');
    expect(part(element, '.listing').getAttribute('aria-label')).toBe('9 of 33 events in a list');
    // The event that the panel shows does not take part.
    expect(all(element, '.item[aria-current]')).toEqual([]);
    at('');
    dispatchEvent(new PopStateEvent('popstate'));
    await soon(() => expect(part(element, '.list').getAttribute('aria-pressed')).toBe('false'));
    await opened(element);
    await soon(() => expect(items(element)).toHaveLength(33));
  });

  it('is sorted by what is pressed', async () => {
    const element = await ready();
    await opened(element);
    await sorted(element, 'latest');
    expect(titles(element)).toEqual(jedi.events.map(({ title }) => title).toReversed());
    await sorted(element, 'speaker');
    expect(all(element, '.year-name').at(-1)?.textContent).toBe('No quotes');
    const quote = items(element).find(item => item.getAttribute('href')?.includes('quote='));
    quote?.click();
    await soon(() => expect(element.view?.quote).not.toBeNull());
    expect(quote?.getAttribute('href')).toBe(
      `#event=${element.view?.event}&quote=${element.view?.quote}`
    );
    await soon(() => expect(current(element)).toBe(quote));
    await sorted(element, 'date');
    expect(current(element).getAttribute('href')).toBe(`#event=${element.view?.event}`);
  });

  it('has the events of one that is empty under no heading, and does not fail', async () => {
    answers[SRC] = () => new Response(JSON.stringify({ ...jediFile(), events: [], quotes: [] }));
    const element = await ready();
    part(element, '.list').click();
    await soon(() => expect(part(element, '.listing-count').textContent).toBe('0 events'));
    expect(items(element)).toEqual([]);
  });
});

describe('the keys of the list', () => {
  it('go from row to row without selecting, and stay at its ends', async () => {
    const element = await ready();
    await opened(element);
    current(element).focus();
    const before = element.view?.event;
    const place = () => Number((focused(element) as HTMLElement).dataset.place);
    const from = place();
    expect(press(element, 'ArrowDown')).toBe(true);
    await soon(() => expect(place()).toBe(from + 1));
    expect(all(element, '.item[tabindex="0"]')).toEqual([focused(element)]);
    expect(press(element, 'ArrowUp')).toBe(true);
    await soon(() => expect(place()).toBe(from));
    press(element, 'End');
    await soon(() => expect(place()).toBe(32));
    press(element, 'ArrowDown');
    press(element, 'Home');
    await soon(() => expect(place()).toBe(0));
    press(element, 'ArrowUp');
    expect(place()).toBe(0);
    expect(element.view?.event).toBe(before);
    expect(press(element, 'x')).toBe(false);
  });
});

describe('a long list', () => {
  it('has 100 rows around what is shown, and counts all', async () => {
    const element = await long(1000, { event: 'e500' });
    await opened(element);
    expect(items(element)).toHaveLength(100);
    expect(items(element)[0]?.textContent).toContain('Event 475');
    expect(part(element, '.listing-count').textContent).toBe('1,000 events');
    expect(all(element, '.more-items').map(({ textContent }) => textContent)).toEqual([
      'Earlier events',
      'Later events'
    ]);
  });

  it('brings more, gives the focus to the first of them, and lets the farthest go', async () => {
    const element = await long(650, { event: 'e300' });
    await opened(element);
    for (const [count, last] of [
      [200, 375],
      [300, 475],
      // All that are left.
      [375, 575]
    ] as const) {
      const [later] = all(element, '[data-side="after"]');
      later?.focus();
      later?.click();
      await soon(() => expect(items(element)).toHaveLength(count));
      expect(items(element)[0]?.textContent).toContain('Event 275');
      expect(focused(element)?.textContent).toContain(`Event ${last}`);
    }
    expect(all(element, '[data-side="after"]')).toEqual([]);
    part(element, '[data-side="before"]').click();
    await soon(() => expect(items(element)[0]?.textContent).toContain('Event 175'));
    expect(items(element)).toHaveLength(400);
    expect(focused(element)?.textContent).toContain('Event 274');
  });

  it('goes to its ends by key, wherever these are', async () => {
    const element = await long(1000);
    await opened(element);
    items(element)[0]?.focus();
    press(element, 'End');
    await soon(() => expect(focused(element)?.textContent).toContain('Event 999'));
    expect(items(element)).toHaveLength(100);
    press(element, 'Home');
    await soon(() => expect(focused(element)?.textContent).toContain('Event 0'));
    items(element)[99]?.focus();
    press(element, 'ArrowDown');
    await soon(() => expect(focused(element)?.textContent).toContain('Event 100'));
    expect(items(element)).toHaveLength(200);
  });

  it('comes to what is selected elsewhere', async () => {
    const element = await long(1000);
    await opened(element);
    await element.show({ event: 'e900' });
    await soon(() => expect(current(element).textContent).toContain('Event 900'));
    expect(items(element)).toHaveLength(100);
  });

  it('is bounded by speaker as well', async () => {
    const element = await long(1000, { event: 'e0' });
    await opened(element);
    await sorted(element, 'speaker');
    expect(items(element)).toHaveLength(100);
    expect(part(element, '.more-items').textContent).toBe('Show more (900 left)');
    await element.show({ event: 'e3' });
    // Of those that nobody is quoted on, after all 250 quotes.
    await soon(() => expect(current(element).getAttribute('href')).toBe('#event=e3'));
    expect(items(element)).toHaveLength(100);
  });
});

describe('the list in the address', () => {
  it('is there when it is opened, and Back gives the stage back', async () => {
    const element = await ready();
    const entries = history.length;
    await opened(element);
    await soon(() => expect(location.hash).toBe('#view=list'));
    expect(history.length).toBe(entries + 1);
    at('');
    dispatchEvent(new PopStateEvent('popstate'));
    await soon(() => expect(inPlace(element)).toBe(false));
    expect(location.hash).toBe('');
  });

  it('is in place of the stage from the beginning, and the focus is where it was', async () => {
    at('#view=list&event=award');
    const element = await ready();
    await soon(() => expect(inPlace(element)).toBe(true));
    await soon(() => expect(current(element).getAttribute('href')).toBe('#event=award'));
    expect(focused(element)).toBeNull();
    expect(location.hash).toBe('#view=list&event=award');
  });
});

describe('where there is little room', () => {
  const narrow = () =>
    vi
      .spyOn(Element.prototype, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(0, 0, 360, 284));

  it('the list stands under the panel without being asked for, and its button puts it over it', async () => {
    narrow();
    expect(360).toBeLessThan(NARROW);
    const element = await ready();
    await soon(() => expect(items(element)).toHaveLength(33));
    const foot = part(element, '.foot');
    expect(foot.nextElementSibling).toBe(part(element, '.listing'));
    expect(part(element, '.list').getAttribute('aria-pressed')).toBe('false');
    // Nobody asked for it: nobody is told.
    expect(part(element, '[role="status"]').textContent).not.toContain('in a list');
    part(element, '.list').click();
    await soon(() => expect(inPlace(element)).toBe(true));
    items(element)[3]?.focus();
    part(element, '.list').click();
    await soon(() => expect(foot.nextElementSibling).toBe(part(element, '.listing')));
    // What moved away under the focus gives it to what moved it.
    expect(focused(element)).toBe(part(element, '.list'));
  });

  it('nothing is listed any more when the element goes before', async () => {
    narrow();
    const element = add();
    await element.whenReady;
    element.remove();
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(items(element)).toEqual([]);
  });
});
