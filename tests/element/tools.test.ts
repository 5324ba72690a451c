// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER } from '../../src/core/view/filter.ts';
import { ALL_ENGLISH } from '../../src/core/view/tool-words.ts';
import { ENGLISH } from '../../src/core/view/words.ts';
import { createShell } from '../../src/element/shell.ts';
import type { Tools, ToolsOptions } from '../../src/element/tools.ts';

const FILES = {
  find: '../../src/element/find-box.ts',
  filter: '../../src/element/filtering.ts',
  measure: '../../src/element/measuring.ts',
  list: '../../src/element/listing.ts',
  following: '../../src/element/following.ts'
} as const;
type Name = keyof typeof FILES;
const NAMES = ['find', 'filter', 'measure', 'list'] as const;
const MAKERS = {
  find: 'createFindBox',
  filter: 'createFiltering',
  measure: 'createMeasuring',
  list: 'createListing',
  following: 'createFollowing'
};

/** What a chunk brings: how often it was made, and what it is told. */
const made = vi.fn<(name: Name, options: object) => void>();
const toggle = vi.fn<(name: Name) => void>();
const apply = vi.fn<(filter: object) => Promise<void>>();
const follow = vi.fn<(name: Name) => void>();

/** The words of the tools, which come as a chunk does. */
const allWords = vi.fn<ToolsOptions['allWords']>();

/** Why a chunk does not come, of those that do not. */
const broken = new Map<Name, string>();

for (const name of [...NAMES, 'following'] as const) {
  vi.doMock(FILES[name], () => {
    const create = (options: object) => {
      made(name, options);
      return { toggle: () => toggle(name), apply, follow: () => follow(name) };
    };
    return {
      // Thrown where something is taken out of it, in the very place where a chunk is waited for.
      get [MAKERS[name]]() {
        const why = broken.get(name);
        if (why !== undefined) throw new TypeError(why);
        return create;
      }
    };
  });
}
const { createTools } = await import('../../src/element/tools.ts');

const setUp = () => {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const shell = createShell(host.attachShadow({ mode: 'open' }), ENGLISH);
  allWords.mockResolvedValue(ALL_ENGLISH);
  const state = { list: false, width: 1000 };
  const session = { state: () => state, shown: () => null };
  const options = { host, shell, session, words: ENGLISH, allWords } as unknown as ToolsOptions;
  const life = new AbortController();
  const given = { ...options, signal: life.signal };
  return { shell, options, state, life, tools: createTools(given) };
};

/** Lets a chunk come. */
const come = (what: () => void) => vi.waitFor(what, 10_000);
const rest = () => new Promise(resolve => setTimeout(resolve, 20));

afterEach(() => {
  broken.clear();
  vi.resetAllMocks();
});

describe('a tool', () => {
  it.each(NAMES)('that is pressed is loaded then, once, and told each time: %s', async name => {
    const { tools, options } = setUp();
    await rest();
    expect(made).not.toHaveBeenCalled();
    const press: Tools[(typeof NAMES)[number]] = tools[name];
    press();
    press();
    // The field to find by is open before its code is there: the first press is not told.
    const told = name === 'find' ? 1 : 2;
    await come(() => expect(toggle).toHaveBeenCalledTimes(told));
    press();
    await come(() => expect(toggle.mock.calls).toEqual(Array(told + 1).fill([name])));
    expect(made).toHaveBeenCalledTimes(1);
    expect(made.mock.calls[0]?.[0]).toBe(name);
    expect(made.mock.calls[0]?.[1]).toMatchObject({ shell: options.shell, words: ALL_ENGLISH });
  });

  it('does not come without its words, and is tried for again', async () => {
    const { shell, tools } = setUp();
    allWords.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    tools.measure();
    await come(() => expect(shell.message.textContent).toBe('Failed to fetch'));
    expect(made).not.toHaveBeenCalled();
    tools.measure();
    await come(() => expect(toggle).toHaveBeenCalledTimes(1));
    expect(shell.message.hidden).toBe(true);
  });

  it('narrows the stage before its panel was ever opened, and is the one that the panel has', async () => {
    const { tools } = setUp();
    tools.narrow(NO_FILTER);
    tools.filter();
    await come(() => expect(toggle.mock.calls).toEqual([['filter']]));
    expect(apply.mock.calls).toEqual([[NO_FILTER]]);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('is not loaded to follow what is shown, and follows once it is there', async () => {
    const { tools } = setUp();
    tools.follow();
    await come(() => expect(follow.mock.calls).toEqual([['following']]));
    expect(made.mock.calls.map(([name]) => name)).toEqual(['following']);
    tools.measure();
    tools.follow();
    await come(() => expect(follow.mock.calls.map(([name]) => name)).toContain('measure'));
    expect(toggle.mock.invocationCallOrder[0]).toBeLessThan(
      follow.mock.invocationCallOrder.at(-1) ?? 0
    );
  });
});

describe('the list', () => {
  it('comes unasked where there is little room, once the browser has time', async () => {
    const { tools, state } = setUp();
    tools.follow();
    await come(() => expect(follow.mock.calls).toEqual([['following']]));
    state.width = 360;
    tools.follow();
    tools.follow();
    await come(() => expect(made.mock.calls.map(([name]) => name)).toContain('list'));
    await come(() => expect(follow.mock.calls.filter(([name]) => name === 'list')).toHaveLength(1));
    state.width = 1000;
    tools.follow();
    await come(() => expect(follow.mock.calls.filter(([name]) => name === 'list')).toHaveLength(2));
    expect(made.mock.calls.filter(([name]) => name === 'list')).toHaveLength(1);
  });

  it('comes at once where the view has it in place of the stage', async () => {
    const { tools, state } = setUp();
    state.list = true;
    tools.follow();
    await come(() => expect(follow.mock.calls).toContainEqual(['list']));
    expect(toggle).not.toHaveBeenCalled();
  });

  it('is not missed aloud where nobody asked for it, and is where somebody did', async () => {
    broken.set('list', 'Failed to fetch');
    const { shell, tools, state } = setUp();
    state.width = 360;
    tools.follow();
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(shell.message.hidden).toBe(true);
    tools.list();
    await come(() => expect(shell.message.textContent).toBe('Failed to fetch'));
  });

  it('does not come to an element that went in the meantime', async () => {
    const { tools, state, life } = setUp();
    state.width = 360;
    tools.follow();
    life.abort();
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(made.mock.calls.map(([name]) => name)).not.toContain('list');
  });
});

describe('the field to find by', () => {
  it('is brought to what the view asks for, before it was ever opened', async () => {
    const { tools } = setUp();
    tools.ask();
    await come(() => expect(follow.mock.calls).toEqual([['find']]));
    expect(toggle).not.toHaveBeenCalled();
  });

  it('takes what is typed from the first key on, before its code is there', async () => {
    const { shell, tools } = setUp();
    tools.find();
    const field = shell.finding.querySelector<HTMLInputElement>('.find-field');
    expect(shell.finding.hidden).toBe(false);
    expect((shell.finding.getRootNode() as ShadowRoot).activeElement).toBe(field);
    expect(field?.getAttribute('aria-label')).toBe(ENGLISH.findLabel);
    expect(shell.find.getAttribute('aria-expanded')).toBe('true');
    await come(() => expect(made).toHaveBeenCalledTimes(1));
  });
});

describe('the ways on from what is shown', () => {
  it('are loaded with the first event and told of each, once made', async () => {
    const { tools, options } = setUp();
    tools.follow();
    tools.follow();
    await come(() => expect(follow).toHaveBeenCalledTimes(2));
    expect(made).toHaveBeenCalledTimes(1);
    expect(made.mock.calls[0]?.[1]).toMatchObject({ shell: options.shell });
  });

  it('are not missed aloud where they do not come, and are tried for with the next event', async () => {
    broken.set('following', 'Failed to fetch');
    const { shell, tools } = setUp();
    tools.follow();
    await rest();
    expect(shell.message.hidden).toBe(true);
    broken.clear();
    tools.follow();
    await come(() => expect(follow).toHaveBeenCalledTimes(1));
  });
});

describe('a tool that cannot be loaded', () => {
  const WHY = 'Failed to fetch dynamically imported module';

  it.each(NAMES)('says why, and comes with the next try, which takes that back: %s', async name => {
    broken.set(name, WHY);
    const { shell, tools } = setUp();
    const press: Tools[(typeof NAMES)[number]] = tools[name];
    press();
    await come(() => expect(shell.message.hidden).toBe(false));
    expect(shell.message.textContent).toBe(WHY);
    broken.clear();
    press();
    await come(() => expect(made).toHaveBeenCalledTimes(1));
    await come(() => expect(shell.message.hidden).toBe(true));
    expect(toggle.mock.calls).toEqual(name === 'find' ? [] : [[name]]);
  });

  it('leaves the others as they are', async () => {
    broken.set('find', WHY);
    const { tools } = setUp();
    tools.find();
    tools.measure();
    await come(() => expect(toggle.mock.calls).toEqual([['measure']]));
  });
});

describe('what the message has', () => {
  it('stays when a tool comes, where others have said it', async () => {
    const { shell, tools } = setUp();
    shell.message.textContent = 'Two events were left out.';
    shell.message.hidden = false;
    tools.measure();
    await come(() => expect(toggle).toHaveBeenCalledTimes(1));
    expect(shell.message.hidden).toBe(false);
  });
});

describe('a tool that fails at what it does', () => {
  it('says why and is not made a second time, beside which the first would go on', async () => {
    const { shell, tools } = setUp();
    apply.mockRejectedValueOnce(new Error('no room'));
    tools.narrow(NO_FILTER);
    await come(() => expect(shell.message.textContent).toBe('no room'));
    tools.filter();
    await come(() => expect(toggle).toHaveBeenCalledTimes(1));
    expect(made).toHaveBeenCalledTimes(1);
  });
});
