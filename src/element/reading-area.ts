import type { Quote, StoryEvent } from '../core/story/story.ts';
import { bringIntoRow, outside, overflows } from '../interaction/measure.ts';
import { create } from '../render/dom.ts';
import { eventItem, eventList, legend, type Reading, storyHeader } from '../render/html.ts';
import { adopt } from './adopt.ts';
import { sayFor } from './clipboard.ts';

export interface ReadingPort {
  select(event: string, quote: string | null): void;
  hover(event: string | null): void;
  /** All of the text is shown, or not any more. */
  opened(): void;
  /** Copies a quote with its speaker; resolves to whether it was copied. */
  copy(quote: Quote): Promise<boolean>;
}

/** The articles and cards in the light DOM, under the stage. */
export interface ReadingArea {
  /** Shows one event's article and lets the others wait, findable. */
  show(event: StoryEvent | null, quote: string | null, smooth: boolean): void;
  /** Lights the cards that belong to an event, or none. */
  light(event: string | null): void;
  /** Marks what is longer than its box; returns whether anything is. */
  fit(): boolean;
  /** Shows all of the text, or the fixed height again. */
  open(all: boolean): void;
}

/** A story of at most this many events stands in the page as a whole. */
const WHOLE = 300;

/** Found text can open what waits where the engine has it; elsewhere it is hidden plainly. */
const waiting = () => ('onbeforematch' in HTMLElement.prototype ? 'until-found' : '');

/** Takes over or makes the light DOM of a story, keeping nodes and ids of a prerendered one. */
export const createReadingArea = (
  host: HTMLElement,
  reading: Reading,
  port: ReadingPort,
  signal: AbortSignal
): ReadingArea => {
  const { story, words } = reading;
  adopt(host, '.story-header', storyHeader(reading));
  adopt(host, '.legend', legend(reading));
  // A long story that does not stand in the page already is brought in as it is read.
  const count = story.events.length;
  const there = host.querySelector(':scope > .event-list')?.childElementCount ?? 0;
  const whole = count <= WHOLE || there === count;
  const list = adopt(
    host,
    '.event-list',
    eventList({ ...reading, lead: null }, whole ? story.events : []),
    // Of a part of the list that stands in the page nothing is taken away.
    !whole && there > 0
  );
  // The way out to the plain pages stands under what this area has.
  host.querySelector(':scope > .event-pages')?.setAttribute('slot', 'pages');
  const items = new Map<string, HTMLElement>();
  for (const item of list.children) {
    const id = (item as HTMLElement).dataset.event;
    if (id) items.set(id, item as HTMLElement);
    // Whatever is measured from here on is measured without what waits.
    if (!item.classList.contains('lead')) item.setAttribute('hidden', waiting());
  }
  let current: HTMLElement | null = null;
  let lit: { event: string | null; item: HTMLElement | null } = { event: null, item: null };
  const options = { signal };
  const boxes = () => [...(current?.querySelectorAll('.event-panel, .quote-card') ?? [])];

  const idAt = (target: EventTarget | null, selector: string, name: string): string | null =>
    (target instanceof Element ? target.closest(selector) : null)?.getAttribute(name) ?? null;

  list.addEventListener(
    'click',
    event => {
      const { target } = event;
      const plain =
        event instanceof MouseEvent && !(event.ctrlKey || event.metaKey || event.shiftKey);
      const id = idAt(target, 'a[data-event]', 'data-event');
      if (id && plain) {
        event.preventDefault();
        port.select(id, null);
      }
      const button = target instanceof Element ? target.closest('.copy') : null;
      const quote = story.quoteById.get(idAt(button, '[data-quote]', 'data-quote') ?? '');
      if (button && quote) {
        void port.copy(quote).then(done => {
          if (done) sayFor(button, words.done, words.copyQuote);
        });
      }
    },
    options
  );
  // Text found by the browser in a waiting article selects its event.
  list.addEventListener(
    'beforematch',
    event => {
      const id = idAt(event.target, '.event', 'data-event');
      if (id) port.select(id, null);
    },
    options
  );
  const over = (event: Event) =>
    port.hover(
      idAt(event.target, '.quote-card', 'data-quote') === null
        ? idAt(event.target, 'a[data-event]', 'data-event')
        : idAt(event.target, '.event', 'data-event')
    );
  list.addEventListener('pointerover', over, options);
  list.addEventListener('focusin', over, options);
  list.addEventListener('pointerleave', () => port.hover(null), options);
  list.addEventListener('focusout', () => port.hover(null), options);
  // A link below the fold of its box that gets the focus brings the whole text.
  list.addEventListener(
    'focusin',
    event => {
      const { target } = event;
      // A press with the mouse is where the reader looks already.
      const byKey = target instanceof Element && target.matches(':focus-visible');
      const box = byKey ? target.closest('[data-more]') : null;
      if (!byKey || !box || !outside(box, target)) return;
      box.scrollTop = 0;
      area.open(true);
      target.scrollIntoView({ block: 'nearest' });
    },
    options
  );

  const addCopyButtons = (item: HTMLElement) => {
    for (const card of item.querySelectorAll('.quote-card')) {
      if (card.querySelector('.copy')) continue;
      let row = card.querySelector('.quote-sources');
      if (!row) {
        row = document.createElement('p');
        row.className = 'quote-sources';
        card.append(row);
      }
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = words.copyQuote;
      row.prepend(button);
    }
  };

  /** The item beside those that were there, made for the event that is shown. */
  let extra: HTMLElement | null = null;
  /** The item of an event; in a part of the list one is made for it, in its place. */
  const itemOf = (event: StoryEvent): HTMLElement | null => {
    const known = items.get(event.id);
    if (known || whole) return known ?? null;
    if (extra) items.delete(extra.dataset.event ?? '');
    extra?.remove();
    const made = create(eventItem(event, reading, true), list) as HTMLElement;
    const after = [...items].find(([id]) => (story.eventById.get(id)?.index ?? 0) > event.index);
    list.insertBefore(made, after?.[1] ?? null);
    items.set(event.id, made);
    extra = made;
    return made;
  };

  const area: ReadingArea = {
    show: (event, quote, smooth) => {
      const item = event ? itemOf(event) : null;
      if (item !== current || current === null) {
        for (const other of current ? [current] : items.values()) {
          if (other !== item) other.setAttribute('hidden', waiting());
        }
        item?.removeAttribute('hidden');
        // A row that nobody has scrolled yet need not be laid out to be scrolled back.
        if (current) item?.querySelector('.event-quotes')?.scrollTo({ left: 0 });
        current = item;
        if (item) addCopyButtons(item);
      }
      const card = quote
        ? item?.querySelector(`.quote-card[data-quote="${CSS.escape(quote)}"]`)
        : null;
      const row = card?.closest('.event-quotes');
      if (card && row) bringIntoRow(row, card, smooth);
      for (const figure of item?.querySelectorAll('.quote-card') ?? []) {
        figure.toggleAttribute('data-chosen', figure === card);
      }
    },
    light: event => {
      if (lit.event === event && lit.item === current) return;
      for (const card of lit.item?.querySelectorAll('[data-lit]') ?? []) {
        card.removeAttribute('data-lit');
      }
      lit = { event, item: current };
      for (const card of current?.querySelectorAll<HTMLElement>('.quote-card') ?? []) {
        const quote = story.quoteById.get(card.dataset.quote ?? '');
        card.toggleAttribute('data-lit', event !== null && !!quote?.events.includes(event));
      }
    },
    fit: () => {
      if (host.hasAttribute('data-open')) {
        for (const box of boxes()) box.removeAttribute('data-more');
        return true;
      }
      const long = boxes().map(box => [box, overflows(box)] as const);
      for (const [box, more] of long) box.toggleAttribute('data-more', more);
      return long.some(([, more]) => more);
    },
    open: all => {
      host.toggleAttribute('data-open', all);
      port.opened();
    }
  };
  return area;
};
