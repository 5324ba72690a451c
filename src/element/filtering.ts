import { columnsOf } from '../core/layout/columns.ts';
import { placedLabels } from '../core/layout/labels.ts';
import { createLayout, type Layout } from '../core/layout/layout.ts';
import type { StageOptions } from '../core/layout/outline.ts';
import { partOf } from '../core/story/part.ts';
import type { Steps } from '../core/story/steps.ts';
import { facetsOf } from '../core/view/facets.ts';
import { type Facet, type Filter, NO_FILTER, sameFilter, toggled } from '../core/view/filter.ts';
import { patch } from '../render/dom.ts';
import { filterLine, filterPanel, leftText } from '../render/filter.ts';
import { el } from '../render/tree.ts';
import { closeByEscape } from './escape.ts';
import { worked } from './slices.ts';
import { styleTools } from './tool-sheet.ts';
import type { ToolOptions } from './tools.ts';

/** What a filter needs, with the measures of the stage. */
export type FilteringOptions = Omit<ToolOptions, 'host' | 'stage' | 'url' | 'fit'> &
  Pick<StageOptions, 'textScale' | 'laneHeight'>;

/** The filter of a story: its panel, the line that says what is left, and the stage of what is left. */
export interface Filtering {
  /** Opens the panel, or closes it. */
  toggle(): void;
  /** Brings stage and words to a filter; a later call overtakes an earlier one. */
  apply(filter: Filter): Promise<void>;
}

/** The layout of a part of a story, with the labels of one stage placed among themselves. */
function* partLayout(
  places: readonly number[],
  options: FilteringOptions,
  width: number
): Steps<Layout> {
  const { story, whole, format, words, textScale, laneHeight } = options;
  const part = yield* partOf(story, places);
  const columns = yield* columnsOf(part);
  const layout = createLayout(part, { format, words, textScale, laneHeight, columns, whole });
  const asked = layout.metrics(width);
  for (const narrow of [asked.narrow, !asked.narrow]) {
    const metrics = layout.metrics(narrow ? 0 : Number.MAX_SAFE_INTEGER);
    const placed = yield* placedLabels(part.events, columns, {
      metrics,
      format,
      textScale
    });
    layout.take(placed, narrow);
  }
  return layout;
}

/** Reads the facets of the story, then answers. */
export const createFiltering = async (options: FilteringOptions): Promise<Filtering> => {
  const { shell, story, session, whole, format, words, signal } = options;
  const facets = await worked(facetsOf(story), signal);
  // The element went before its story was read: there is nothing left to narrow.
  if (!facets) return { toggle: () => {}, apply: async () => {} };
  const root = shell.filters.getRootNode() as ShadowRoot;
  styleTools(shell.filters);
  const more = new Set<Facet>();
  let filter = session.state().filter;
  let left = story.events.length;
  let latest: AbortController | null = null;
  const number = (n: number) => format.number(n);

  const write = () => {
    const reading = { options: facets.options(filter), words, number };
    const focused = root.activeElement;
    if (!shell.filters.hidden)
      patch(shell.filters, el('div', ownAttrs, [filterPanel(reading, more)]));
    const narrowed = filter !== NO_FILTER;
    shell.narrowed.hidden = !narrowed;
    shell.filter.toggleAttribute('data-on', narrowed);
    if (narrowed) {
      patch(
        shell.narrowed,
        el('div', { class: 'narrowed' }, [filterLine(reading, left, story.events.length)])
      );
    }
    // What had the focus is gone: it goes to where another filter is made.
    const gone = !narrowed && shell.narrowed.contains(focused);
    if (focused && (gone || !focused.isConnected)) shell.filter.focus();
  };
  const ownAttrs = { class: 'filters', role: 'group', 'aria-label': words.filter, id: 'filters' };

  const open = (is: boolean) => {
    shell.filters.hidden = !is;
    shell.filter.setAttribute('aria-expanded', String(is));
    if (is) write();
  };

  const choose = (event: Event) => {
    const { target } = event;
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    const { facet, value, more: wider } = button.dataset;
    if (wider) {
      const group = button.parentElement;
      const at = group ? [...group.children].indexOf(button) : -1;
      more.add(wider as Facet);
      write();
      // In its place is the first of those that it brought.
      (group?.children[at] as HTMLElement | undefined)?.focus();
    } else if (facet && value !== undefined) {
      const next = toggled(session.state().filter, facet as Facet, value);
      session.dispatch({ type: 'filter', filter: next });
    } else if (button.classList.contains('clear')) {
      session.dispatch({ type: 'filter', filter: NO_FILTER });
    }
  };
  for (const part of [shell.filters, shell.narrowed]) {
    part.addEventListener('click', choose, { signal });
  }
  closeByEscape(shell, shell.filter, shell.filters, () => open(false), signal);

  const apply = async (wanted: Filter): Promise<void> => {
    latest?.abort();
    if (signal.aborted) return;
    const own = new AbortController();
    latest = own;
    signal.addEventListener('abort', () => own.abort(), { once: true, signal: own.signal });
    const known = facets.known(wanted);
    // What the story has nothing of is wanted no more: the view without it comes at once.
    if (!sameFilter(known, wanted)) {
      session.dispatch({ type: 'filter', filter: known }, 'step');
      return;
    }
    filter = known;
    const places = known === NO_FILTER ? [] : facets.matches(known);
    left = places.length;
    write();
    const width = session.state().width;
    const layout =
      known === NO_FILTER ? whole : await worked(partLayout(places, options, width), own.signal);
    if (!layout || own.signal.aborted) return;
    session.use(layout);
    const of = story.events.length;
    shell.status.textContent =
      known === NO_FILTER
        ? words.eventCount(of, number(of))
        : leftText({ words, number }, left, of);
  };

  return { toggle: () => open(shell.filters.hidden === true), apply };
};
