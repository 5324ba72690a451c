import { NARROW } from '../core/layout/metrics.ts';
import type { StoryEvent } from '../core/story/story.ts';
import { type NextQuote, nextBySpeaker, nextOfParty } from '../core/view/follow.ts';
import { type Tie, tiesOf } from '../core/view/related.ts';
import { heightOf } from '../interaction/measure.ts';
import { isolatedName } from '../render/direction.ts';
import { create } from '../render/dom.ts';
import { el } from '../render/tree.ts';
import { placeAfter } from './neighbour.ts';
import { openStep } from './shell.ts';
import { styleTools } from './tool-sheet.ts';
import type { ToolOptions } from './tools.ts';

/** The ways on from the event that is shown: to what its speakers said next, to its party's next event. */
export interface Following {
  /** Another event is shown, or others take part. */
  follow(): void;
}

/** `first` is the event that stood there before the reader could choose another: this code comes later. */
export const createFollowing = (options: ToolOptions, first: StoryEvent | null): Following => {
  const { host, shell, story, session, format, words, signal } = options;
  styleTools(shell.stage);
  const ofParty = create(
    el('button', { type: 'button', class: 'of-party' }, [el('span', { class: 'of-whom' })]),
    shell.stage
  );
  const ofWhom = ofParty.firstElementChild;
  if (!(ofParty instanceof HTMLButtonElement && ofWhom)) throw new RangeError('no button');
  signal.addEventListener('abort', () => ofParty.remove(), { once: true });
  let party: StoryEvent | null = null;

  const itemOf = (event: StoryEvent): Element | null =>
    host.querySelector(`.event-list > [data-event="${CSS.escape(event.id)}"]`);

  const cardOf = (event: StoryEvent, quote: string): Element | null =>
    itemOf(event)?.querySelector(`.quote-card[data-quote="${CSS.escape(quote)}"]`) ?? null;

  /** Goes to a quote; whoever came by its speaker finds the way further on under the focus. */
  const goTo = async ({ event, quote }: NextQuote): Promise<void> => {
    const arrived = session.select(event.id, quote.id, 'choose');
    await session.painted();
    const row = cardOf(event, quote.id);
    const on =
      row?.querySelector<HTMLElement>('.follow') ?? row?.querySelector<HTMLElement>('.copy');
    on?.focus({ preventScroll: true });
    await arrived;
  };

  /** `still`: what stands there is being read, so a row gets nothing it would have to grow for. */
  const bySpeaker = (shown: StoryEvent, from: number, still = false) => {
    const { events } = session.layout;
    for (const quote of shown.quotes) {
      const card = cardOf(shown, quote.id);
      const row = card?.querySelector('.copy')?.parentElement;
      if (!row) continue;
      card?.querySelector('.follow')?.remove();
      const { speaker } = quote;
      const next = speaker && nextBySpeaker(events, from, shown, speaker);
      if (!next) continue;
      const text = words.sameSpeaker(isolatedName(speaker.name, format.locale));
      const button = create(el('button', { type: 'button', class: 'follow' }, text), row);
      button.addEventListener('click', () => void goTo(next), { signal });
      const height = still ? heightOf(row) : 0;
      row.append(button);
      if (still && heightOf(row) > height) button.remove();
    }
  };

  ofParty.addEventListener(
    'click',
    () => {
      if (party) void session.select(party.id, null, 'choose');
    },
    { signal }
  );

  const showParty = (shown: StoryEvent | null, from: number) => {
    party = shown?.party ? nextOfParty(session.layout.events, from, shown.party) : null;
    const name = party?.party?.name;
    // What is hidden has no focus to give away: the step to the next event stands beside it.
    const { activeElement } = ofParty.getRootNode() as Document | ShadowRoot;
    if (!party && activeElement === ofParty) openStep(shell).focus();
    ofParty.hidden = name === undefined;
    if (name === undefined) return;
    ofWhom.textContent = ofParty.title = words.sameParty(isolatedName(name, format.locale));
    // A narrow row of steps is full: there it stands at the end of what is read.
    const before = session.state().width < NARROW ? shell.all : shell.position;
    if (ofParty.previousElementSibling !== before) before.after(ofParty);
  };

  /** Whether the reader has done anything: before that, nothing moves for what is added to a card. */
  let acted = false;
  /** What is read when this code comes; it may have been chosen before. */
  const stood = session.shown();
  const act = () => {
    if (acted) return;
    acted = true;
    const shown = session.shown();
    if (shown) bySpeaker(shown, placeAfter(session.layout, shown));
    options.fit();
  };
  for (const type of ['pointerdown', 'keydown'] as const) {
    host.addEventListener(type, act, { signal, capture: true });
  }

  let drawn = false;
  /** The ties of the event that is selected, between events that take part. */
  const tiesNow = (): readonly Tie[] => {
    const { layout } = session;
    const { event: id } = session.state();
    const event = id === null ? undefined : story.eventById.get(id);
    if (!event) return [];
    return tiesOf(story, event).filter(({ from, to }) =>
      [from, to].every(of => layout.indexOf(of.id) >= 0)
    );
  };
  const drawTies = async () => {
    const { createArcs } = await import('./arcs.ts');
    if (!signal.aborted) createArcs(options, tiesNow);
  };

  return {
    follow: () => {
      // The articles may be another element's by the time this code has come.
      if (signal.aborted) return;
      const shown = session.shown();
      const from = shown ? placeAfter(session.layout, shown) : 0;
      acted ||= shown !== stood;
      if (shown && (acted || stood !== first)) bySpeaker(shown, from, !acted);
      showParty(shown, from);
      options.fit();
      if (!drawn && tiesNow().length > 0) {
        drawn = true;
        drawTies().catch(() => {
          drawn = false;
        });
      }
    }
  };
};
