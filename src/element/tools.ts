import type { Layout } from '../core/layout/layout.ts';
import { NARROW } from '../core/layout/metrics.ts';
import type { Story, StoryEvent } from '../core/story/story.ts';
import { tellsTime } from '../core/time/date-text.ts';
import type { Format } from '../core/time/format.ts';
import type { Filter } from '../core/view/filter.ts';
import type { AllWords } from '../core/view/tool-words.ts';
import type { Words } from '../core/view/words.ts';
import { create } from '../render/dom.ts';
import { el } from '../render/tree.ts';
import { stageOf } from './lay-out.ts';
import { onDemand } from './on-demand.ts';
import type { Session } from './session.ts';
import type { Shell } from './shell.ts';
import type { Stage } from './stage.ts';

/** How long the list waits where a browser does not tell when it has time, ms. */
const LATER = 200;

export interface ToolOptions {
  readonly host: HTMLElement;
  readonly shell: Shell;
  readonly story: Story;
  readonly session: Session;
  readonly stage: Stage;
  /** The layout of the whole story. */
  readonly whole: Layout;
  readonly format: Format;
  readonly words: AllWords;
  /** Where the story came from, or null. */
  readonly url: string | null;
  readonly signal: AbortSignal;
  /** Fits the text that is shown to its boxes once more. */
  fit(): void;
}

/** What the tools are made with: their words come with the first one's code. */
export interface ToolsOptions extends Omit<ToolOptions, 'words'> {
  readonly words: Words;
  allWords(): Promise<AllWords>;
}

/** What some readers ask for. The code of each comes when the first one does. */
export interface Tools {
  /** Open and close the field to find by, the panel of the filter, the measuring. */
  find(): void;
  filter(): void;
  measure(): void;
  /** Puts the list in the place of the stage, or the stage back. */
  list(): void;
  /** Opens the dialog with the code to embed the story. */
  embed(): void;
  /** Brings the stage to a filter. */
  narrow(filter: Filter): void;
  /** Brings the field to find by to what the view has. */
  ask(): void;
  /** Another event is shown, or the list somewhere else. */
  follow(): void;
  /** The stage tells hours, or not any more; the panel may tell times as well. */
  times(hours: boolean): void;
}

export const createTools = (options: ToolsOptions): Tools => {
  const { shell } = options;
  /** What a tool comes with: its code, and beside it the words of all tools. */
  const load = async <Code>(code: Promise<Code>): Promise<[Code, ToolOptions]> => {
    const [loaded, words] = await Promise.all([code, options.allWords()]);
    return [loaded, { ...options, words }];
  };
  let said: string | null = null;
  /** Says why something failed; null takes that back, and nothing that others have said. */
  const say = (why: string | null) => {
    if (why === null && shell.message.textContent !== said) return;
    said = why;
    shell.message.textContent = why;
    shell.message.hidden = why === null;
  };
  const finding = onDemand(async () => {
    const [{ createFindBox }, given] = await load(import('./find-box.ts'));
    return createFindBox(given);
  }, say);
  const filtering = onDemand(async () => {
    const [{ createFiltering }, given] = await load(import('./filtering.ts'));
    return createFiltering({ ...given, ...stageOf(options.host) });
  }, say);
  const measuring = onDemand(async () => {
    const [{ createMeasuring }, given] = await load(import('./measuring.ts'));
    return createMeasuring(given);
  }, say);
  const embedding = onDemand(async () => {
    const [{ createEmbedBox }, given] = await load(import('./embedding.ts'));
    return createEmbedBox(given);
  }, say);
  let first: StoryEvent | null | undefined;
  // Nobody has pressed anything for this one: where it does not come, nobody is told.
  const following = onDemand(async () => {
    const [{ createFollowing }, given] = await load(import('./following.ts'));
    return createFollowing(given, first ?? null);
  });
  const zones = onDemand(async () => {
    const [{ createZones }, given] = await load(import('./zones.ts'));
    return createZones({ ...given, retold });
  });
  let timed = false;
  /** Whether the reader, or the address, has asked for the list. */
  let wanted = false;
  const listing = onDemand(
    async () => {
      const [{ createListing }, given] = await load(import('./listing.ts'));
      return createListing(given);
    },
    why => (wanted ? say(why) : null)
  );
  const retold = () => {
    if (measuring.asked()) measuring.use(tool => tool.follow());
    if (listing.asked()) listing.use(tool => tool.follow());
  };
  let waiting = false;
  /** Where there is little room the list stands under the panel, without being asked for, in time. */
  const listInTime = () => {
    if (waiting) return;
    waiting = true;
    const { requestIdleCallback: idle = (act: () => void) => setTimeout(act, LATER) } = window;
    idle(() => {
      waiting = false;
      if (!options.signal.aborted) listing.use(tool => tool.follow());
    });
  };
  /** The field takes what is typed from the first key on; what it finds comes with the code. */
  const openField = () => {
    shell.finding.hidden = false;
    shell.find.setAttribute('aria-expanded', 'true');
    const { findLabel } = options.words;
    const field = el('input', { type: 'search', class: 'find-field', 'aria-label': findLabel });
    const box = create(el('div', { class: 'find-box' }, [field]), shell.finding);
    shell.finding.replaceChildren(box);
    (box.firstElementChild as HTMLElement).focus();
  };
  return {
    find: () => {
      const first = !finding.asked();
      if (first) openField();
      finding.use(tool => (first ? null : tool.toggle()));
    },
    filter: () => filtering.use(tool => tool.toggle()),
    measure: () => {
      // The reader may go on before the code is there.
      const from = options.session.shown();
      measuring.use(tool => tool.toggle(from));
    },
    embed: () => embedding.use(tool => tool.open()),
    list: () => {
      wanted = true;
      listing.use(tool => tool.toggle());
    },
    ask: () => finding.use(tool => tool.follow()),
    narrow: filter => filtering.use(tool => tool.apply(filter)),
    times: hours => {
      const { whole, session } = options;
      const read = session.shown()?.quotes.some(({ date }) => tellsTime(date));
      const told = hours || whole.timed || read === true;
      if (told === timed) return;
      timed = told;
      zones.use(tool => tool.offer(timed));
    },
    follow: () => {
      if (first === undefined) first = options.session.shown();
      following.use(tool => tool.follow());
      if (measuring.asked()) measuring.use(tool => tool.follow());
      const { list, width } = options.session.state();
      wanted ||= list;
      if (list || listing.asked()) listing.use(tool => tool.follow());
      else if (width < NARROW) listInTime();
    }
  };
};
