import { describe, expect, it } from 'vitest';
import { whereBetter } from './better.mjs';
import { claims, type Data } from './claims.mjs';
import type { Run } from './results.mjs';
import { data, EXTRAS, everywhere, pass, usual } from './runs.ts';
import { report } from './tables.mjs';

const about = (given: Data, what: string | RegExp) => {
  const found = claims(given).filter(claim => claim.what.match(what));
  expect(found).toHaveLength(1);
  return found[0];
};

describe('what has to be seen', () => {
  it('holds where everything is as it should be', () => {
    const found = claims(data(everywhere(usual), EXTRAS));
    expect(found.filter(({ holds }) => !holds)).toEqual([]);
    expect(found.map(({ what }) => what)).toHaveLength(16);
  });

  it('is not measured where it was not, and does not hold by that', () => {
    const found = claims({ ...data([]), sizes: [33] });
    expect(new Set(found.map(({ holds }) => holds))).toEqual(new Set([null]));
    expect(new Set(found.map(({ value }) => value))).toEqual(new Set(['not measured']));
  });

  it('takes the worst size against the control', () => {
    const slow = everywhere((peer, size) =>
      peer === 'quoteline' && size === 1000 ? { zoom: pass(3.2) } : {}
    );
    expect(about(data(slow), /zoom step, as a multiple of the control/)).toMatchObject({
      value: '3.20 × at 1,000 (3.20 ms against 1 ms)',
      holds: false
    });
    expect(about(data(slow), /zoom step at 100,000 events/)).toMatchObject({
      value: '1.00 × (2 ms against 2 ms)',
      holds: true
    });
  });

  it('compares work only with peers that finish at every size, and time with all', () => {
    const cells = everywhere((peer, size) => {
      if (peer !== 'vis') return {};
      return size === 33 ? { zoom: pass(1), visible: 90 } : { zoom: pass(99, { late: true }) };
    });
    const work = about(data(cells), /zoom step, against every peer/);
    expect(work?.value).toBe('0.22 × of EventDrops at 33 (2 ms against 9 ms)');
    expect(work?.holds).toBe(true);
    const time = about(data(cells), /first events visible/);
    expect(time?.value).toBe('1.11 × of vis-timeline at 33 (100 ms against 90 ms)');
    expect(time?.holds).toBe(false);
  });

  it('does not hold where Quoteline meets a limit or its input moves nothing', () => {
    const given = (over: Partial<Run>) =>
      data(everywhere((peer, size) => (peer === 'quoteline' && size === 1000 ? over : {})));
    expect(about(given({ pan: pass(2, { moved: false }) }), /pan step, as/)).toMatchObject({
      value: 'the input moved nothing, at 1,000',
      holds: false
    });
    const stopped = everywhere(usual).map(one =>
      one.peer === 'quoteline' && one.size === 1000
        ? { ...one, runs: [], limit: 'over 60 s while loading' }
        : one
    );
    expect(about(data(stopped), /zoom step, against every peer/)).toMatchObject({
      value: 'over 60 s while loading, at 1,000',
      holds: false
    });
  });

  it('counts titles in a stage of 300 px, and tells those of the stage as it comes beside', () => {
    const cells = everywhere((peer, size) =>
      peer === 'quoteline' && size === 1000 ? { readable: 13, height: 330 } : {}
    );
    expect(about(data(cells, EXTRAS), /titles readable/)).toMatchObject({
      value: '12 in 1000 × 300 px (in a stage as it comes 13 in 1000 × 330 px)',
      holds: true
    });
    const low = { readable: 11, width: 1000, height: 300 };
    expect(about(data(cells, { ...EXTRAS, low }), /titles readable/)?.holds).toBe(false);
    expect(about(data(cells), /titles readable/)?.holds).toBe(null);
  });

  it('takes the most nodes of any pass, span or first screen', () => {
    const cells = everywhere((peer, size) =>
      peer === 'quoteline' && size === 33 ? { zoom: pass(2, { nodes: 412 }) } : {}
    );
    expect(about(data(cells, EXTRAS), /nodes in the stage/)).toMatchObject({
      value: '412',
      holds: false
    });
  });

  it('does not hold when the stage never answered, or a frame was long', () => {
    const cells = everywhere(usual);
    const soak = { ...EXTRAS.soak, worst: 51, after: 23 };
    const given = data(cells, { ...EXTRAS, early: null, soak });
    expect(about(given, /wheel turned/)).toMatchObject({ value: 'never', holds: false });
    expect(about(given, /work of a frame/)?.holds).toBe(false);
    expect(about(given, /heap/)?.holds).toBe(false);
  });
});

describe('where a peer is better', () => {
  it('is told with its sizes and both values, and nowhere else', () => {
    const cells = everywhere((peer, size) =>
      peer === 'drops' ? { heap: size === 33 ? 1.5 : 3, titles: 0, readable: 0, pairs: 0 } : {}
    );
    expect(whereBetter(data(cells))).toEqual([
      '**Heap after collection, MB** (desktop): EventDrops (1.50 against 2 at 33).'
    ]);
  });

  it('is told where a limit keeps Quoteline from a value of its own', () => {
    const cells = everywhere(usual).map(one =>
      one.peer === 'quoteline' && one.size === 1000
        ? { ...one, runs: [], limit: 'over 60 s while loading' }
        : one
    );
    expect(whereBetter(data(cells))).toContain(
      '**Heap after collection, MB** (desktop): vis-timeline (2 against none at 1,000), EventDrops (2 against none at 1,000).'
    );
  });

  it('is told of titles where more are better, and of bytes with and without what is loaded later', () => {
    const cells = everywhere((peer, size) =>
      peer === 'vis' && size === 33 ? { readable: 30 } : {}
    );
    const all = 'JavaScript and CSS with all that may be asked for later, kB of gzip';
    const titles = '**Titles that can be read** (desktop): vis-timeline (30 against 13 at 33).';
    const against = (gzip: number) => {
      const light = { first: { raw: 60_000, gzip }, later: { raw: 0, gzip: 0 } };
      return whereBetter({ ...data(cells), bytes: { ...data([]).bytes, drops: light } });
    };
    expect(against(54_000)).toEqual([`**${all}**: EventDrops (54 against 55).`, titles]);
    expect(against(50_000)).toEqual([
      '**JavaScript and CSS of the first load, kB of gzip**: EventDrops (50 against 52).',
      `**${all}**: EventDrops (50 against 55).`,
      titles
    ]);
  });
});

describe('the report', () => {
  const cells = everywhere((peer, size) =>
    peer === 'vis' && size === 1000 ? { zoom: pass(700, { late: true, steps: 12 }), pan: null } : {}
  ).map(one =>
    one.peer === 'vis' && one.size === 100_000
      ? { ...one, runs: [], limit: 'not tried: over 60 s while zooming at 1,000' }
      : one
  );
  const text = report(data(cells, EXTRAS), 'The method.\n');

  it('has verdicts first, then where a peer is better, then tables and the method', () => {
    const heads = [...text.matchAll(/^##+ (.+)$/gm)].map(([, head]) => head);
    expect(heads).toEqual([
      'What has to be seen',
      'Where a peer is better',
      'Results',
      'Bytes',
      'Load and memory: desktop, 1000×600',
      'Titles: desktop, 1000×600',
      'Zoom and pan: desktop, 1000×600',
      'Quoteline alone, 100,000 events'
    ]);
    expect(text).toContain('Nowhere in what was measured.');
    expect(text.endsWith('\nThe method.\n')).toBe(true);
  });

  it('says of a part what it is a part of, and what failed', () => {
    const failed = ['soak failed: Target crashed'];
    const part = report({ ...data(cells, { failed }), part: true }, '');
    expect(text).not.toContain('This is a part');
    expect(part).toContain(
      'This is a part: control, Quoteline, vis-timeline, EventDrops; 33 and 1,000 and 100,000 events; desktop.'
    );
    expect(part).toContain('### Remarks\n\n- soak failed: Target crashed\n');
  });

  it('says which limit was met in place of values, and marks a pass that was cut short', () => {
    expect(text).toContain('| vis-timeline | 1,000 | 700 (1,400) ‡ 12 of 40 | – | – | – |');
    expect(text).toContain(
      '| vis-timeline | 100,000 | **not tried: over 60 s while zooming at 1,000** |  |  |  |'
    );
  });

  it('has tables whose rows are as long as their heads', () => {
    const blocks = text.split('\n\n').filter(block => block.startsWith('|'));
    const widths = blocks.map(
      block => new Set(block.split('\n').map(line => line.split('|').length))
    );
    expect(blocks).toHaveLength(5);
    expect(widths.filter(({ size }) => size !== 1)).toEqual([]);
  });
});
