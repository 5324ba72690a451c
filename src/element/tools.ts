import type { Layout } from '../core/layout/layout.ts';
import type { Story } from '../core/story/story.ts';
import type { Format } from '../core/time/format.ts';
import type { Filter } from '../core/view/filter.ts';
import type { Words } from '../core/view/words.ts';
import { create } from '../render/dom.ts';
import { el } from '../render/tree.ts';
import { stageOf } from './lay-out.ts';
import { onDemand } from './on-demand.ts';
import type { Session } from './session.ts';
import type { Shell } from './shell.ts';
import type { Stage } from './stage.ts';

export interface ToolOptions {
  readonly host: HTMLElement;
  readonly shell: Shell;
  readonly story: Story;
  readonly session: Session;
  readonly stage: Stage;
  /** The layout of the whole story. */
  readonly whole: Layout;
  readonly format: Format;
  readonly words: Words;
  /** Where the story came from, or null. */
  readonly url: string | null;
  readonly signal: AbortSignal;
  /** Fits the text that is shown to its boxes once more. */
  fit(): void;
}

/** What some readers ask for. The code of each comes when the first one does. */
export interface Tools {
  /** Open and close the field to find by, the panel of the filter, the measuring. */
  find(): void;
  filter(): void;
  measure(): void;
  /** Brings the stage to a filter. */
  narrow(filter: Filter): void;
  /** Another event is shown. */
  follow(): void;
}

export const createTools = (options: ToolOptions): Tools => {
  const { shell } = options;
  let said: string | null = null;
  /** Says why something failed; null takes that back, and nothing that others have said. */
  const say = (why: string | null) => {
    if (why === null && shell.message.textContent !== said) return;
    said = why;
    shell.message.textContent = why;
    shell.message.hidden = why === null;
  };
  const finding = onDemand(async () => {
    const { createFindBox } = await import('./find-box.ts');
    return createFindBox(options);
  }, say);
  const filtering = onDemand(async () => {
    const { createFiltering } = await import('./filtering.ts');
    return createFiltering({ ...options, ...stageOf(options.host) });
  }, say);
  const measuring = onDemand(async () => {
    const { createMeasuring } = await import('./measuring.ts');
    return createMeasuring(options);
  }, say);
  // Nobody has pressed anything for this one: where it does not come, nobody is told.
  const following = onDemand(async () => {
    const { createFollowing } = await import('./following.ts');
    return createFollowing(options);
  });
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
    measure: () => measuring.use(tool => tool.toggle()),
    narrow: filter => filtering.use(tool => tool.apply(filter)),
    follow: () => {
      following.use(tool => tool.follow());
      if (measuring.asked()) measuring.use(tool => tool.follow());
    }
  };
};
