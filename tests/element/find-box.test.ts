// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ALL_ENGLISH as ENGLISH } from '../../src/core/view/tool-words.ts';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { articles, heard, part, ready, SRC, setUpPage } from './page.ts';

const PATIENCE = 20_000;

setUpPage();

const all = (element: TimelineElement, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];
const options = (element: TimelineElement) => all(element, '.hit');
const titles = (element: TimelineElement) =>
  all(element, '.hit-words').map(({ textContent }) => textContent);
const field = (element: TimelineElement) => part(element, '.find-field') as HTMLInputElement;
const focused = (element: TimelineElement) => element.shadowRoot?.activeElement;

/** Presses the button and waits until the field is there. */
const opened = async (element: TimelineElement): Promise<HTMLElement> => {
  part(element, '.find').click();
  await vi.waitFor(() => {
    expect(part(element, '.finding').hidden).toBe(false);
    // Its code is there.
    expect(field(element).getAttribute('role')).toBe('combobox');
  }, PATIENCE);
  return part(element, '.finding');
};

const type = (element: TimelineElement, text: string) => {
  field(element).value = text;
  field(element).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};

/** Types and waits until it is said what was found. */
const typed = async (element: TimelineElement, text: string, said: string | RegExp) => {
  type(element, text);
  await vi.waitFor(() => expect(part(element, '.found-count').textContent).toMatch(said), PATIENCE);
};

const press = (element: TimelineElement, key: string, rest: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...rest
  });
  focused(element)?.dispatchEvent(event);
  return event;
};

/** Which option the field points at. */
const pointed = (element: TimelineElement) => {
  const id = field(element).getAttribute('aria-activedescendant');
  const chosen = all(element, '[aria-selected="true"]').map(option => option.id);
  expect(chosen).toEqual(id === null ? [] : [id]);
  return options(element).findIndex(option => option.id === id);
};

describe('the field to find by', () => {
  it('opens with the focus in it, and its button says so', async () => {
    const element = await ready();
    const button = part(element, '.find');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    const box = await opened(element);
    expect(button.getAttribute('aria-controls')).toBe(box.id);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(focused(element)).toBe(field(element));
    expect(options(element)).toEqual([]);
  });

  it('closes with its button again, and has what was typed when it is opened once more', async () => {
    const element = await ready();
    const box = await opened(element);
    await typed(element, 'oracle', /\d/);
    const before = titles(element);
    part(element, '.find').click();
    await vi.waitFor(() => expect(box.hidden).toBe(true), PATIENCE);
    expect(part(element, '.find').getAttribute('aria-expanded')).toBe('false');
    await opened(element);
    expect(field(element).value).toBe('oracle');
    expect(titles(element)).toEqual(before);
    expect(focused(element)).toBe(field(element));
  });

  it('is left with Escape, which gives the focus back and unselects nothing', async () => {
    const element = await ready({ src: SRC, event: 'award' });
    const box = await opened(element);
    expect(press(element, 'Escape').defaultPrevented).toBe(true);
    expect(box.hidden).toBe(true);
    expect(focused(element)).toBe(part(element, '.find'));
    expect(part(element, '.find').getAttribute('aria-expanded')).toBe('false');
    expect(element.view?.event).toBe('award');
  });

  it('leaves the keys to whoever composes a letter, and other keys to the field', async () => {
    const element = await ready({ src: SRC, event: 'award' });
    const box = await opened(element);
    expect(press(element, 'Escape', { isComposing: true }).defaultPrevented).toBe(false);
    expect(press(element, 'Home').defaultPrevented).toBe(false);
    expect(box.hidden).toBe(false);
    expect(element.view?.event).toBe('award');
  });

  it('does nothing any more when its element is gone', async () => {
    const element = await ready();
    await opened(element);
    await typed(element, 'oracle', /\d/);
    const before = titles(element);
    element.remove();
    type(element, 'amazon');
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(titles(element)).toEqual(before);
  });
});

describe('what is typed', () => {
  it('is looked for with every letter, and how many were found is said', async () => {
    const element = await ready();
    await opened(element);
    await typed(element, 'orac', /\d/);
    const count = options(element).length;
    expect(count).toBeGreaterThan(1);
    expect(part(element, '.found-count').textContent).toBe(ENGLISH.found(count, String(count)));
    expect(part(element, '[role="status"]').textContent).toBe(ENGLISH.found(count, String(count)));
    await typed(element, 'oracle ruling', new RegExp(`^(?!${count} )`));
    expect(options(element).length).toBeGreaterThan(0);
    expect(pointed(element)).toBe(0);
  });

  it('is marked in the title, or where else it is', async () => {
    const element = await ready();
    await opened(element);
    await typed(element, 'amazon', /\d/);
    for (const option of options(element)) {
      const marks = [...option.querySelectorAll('mark')];
      expect(marks.length).toBeGreaterThan(0);
      const inTitle = option.querySelector('.hit-words mark') !== null;
      expect(option.querySelector('.hit-text') === null).toBe(inTitle);
    }
  });

  it('says so where nothing is found, and points at nothing', async () => {
    const element = await ready();
    await opened(element);
    await typed(element, ' xyzzyq ', ENGLISH.foundNothing('xyzzyq'));
    expect(options(element)).toEqual([]);
    expect(pointed(element)).toBe(-1);
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter']) press(element, key);
    expect(pointed(element)).toBe(-1);
    expect(field(element).getAttribute('aria-expanded')).toBe('false');
  });

  it('finds nothing and says nothing once it is taken back', async () => {
    const element = await ready();
    await opened(element);
    await typed(element, 'oracle', /\d/);
    type(element, '  ');
    expect(options(element)).toEqual([]);
    expect(part(element, '.found-count').hidden).toBe(true);
    expect(field(element).getAttribute('aria-expanded')).toBe('false');
  });
});

describe('what was found', () => {
  it('is walked with the arrow keys, which stop at either end, and the focus stays', async () => {
    const element = await ready();
    await opened(element);
    await typed(element, 'oracle', /\d/);
    const last = options(element).length - 1;
    expect(press(element, 'ArrowDown').defaultPrevented).toBe(true);
    expect(pointed(element)).toBe(1);
    for (let n = 0; n < last + 3; n += 1) press(element, 'ArrowDown');
    expect(pointed(element)).toBe(last);
    press(element, 'ArrowUp');
    expect(pointed(element)).toBe(last - 1);
    for (let n = 0; n < last + 3; n += 1) press(element, 'ArrowUp');
    expect(pointed(element)).toBe(0);
    expect(focused(element)).toBe(field(element));
  });

  it('is selected with Enter, and its mark has the focus', async () => {
    const element = await ready();
    await opened(element);
    await typed(element, 'oracle', /\d/);
    press(element, 'ArrowDown');
    const title = titles(element)[1];
    const event = element.story?.events.find(one => one.title === title);
    const told = heard(element, 'timeline-select');
    press(element, 'Enter');
    await vi.waitFor(() => expect(told).toHaveLength(1), PATIENCE);
    expect(element.view?.event).toBe(event?.id);
    expect(articles(element).map(({ id }) => id)).toEqual([`event-${event?.id}`]);
    await vi.waitFor(
      () => expect(focused(element)?.getAttribute('data-event')).toBe(event?.id),
      PATIENCE
    );
    // The list stays, for whoever wants the next one.
    expect(part(element, '.finding').hidden).toBe(false);
  });

  it('is selected with a press on any part of it', async () => {
    const element = await ready();
    await opened(element);
    await typed(element, 'oracle', /\d/);
    const title = titles(element).at(-1);
    options(element).at(-1)?.querySelector<HTMLElement>('mark')?.click();
    expect(element.story?.eventById.get(element.view?.event ?? '')?.title).toBe(title);
    expect(pointed(element)).toBe(options(element).length - 1);
  });

  it('is put away by Escape on the stage, where the event stays selected', async () => {
    const element = await ready();
    const box = await opened(element);
    await typed(element, 'oracle', /\d/);
    press(element, 'Enter');
    await vi.waitFor(
      () => expect(focused(element)?.hasAttribute('data-event')).toBe(true),
      PATIENCE
    );
    const { event } = element.view ?? {};
    press(element, 'Escape');
    expect(box.hidden).toBe(true);
    expect(element.view?.event).toBe(event);
    expect(focused(element)?.getAttribute('data-event')).toBe(event);
    press(element, 'Escape');
    expect(element.view?.event).toBeNull();
  });

  it('has an ellipsis where more of a text comes before or after what is shown', async () => {
    const element = await ready();
    await opened(element);
    await typed(element, 'pressure', /\d/);
    const texts = element.story?.events.flatMap(({ summary, note, quotes }) => [
      summary ?? '',
      note ?? '',
      ...quotes.flatMap(quote => [quote.text, quote.note ?? ''])
    ]);
    const shown = all(element, '.hit-text').map(({ textContent }) => textContent ?? '');
    expect(shown.some(text => text.startsWith('…'))).toBe(true);
    for (const text of shown) {
      const own = text.replace(/^…|…$/g, '');
      const whole = texts?.find(one => one.includes(own)) ?? '';
      expect(text).toBe(
        `${whole.startsWith(own) ? '' : '…'}${own}${whole.endsWith(own) ? '' : '…'}`
      );
    }
  });
});

describe('a date that is typed', () => {
  it('comes before the events of its time, and Enter flies to where it has room at both ends', async () => {
    const element = await ready();
    await opened(element);
    await typed(element, 'oracle', /\d/);
    type(element, 'October 2019');
    const [date, ...then] = options(element).map(({ textContent }) => textContent);
    expect(date).toBe(ENGLISH.goToDate('October 2019'));
    expect(then.every(text => text?.includes('Oct 2019'))).toBe(true);
    expect(then).toHaveLength(4);
    expect(pointed(element)).toBe(0);
    expect(part(element, '.found-count').textContent).toBe('4 events');
    press(element, 'Enter');
    // In Washington, where the story is.
    const [first, end] = [Date.UTC(2019, 9, 1, 4), Date.UTC(2019, 10, 1, 4)];
    const day = 86_400_000;
    await vi.waitFor(() => {
      const { from = 0, to = 0 } = element.view ?? {};
      expect(first - from).toBeGreaterThan(day / 2);
      expect(to - end).toBeGreaterThan(day / 2);
      expect(to - from).toBeLessThan(36 * day);
    }, PATIENCE);
    expect(element.view?.event).toBeNull();
  });

  it('comes before the events where it may be a word as well, as a year is', async () => {
    const element = await ready();
    await opened(element);
    type(element, '2019');
    await vi.waitFor(() => expect(options(element).length).toBeGreaterThan(1), PATIENCE);
    expect(options(element)[0]?.textContent).toBe(ENGLISH.goToDate('2019'));
    expect(titles(element)).toHaveLength(options(element).length - 1);
    expect(pointed(element)).toBe(0);
  });
});
