import type { Layout } from '../core/layout/layout.ts';
import type { Story } from '../core/story/story.ts';
import type { Format } from '../core/time/format.ts';
import type { Filter } from '../core/view/filter.ts';
import type { Words } from '../core/view/words.ts';
import { stageOf } from './lay-out.ts';
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

/** Loads a tool when it is first used; where that fails, it says why, and the next use tries again. */
const once = <Tool>(load: () => Promise<Tool>, fail: (why: string) => void) => {
  let asked: Promise<Tool> | undefined;
  const use = async (act: (tool: Tool) => unknown): Promise<void> => {
    asked ??= load();
    try {
      await act(await asked);
    } catch (cause) {
      asked = undefined;
      fail(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return { use: (act: (tool: Tool) => unknown) => void use(act), asked: () => asked };
};

export const createTools = (options: ToolOptions): Tools => {
  const { shell } = options;
  const fail = (why: string) => {
    shell.message.textContent = why;
    shell.message.hidden = false;
  };
  const finding = once(async () => {
    const { createFindBox } = await import('./find-box.ts');
    return createFindBox(options);
  }, fail);
  const filtering = once(async () => {
    const { createFiltering } = await import('./filtering.ts');
    return createFiltering({ ...options, ...stageOf(options.host) });
  }, fail);
  const measuring = once(async () => {
    const { createMeasuring } = await import('./measuring.ts');
    return createMeasuring(options);
  }, fail);
  return {
    find: () => finding.use(tool => tool.toggle()),
    filter: () => filtering.use(tool => tool.toggle()),
    measure: () => measuring.use(tool => tool.toggle()),
    narrow: filter => filtering.use(tool => tool.apply(filter)),
    follow: () => {
      if (measuring.asked()) measuring.use(tool => tool.follow());
    }
  };
};
