// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER } from '../../src/core/view/filter.ts';
import { ENGLISH } from '../../src/core/view/words.ts';
import { createShell } from '../../src/element/shell.ts';
import type { ToolOptions, Tools } from '../../src/element/tools.ts';

const FILES = {
  find: '../../src/element/find-box.ts',
  filter: '../../src/element/filtering.ts',
  measure: '../../src/element/measuring.ts',
  following: '../../src/element/following.ts'
} as const;
type Name = keyof typeof FILES;
const NAMES = ['find', 'filter', 'measure'] as const;
const MAKERS = {
  find: 'createFindBox',
  filter: 'createFiltering',
  measure: 'createMeasuring',
  following: 'createFollowing'
};

/** What a chunk brings: how often it was made, and what it is told. */
const made = vi.fn<(name: Name, options: object) => void>();
const toggle = vi.fn<(name: Name) => void>();
const apply = vi.fn<(filter: object) => Promise<void>>();
const follow = vi.fn<(name: Name) => void>();

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
  const options = { host, shell, words: ENGLISH } as unknown as ToolOptions;
  return { shell, options, tools: createTools(options) };
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
    expect(made.mock.calls[0]?.[1]).toMatchObject({ shell: options.shell });
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

describe('the field to find by', () => {
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
