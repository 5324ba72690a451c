import { eventTexts } from '../core/find/documents.ts';
import { elided, excerptOf } from '../core/find/excerpt.ts';
import type { StoryEvent } from '../core/story/story.ts';
import type { PhraseTable } from '../core/time/phrases/table.ts';
import { overlaps, type Span } from '../core/time/span.ts';
import { readTypedDate } from '../core/time/typed-date.ts';
import { bringIntoBox } from '../interaction/measure.ts';
import { patch } from '../render/dom.ts';
import { type Found, findBox } from '../render/find.ts';
import { el } from '../render/tree.ts';
import { dateWindow } from './date-window.ts';
import { closeByEscape } from './escape.ts';
import { createFinding } from './finding.ts';
import { loadPhrases } from './phrases.ts';
import { styleTools } from './tool-sheet.ts';
import type { ToolOptions } from './tools.ts';

/** The field to find by. */
export interface FindBox {
  /** Opens the field and puts the focus into it, or closes it. */
  toggle(): void;
  /** Looks for what the view asks for, where that is something else. */
  follow(): void;
}

/** How many events are listed. */
const LISTED = 20;

/** About how much of a text is shown around what was found in it, characters. */
const EXCERPT = 110;

type Choice = Found & { readonly span?: Span };

/** Makes the field, closed. The index of the story is made when it is opened first. */
export const createFindBox = (options: Omit<ToolOptions, 'host' | 'fit'>): FindBox => {
  const { shell, story, session, stage, whole, format, words, signal } = options;
  const box = shell.finding;
  styleTools(box);
  const finding = createFinding({ url: options.url, story, signal });
  let ready = false;
  let query = '';
  let said = '';
  let found: readonly Choice[] = [];
  let at = -1;
  /** How parts of months and years are named; till that comes, and where it does not, in English. */
  let phrases: PhraseTable | null = null;
  let looks = 0;

  const field = () => box.querySelector<HTMLInputElement>('.find-field');
  const draw = () => {
    patch(
      box,
      el('div', { class: 'finding', id: 'finding', role: 'search' }, [
        findBox({ words, found, said, at, query })
      ])
    );
    const [list, hit] = ['.found', '[aria-selected="true"]'].map(of => box.querySelector(of));
    // Whoever types is here; when a timeline comes with a search the reader may be elsewhere in the page.
    const typed = (box.getRootNode() as ShadowRoot).activeElement === field();
    if (typed) hit?.scrollIntoView({ block: 'nearest' });
    else if (list && hit) bringIntoBox(list, hit);
  };

  /** Lists what was found, the first of it pointed at. */
  const tell = (next: readonly Choice[], text: string) => {
    found = next;
    said = text;
    at = found.length > 0 ? 0 : -1;
    draw();
    const [first] = found;
    shell.status.textContent = text || (first?.kind === 'date' ? first.text : '');
  };

  const eventFound = (event: StoryEvent, terms: readonly string[]): Choice => {
    const { title, ...others } = eventTexts(event);
    const inTitle = excerptOf(title, terms, title.length);
    // What the title shows needs no other place.
    const elsewhere = inTitle.some(({ marked }) => marked) ? [] : Object.values(others).flat();
    // Of the other texts, the one that has most of what was looked for.
    const [best] = elsewhere
      .map(text => ({ text, pieces: excerptOf(text, terms, EXCERPT) }))
      .map(one => ({ ...one, marked: one.pieces.filter(({ marked }) => marked).length }))
      .sort((a, b) => b.marked - a.marked);
    return {
      kind: 'event',
      event,
      date: format.label(event.date, 'year'),
      title: inTitle,
      text: best && best.marked > 0 ? elided(best.pieces, best.text) : []
    };
  };

  const look = async () => {
    const own = query;
    looks += 1;
    const turn = looks;
    const read = (extent: Span) =>
      readTypedDate(own, { locale: format.locale, phrases, zone: story.timeZone, extent });
    // A date without its year is meant of what is in view.
    const date = read(session.state().span) ?? read(story.extent);
    // Where the story does not reach there is nothing to go to.
    const span =
      date && overlaps(date.span, whole.bounds(session.state().width)) ? date.span : null;
    const dates: Choice[] = span
      ? [{ kind: 'date', text: words.goToDate(format.span(span)), span }]
      : [];
    // A date that is more than a number is no words to look for.
    if (own.trim() === '' || (span && date?.precision !== 'year')) {
      const { from, to } = whole.between(span ?? { lo: 0, hi: 0 });
      const then = story.events.slice(from, Math.min(to, from + LISTED));
      const count = to > from ? words.eventCount(to - from, format.number(to - from)) : '';
      tell([...dates, ...then.map(event => eventFound(event, []))], span ? count : '');
      return;
    }
    if (!ready) tell(dates, words.findWaiting);
    const result = await finding.search(own, LISTED).catch(cause => {
      // There is no index: that is said instead of a number.
      if (turn === looks) {
        said = cause instanceof Error ? cause.message : String(cause);
        draw();
        shell.status.textContent = said;
      }
      return null;
    });
    // Another letter has been typed by now, or more can be read: the answer to that is on the way.
    if (!result || turn !== looks) return;
    const hits = result.hits.flatMap(({ event: place, terms }) => {
      const event = story.events[place];
      return event ? [eventFound(event, terms)] : [];
    });
    const nothing = dates.length > 0 ? '' : words.foundNothing(own.trim());
    const { total } = result;
    tell([...dates, ...hits], total > 0 ? words.found(total, format.number(total)) : nothing);
  };

  const go = (choice: Choice | undefined) => {
    if (!choice) return;
    if (choice.kind === 'date') {
      if (choice.span) void session.fly(dateWindow(choice.span, whole, session.state().width));
      return;
    }
    const { id } = choice.event;
    void session.select(id, null, 'choose');
    void session.painted().then(() => stage.focus(id));
  };

  /** What is looked for while the field is open; the view has it too. */
  const asked = () => (box.hidden === true ? '' : query.trim());
  const tellView = () => session.dispatch({ type: 'query', query: asked() });
  const show = (is: boolean) => {
    box.hidden = !is;
    shell.find.setAttribute('aria-expanded', String(is));
    tellView();
  };

  const keys: Record<string, () => void> = {
    ArrowDown: () => {
      at = Math.min(found.length - 1, at + 1);
      draw();
    },
    ArrowUp: () => {
      at = Math.max(found.length > 0 ? 0 : -1, at - 1);
      draw();
    },
    Enter: () => go(found[at])
  };
  closeByEscape(shell, shell.find, box, () => show(false), signal);
  box.addEventListener(
    'keydown',
    event => {
      const act = keys[event.key];
      if (!act || event.isComposing) return;
      event.preventDefault();
      act();
    },
    { signal }
  );
  box.addEventListener(
    'input',
    () => {
      query = field()?.value ?? '';
      tellView();
      void look();
    },
    { signal }
  );
  box.addEventListener(
    'click',
    event => {
      const { target } = event;
      const hit = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
      if (!hit) return;
      at = Number(hit.dataset.at);
      draw();
      go(found[at]);
    },
    { signal }
  );
  void loadPhrases(format.locale).then(table => {
    phrases = table;
    if (table && query !== '' && !signal.aborted) void look();
  });
  finding.ready.then(
    () => {
      ready = true;
      if (query !== '') void look();
    },
    () => {}
  );

  // Something may have been typed while this code came.
  if (box.hidden !== true) {
    query = field()?.value ?? '';
    draw();
    tellView();
    if (query !== '') void look();
  }

  return {
    toggle: () => {
      const is = box.hidden === true;
      show(is);
      if (!is) return;
      draw();
      field()?.focus();
    },
    follow: () => {
      const wanted = session.state().query;
      if (wanted === asked()) return;
      const { activeElement } = box.getRootNode() as ShadowRoot;
      if (wanted === '') {
        show(false);
        // Whoever has gone back from what was looked for goes on from its button.
        if (box.contains(activeElement)) shell.find.focus();
        return;
      }
      query = wanted;
      show(true);
      draw();
      const input = field();
      if (input) input.value = query;
      void look();
    }
  };
};
