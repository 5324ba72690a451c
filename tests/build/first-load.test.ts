import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstLoad } from '../../src/build/first-load.ts';

/** What modules import: at once, and when they are asked. */
interface Imports {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds?: readonly string[];
}
type Graph = Readonly<Record<string, Imports>>;

interface Group {
  readonly name: string;
  test(id: string): boolean;
}

const ENTRY = '/app/src/define.ts';

/** The plugin with its one group, to which modules are given when `build` has seen them. */
const plugin = () => {
  // The hooks take much of the bundler's context that these do not use.
  const hooks = firstLoad() as unknown as {
    config(): {
      build: { rolldownOptions: { output: { codeSplitting: { groups: readonly Group[] } } } };
    };
    buildEnd(this: {
      getModuleIds(): Iterable<string>;
      getModuleInfo(id: string): Imports | null;
    }): void;
  };
  const { groups } = hooks.config().build.rolldownOptions.output.codeSplitting;
  return {
    groups,
    build: (graph: Graph) => {
      hooks.buildEnd.call({
        getModuleIds: () => Object.keys(graph),
        getModuleInfo: id => graph[id] ?? null
      });
      return Object.keys(graph).filter(id => groups[0]?.test(id));
    }
  };
};

const of = (...importedIds: string[]): Imports => ({ importedIds });

describe('the first load', () => {
  it('is one group, empty before anything is built', () => {
    const { groups } = plugin();
    expect(groups.map(({ name }) => name)).toEqual(['quote-timeline']);
    expect(groups[0]?.test(ENTRY)).toBe(false);
  });

  it('is the entry with all it imports, and what that imports, however far', () => {
    const graph = {
      '/app/index.html': of(ENTRY, '/app/page.css'),
      '/app/page.css': of(),
      [ENTRY]: of('/app/src/a.ts', '/lib/x.js'),
      '/app/src/a.ts': of('/app/src/b.ts'),
      '/app/src/b.ts': of('/lib/x.js'),
      '/lib/x.js': of()
    };
    expect(plugin().build(graph)).toEqual([ENTRY, '/app/src/a.ts', '/app/src/b.ts', '/lib/x.js']);
  });

  it('is without what is asked for later, but with what that shares with it', () => {
    const graph = {
      [ENTRY]: { importedIds: ['/shared.ts'], dynamicallyImportedIds: ['/later.ts'] },
      '/shared.ts': of(),
      '/later.ts': of('/shared.ts', '/own.ts'),
      '/own.ts': of()
    };
    expect(plugin().build(graph)).toEqual([ENTRY, '/shared.ts']);
  });

  it('comes to an end where modules import each other, or one that is not known', () => {
    const graph = { [ENTRY]: of('/a.ts', '/gone.ts'), '/a.ts': of('/b.ts'), '/b.ts': of('/a.ts') };
    expect(plugin().build(graph)).toEqual([ENTRY, '/a.ts', '/b.ts']);
  });

  it('is that of the latest build', () => {
    const { build, groups } = plugin();
    build({ [ENTRY]: of('/a.ts'), '/a.ts': of() });
    expect(build({ [ENTRY]: of('/b.ts'), '/a.ts': of(), '/b.ts': of() })).toEqual([ENTRY, '/b.ts']);
    expect(groups[0]?.test('/a.ts')).toBe(false);
  });

  it('is empty where nothing has the side effect: other files of that name do not count', () => {
    const graph = {
      '/app/src/element/define.ts': of('/a.ts'),
      '/app/src/define.tsx': of('/a.ts'),
      '/app/presrc/define.ts': of('/a.ts'),
      '/a.ts': of()
    };
    expect(plugin().build(graph)).toEqual([]);
    const windows = String.raw`C:\app\src\define.ts`;
    expect(plugin().build({ [windows]: of('/a.ts'), '/a.ts': of() })).toEqual([windows, '/a.ts']);
  });

  it('has with each module all that this imports, and nothing that nobody in it does', () => {
    const anyGraph = fc
      .array(fc.array(fc.nat(11), { maxLength: 3 }), { minLength: 12, maxLength: 12 })
      .map(
        (all): Graph =>
          Object.fromEntries(
            all.map((imports, at) => [
              at === 0 ? ENTRY : `/${at}.ts`,
              of(...imports.map(to => (to === 0 ? ENTRY : `/${to}.ts`)))
            ])
          )
      );
    fc.assert(
      fc.property(anyGraph, graph => {
        const first = new Set(plugin().build(graph));
        const imported = new Set([...first].flatMap(id => graph[id]?.importedIds ?? []));
        expect(first.has(ENTRY)).toBe(true);
        expect(first).toEqual(new Set([ENTRY, ...imported]));
      })
    );
  });
});
