import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { luxonApart } from '../../src/build/luxon-apart.ts';

const SRC = resolve(import.meta.dirname, '../../src');
const DISTANCE = join(SRC, 'core/time/distance.ts');
const CLOCK = join(SRC, 'core/time/clock.ts');

interface Resolved {
  readonly id: string;
  readonly moduleSideEffects?: boolean;
}

interface Context {
  resolve(id: string, importer: string, options: object): Promise<Resolved | null>;
}

// The hook takes much of the bundler's context that this one does not use.
const plugin = luxonApart() as unknown as {
  enforce: string;
  resolveId(this: Context, id: string, importer?: string): Promise<string | Resolved | null>;
};

/** What an id becomes for an importer, where the bundler itself finds `found`. */
const resolved = (id: string, importer?: string, found: Resolved | null = null) => {
  const resolve = vi.fn<Context['resolve']>(async () => found);
  return { answer: plugin.resolveId.call({ resolve }, id, importer), resolve };
};

describe('the two parts of Luxon', () => {
  it('are parted before Vite would find the one module', () => {
    expect(plugin.enforce).toBe('pre');
  });

  it('are its sources for all that take a zone from it', async () => {
    const { answer, resolve } = resolved('luxon', CLOCK, { id: '/luxon.mjs' });
    const own = dirname(createRequire(CLOCK).resolve('luxon/package.json'));
    expect(await answer).toBe(join(own, 'src/luxon.js'));
    expect(existsSync(String(await answer))).toBe(true);
    expect(resolve).not.toHaveBeenCalled();
  });

  it('are the module, to itself, for the one file that reckons with it', async () => {
    const found = { id: '/luxon.mjs', moduleSideEffects: false };
    const { answer, resolve } = resolved('luxon', DISTANCE, found);
    expect(await answer).toEqual({ id: '/luxon.mjs?apart', moduleSideEffects: false });
    // Asked again by itself it would not come to an end.
    expect(resolve.mock.calls).toEqual([['luxon', DISTANCE, { skipSelf: true }]]);
  });

  it('are told apart on every system, by the whole name of that file', async () => {
    const windows = String.raw`C:\quoteline\src\core\time\distance.ts`;
    expect(await resolved('luxon', windows, { id: 'x' }).answer).toEqual({ id: 'x?apart' });
    const other = join(SRC, 'core/view/distance-text.ts');
    expect(await resolved('luxon', other, { id: 'x' }).answer).toMatch(/src[\\/]luxon\.js$/);
  });

  it('are left to the bundler where it finds none', async () => {
    expect(await resolved('luxon', DISTANCE).answer).toBeNull();
  });

  it('are no matter of any other id, nor of an entry', async () => {
    for (const id of ['valibot', 'luxon/src/luxon.js', './luxon', 'luxon2']) {
      expect(await resolved(id, DISTANCE, { id: 'x' }).answer).toBeNull();
      expect(await resolved(id, CLOCK, { id: 'x' }).answer).toBeNull();
    }
    expect(await resolved('luxon').answer).toBeNull();
  });

  it('are of the file that there is', () => {
    expect([DISTANCE, CLOCK].filter(file => !existsSync(file))).toEqual([]);
  });
});
