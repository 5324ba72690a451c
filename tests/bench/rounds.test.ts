import { describe, expect, it } from 'vitest';
import { TimedOut } from './browser.mjs';
import type { Cell, Run } from './results.mjs';
import { measureCells } from './rounds.mjs';
import { pass, run } from './runs.ts';

const PLAN = {
  peers: [{ id: 'control' }, { id: 'vis' }],
  sizes: [33, 1000, 10_000],
  viewports: [{ id: 'desktop' }],
  rounds: 3
};

/** Measures by the plan; what was asked for, in order, stands in `asked`. */
const measured = async (measure: (cell: Cell) => Run) => {
  const asked: string[] = [];
  const cells = await measureCells(
    PLAN,
    async (cell, moves) => {
      asked.push(`${cell.peer} ${cell.size}${moves ? '' : ' load only'}`);
      return measure(cell);
    },
    () => {}
  );
  const of = (peer: string) => cells.filter(cell => cell.peer === peer);
  return { asked, of };
};

describe('the rounds', () => {
  it('let the peers take turns at every size', async () => {
    const { asked, of } = await measured(() => run());
    const round = [
      'control 33',
      'vis 33',
      'control 1000',
      'vis 1000',
      'control 10000',
      'vis 10000'
    ];
    expect(asked).toEqual([...round, ...round, ...round]);
    expect(of('vis').map(({ runs }) => runs.length)).toEqual([3, 3, 3]);
  });

  it('load what took too long to load once, and try no larger size', async () => {
    const { asked, of } = await measured(({ peer, size }) => {
      if (peer === 'vis' && size === 1000) throw new TimedOut('not done after 60 s');
      return run();
    });
    expect(asked.filter(text => text.startsWith('vis'))).toEqual([
      'vis 33',
      'vis 1000',
      'vis 33',
      'vis 33'
    ]);
    expect(of('vis').map(({ limit }) => limit)).toEqual([
      null,
      'over 60 s while loading',
      'not tried: over 60 s while loading at 1,000'
    ]);
    expect(of('control').every(({ limit }) => limit === null)).toBe(true);
  });

  it('move what took too long to move once, and load it in every round', async () => {
    const { asked, of } = await measured(({ peer, size }) =>
      peer === 'vis' && size === 1000 ? run({ zoom: pass(900, { late: true }) }) : run()
    );
    expect(asked.filter(text => text.startsWith('vis 1000'))).toEqual([
      'vis 1000',
      'vis 1000 load only',
      'vis 1000 load only'
    ]);
    expect(of('vis').map(({ limit, runs }) => [limit, runs.length])).toEqual([
      [null, 3],
      ['over 60 s while zooming', 3],
      ['not tried: over 60 s while zooming at 1,000', 0]
    ]);
  });

  it('keep what has been measured when a later run fails, and say that one did', async () => {
    let count = 0;
    const { of } = await measured(({ peer, size }) => {
      if (peer === 'vis' && size === 33 && ++count === 2) throw new Error('Target crashed\nat x');
      return run();
    });
    expect(of('vis')[0]).toMatchObject({ limit: null, missed: ['failed: Target crashed'] });
    expect(of('vis')[0]?.runs).toHaveLength(2);
  });
});
