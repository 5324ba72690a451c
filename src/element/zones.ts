import type { PlacedLabels } from '../core/layout/labels.ts';
import type { Layout } from '../core/layout/layout.ts';
import { memo } from '../core/layout/memo.ts';
import { isZone } from '../core/time/clock.ts';
import { tellsTime } from '../core/time/date-text.ts';
import { sameClock } from '../core/time/same-clock.ts';
import { about } from '../render/card.ts';
import { create, patch } from '../render/dom.ts';
import { zoneLine } from '../render/zones.ts';
import { worked } from './slices.ts';
import { styleTools } from './tool-sheet.ts';
import type { ToolOptions } from './tools.ts';

/** The zone in which times of day are told: the story's, or the reader's own. */
export interface Zones {
  /** Offers the other one where times are told, or takes the offer back. */
  offer(is: boolean): void;
}

export interface ZonesOptions extends ToolOptions {
  /** Times are told in another zone from now on: what else tells some has to tell them anew. */
  retold(): void;
}

/** The elements whose reader has chosen their own zone: kept as long as these live, and nowhere else. */
const chosen = new WeakSet<Element>();

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const tell = (element: Element | null, text: string): void => {
  if (element && element.textContent !== text) element.textContent = text;
};

/** Makes the line under the panel, hidden; none where the reader's clock shows what the story's does. */
export const createZones = (options: ZonesOptions): Zones => {
  const { host, shell, story, session, whole, format, words, signal } = options;
  const own = ownZone();
  const foot = shell.all.parentElement;
  if (!foot || !isZone(own) || sameClock(own, story.timeZone, story.extent)) {
    return { offer: () => {} };
  }
  styleTools(foot);
  const box = create(zoneLine(null), foot);
  shell.embed.before(box);
  signal.addEventListener('abort', () => box.remove(), { once: true });
  let offered = false;
  let latest: AbortController | null = null;

  const formatIn = memo((zone: string) => format.withTimesIn(zone));

  /** When its short name is to be true: a zone has another in summer than the event that is read may have. */
  const instant = (): number => {
    const date = session.shown()?.date ?? null;
    if (tellsTime(date) && Number.isFinite(date.lo)) return date.lo;
    const { lo, hi } = session.state().span;
    return (lo + hi) / 2;
  };

  const nameOf = (zone: string, short = false): string => formatIn(zone).zoneName(instant(), short);

  const draw = () => {
    const zones = [story.timeZone, own];
    const isOwn = format.timesIn === own;
    // What the reader has chosen can be taken back, and what has the focus stays.
    const shown = offered || isOwn || box.contains((box.getRootNode() as ShadowRoot).activeElement);
    const line = () => ({
      now: words.timesIn(nameOf(format.timesIn)),
      act: isOwn ? words.useStoryZone(nameOf(story.timeZone)) : words.useOwnZone(nameOf(own)),
      short: zones.map(zone => nameOf(zone, true)),
      at: isOwn ? 1 : 0
    });
    // Every frame asks, and few of them tell a time of day.
    patch(box, zoneLine(shown ? line() : null));
  };

  /** The labels of all that is drawn or will be, for narrow or for wide stages, by their texts in a zone. */
  const placed = async (zone: string, narrow: boolean, until: AbortSignal) => {
    const as = formatIn(zone);
    const made = new Map<Layout, PlacedLabels>();
    // A part of the story that comes to the stage in the meantime has labels of its own.
    for (;;) {
      const layout = [whole, session.layout].find(one => one.timed && !made.has(one));
      if (!layout) return made;
      const labels = await worked(layout.placing(narrow, as), until);
      if (!labels) return null;
      made.set(layout, labels);
    }
  };

  /** The articles and cards that stand in the page; what is made later tells its times anew anyway. */
  const rewrite = () => {
    for (const item of host.querySelectorAll<HTMLElement>('.event-list > [data-event]')) {
      const event = story.eventById.get(item.dataset.event ?? '');
      if (!event) continue;
      if (tellsTime(event.date))
        tell(item.querySelector('.event-date time'), format.date(event.date));
      for (const quote of event.quotes) {
        if (!tellsTime(quote.date)) continue;
        const card = item.querySelector(`.quote-card[data-quote="${CSS.escape(quote.id)}"]`);
        const there = card?.querySelector('.quote-about');
        const told = about(quote, { story, format });
        if (there && told) patch(there, told);
      }
    }
  };

  const tellIn = async (zone: string): Promise<void> => {
    latest?.abort();
    if (signal.aborted) return;
    const until = new AbortController();
    latest = until;
    signal.addEventListener('abort', () => until.abort(), { once: true, signal: until.signal });
    const { narrow } = whole.metrics(session.state().width);
    /** Whether it came to that before the reader chose again. */
    const take = async (narrow: boolean, then: () => void): Promise<boolean> => {
      const labels = await placed(zone, narrow, until.signal);
      if (!labels || until.signal.aborted) return false;
      then();
      for (const [layout, of] of labels) layout.take(of, narrow);
      session.refresh();
      return true;
    };
    if (!(await take(narrow, () => format.tellTimesIn(zone)))) return;
    rewrite();
    draw();
    options.retold();
    options.fit();
    await session.painted();
    shell.status.textContent = words.timesIn(nameOf(zone));
    // Few readers turn their phone the next moment: the labels of the other width come after.
    await take(!narrow, () => {});
  };

  box.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element) || !target.closest('button')) return;
      const isOwn = chosen.has(host);
      if (isOwn) chosen.delete(host);
      else chosen.add(host);
      void tellIn(isOwn ? story.timeZone : own);
    },
    { signal }
  );
  if (chosen.has(host)) void tellIn(own);

  return {
    offer: is => {
      offered = is;
      draw();
    }
  };
};
