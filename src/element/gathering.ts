import type { Layout } from '../core/layout/layout.ts';
import type { StoryEvent } from '../core/story/story.ts';
import type { Format } from '../core/time/format.ts';
import type { AllWords } from '../core/view/tool-words.ts';
import { patch } from '../render/dom.ts';
import { partyIcon } from '../render/party-icon.ts';
import { partyOf } from '../render/standing.ts';
import { el, keyed, type Shape } from '../render/tree.ts';
import type { Shell } from './shell.ts';
import { styleTools } from './tool-sheet.ts';

/** Events by position in the story: from the first to one past the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The list of events that share a place on the stage, from which one is chosen. */
export interface Gathering {
  /** Opens over the stage about `x` px from its start. */
  open(range: Range, x: number): void;
  close(): void;
}

export interface GatheringOptions {
  readonly shell: Shell;
  /** What is drawn by now: places of events are those of its list. */
  layout(): Layout;
  readonly format: Format;
  readonly words: AllWords;
  readonly signal: AbortSignal;
  select(event: string): void;
  /** Gives the focus back to where it came from. */
  leave(): void;
}

/** Width of the list, px; the style sheet has the same. */
const WIDTH = 300;
/** How many are written out at a time: a day may have thousands. */
const ROWS = 60;

/** Makes the list, closed. */
export const createGathering = (options: GatheringOptions): Gathering => {
  const { shell, layout, format, words, signal } = options;
  const box = shell.gathering;
  styleTools(box);
  let range: Range = { from: 0, to: 0 };
  let rows = ROWS;

  const row = (event: StoryEvent, alike: boolean): Shape => {
    const party = event.party?.index ?? -1;
    return keyed(event.id, 'li', {}, [
      el('button', { type: 'button', class: 'row', 'data-event': event.id }, [
        partyIcon(party, 14, 4.5),
        el('span', {}, [
          alike
            ? null
            : el(
                'span',
                { class: 'when', 'data-party': partyOf(party % 6) },
                `${format.label(event.date, 'year')} `
              ),
          el('span', {}, event.title)
        ])
      ])
    ]);
  };

  const draw = () => {
    const { from, to } = range;
    const { events: all } = layout();
    const events = all.slice(from, Math.min(to, from + rows));
    const [first] = events;
    if (!first) return;
    const last = all[to - 1] ?? first;
    const alike = first.date.lo === last.date.lo;
    const count = words.eventCount(to - from, format.number(to - from));
    const when = alike
      ? format.date(first.date)
      : format.span({ lo: first.date.lo, hi: last.date.lo + 1 });
    const more = to - from - events.length;
    const name = words.gathered(count, when);
    const shape = el('div', { class: 'gathering', role: 'dialog', 'aria-label': name }, [
      el('p', { class: 'gathered' }, name),
      el('button', { type: 'button', class: 'close', 'aria-label': words.close }, '×'),
      el('ol', { class: 'rows' }, [
        ...events.map(event => row(event, alike)),
        more > 0
          ? keyed('more', 'li', {}, [
              el('button', { type: 'button', class: 'row more' }, words.more(format.number(more)))
            ])
          : null
      ])
    ]);
    patch(box, shape);
  };

  const buttons = () => [...box.querySelectorAll<HTMLElement>('.row')];
  const close = () => {
    box.hidden = true;
    box.replaceChildren();
  };
  const leave = () => {
    close();
    options.leave();
  };

  box.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const event = button?.dataset.event;
      if (button?.classList.contains('more')) {
        const at = buttons().length - 1;
        rows += 4 * ROWS;
        draw();
        buttons()[at]?.focus();
      } else if (event) {
        close();
        options.select(event);
      } else if (button) leave();
    },
    { signal }
  );
  box.addEventListener(
    'keydown',
    event => {
      const all = buttons();
      const at = all.indexOf(event.target as HTMLElement);
      const to: Record<string, number> = {
        ArrowDown: at + 1,
        ArrowUp: at - 1,
        Home: 0,
        End: all.length - 1
      };
      if (event.key === 'Escape') leave();
      else if (event.key in to)
        all[Math.max(0, Math.min(all.length - 1, to[event.key] ?? 0))]?.focus();
      else return;
      event.preventDefault();
      // The keys of the stage wait until the list is closed.
      event.stopPropagation();
    },
    { signal }
  );
  box.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      // What is pressed outside is meant; the list makes way for it.
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) close();
    },
    { signal }
  );
  shell.stage.addEventListener('pointerdown', close, { signal });
  signal.addEventListener('abort', close, { once: true });

  return {
    open: (asked, x) => {
      range = asked;
      rows = ROWS;
      draw();
      box.hidden = false;
      box.style.setProperty('--_at', `${Math.round(x - WIDTH / 2)}px`);
      buttons()[0]?.focus({ preventScroll: true });
    },
    close
  };
};
