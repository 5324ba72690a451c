import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/core/layout/columns.ts';
import { boxWidth } from '../../../src/core/layout/label-text.ts';
import { metricsFor } from '../../../src/core/layout/metrics.ts';
import { type Outline, outlineOf, type StageOptions } from '../../../src/core/layout/outline.ts';
import { GLANCE } from '../../../src/core/layout/sightings.ts';
import { createLog } from '../../../src/core/story/check.ts';
import { createJsonReader } from '../../../src/core/story/json.ts';
import { type Begun, begin, parse } from '../../../src/core/story/parse.ts';
import { finish } from '../../../src/core/story/steps.ts';
import { headOf } from '../../../src/core/story/wire.ts';
import { good } from '../story/good.ts';
import { partsOf } from '../story/parts.ts';
import { anyStoryFile, anyWidth, layoutOf, many, storyOf, tale } from './any-story.ts';

const STAGE: StageOptions = { locale: 'en-GB', width: 720, laneHeight: 46, textScale: 1 };

const begun = (file: unknown): Begun => {
  const started = begin(file, createLog());
  if (!started) throw new RangeError('no story');
  return started;
};

/** The events of a file as they are seen while its text is looked through. */
const glancesOf = (file: unknown): readonly object[] => {
  const reader = createJsonReader(GLANCE);
  finish(reader.add(JSON.stringify(file)));
  return reader.glances;
};

const outline = (file: unknown, options: Partial<StageOptions> = {}): Outline =>
  finish(outlineOf(begun(file), glancesOf(file), { ...STAGE, ...options }));

/** A file without a fault but for the items given among its events. */
const among = (...items: unknown[]) => ({
  version: 1,
  id: 'faulty',
  title: 'A faulty story',
  timeZone: 'UTC',
  events: [
    { id: 'a', title: 'First', date: '2018' },
    ...items,
    { id: 'z', title: 'Last', date: '2020' }
  ]
});
const beginnings = (file: unknown) =>
  [...outline(file).columns.lo].map(t => new Date(t).toISOString());

describe('the outline of a story file without a fault', () => {
  it('has the columns of the story, but for its quotes', () => {
    fc.assert(
      fc.property(anyStoryFile, file => {
        const { columns } = outline(file);
        const expected = finish(columnsOf(storyOf(file)));
        expect(columns).toEqual({
          ...expected,
          quotes: new Uint16Array(expected.quotes.length),
          shared: new Uint32Array(0)
        });
      })
    );
  });

  it('has the head of the story, but for parties and people', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(good()), anyStoryFile), file => {
        const head = headOf(storyOf(file));
        expect(outline(file).head).toEqual({ ...head, parties: [], acting: [], people: [] });
      })
    );
  });

  it('has the named windows of the story, where no label is wider than a title may be', () => {
    fc.assert(
      fc.property(
        anyStoryFile,
        anyWidth,
        fc.constantFrom(1, 1.15, 1.5),
        (file, width, textScale) => {
          const story = storyOf(file);
          const layout = layoutOf(story, { textScale });
          const widest = boxWidth(metricsFor(width).labelMax);
          fc.pre(story.events.every(event => layout.labelWidth(event, width) <= widest));
          expect(outline(file, { width, textScale }).frames).toEqual({
            width,
            opening: layout.frame('opening', width),
            whole: layout.frame('whole', width)
          });
        }
      )
    );
  });

  it('has windows that are never longer than those of the story, and begin where they do', () => {
    fc.assert(
      fc.property(anyStoryFile, anyWidth, (file, width) => {
        const layout = layoutOf(storyOf(file));
        const { frames } = outline(file, { width });
        for (const name of ['opening', 'whole'] as const) {
          expect(frames[name].lo).toBe(layout.frame(name, width).lo);
          expect(frames[name].hi).toBeLessThanOrEqual(layout.frame(name, width).hi);
        }
      })
    );
  });

  it('leaves room for the short title where there is one', () => {
    const last = { id: 'b', title: 'What happened in the very end', date: '2020-12-31' };
    const hiWith = (more: object) => outline(among({ ...last, ...more })).frames.whole.hi;
    expect(hiWith({ shortTitle: 'The end' })).toBe(hiWith({ title: 'The end' }));
    expect(hiWith({ shortTitle: 'The end' })).toBeLessThan(hiWith({}));
  });

  it('leaves room for labels in the language that is asked for', () => {
    const file = { ...among({ id: 'b', title: 'B', date: '2021-09-18T10:00' }), lang: 'en' };
    const lengthIn = (locale: string | null) => {
      const { lo, hi } = outline(file, { locale }).frames.whole;
      return hi - lo;
    };
    expect(lengthIn(null)).toBe(lengthIn('en'));
    expect(lengthIn('pt-BR')).toBeGreaterThan(lengthIn('en'));
  });
});

describe('the outline of a faulty story file', () => {
  it('has the events that have a date, whatever else is wrong with them', () => {
    const file = among(
      { id: 'b', title: 7, date: '2019-01-01', importance: 'high' },
      { date: '2019-01-02' },
      { id: 'a', title: 'Twice', date: '2019-01-03' },
      { id: 'c', title: 'No such day', date: '2019-02-30' },
      { id: 'd', title: 'No date' },
      { id: 'e', title: 'A number', date: 2019 },
      null,
      ['2019'],
      '2019'
    );
    expect(beginnings(file)).toEqual([
      '2018-01-01T00:00:00.000Z',
      '2019-01-01T00:00:00.000Z',
      '2019-01-02T00:00:00.000Z',
      '2019-01-03T00:00:00.000Z',
      '2020-01-01T00:00:00.000Z'
    ]);
    expect([...outline(file).columns.importance]).toEqual([1, 1, 1, 1, 1]);
  });

  it('takes nothing from the file and reports none of its faults, which the reading does', () => {
    const file = {
      ...among({ id: 'b', title: 'B', date: 'May' }, 7),
      eras: [{ id: 'era', title: 'Era', from: 'May', to: '2020' }, { id: 'x' }]
    };
    const before = structuredClone(file);
    const log = createLog();
    const started = begin(file, log);
    if (!started) throw new RangeError('no story');
    const { head } = finish(outlineOf(started, glancesOf(file), STAGE));
    expect(log.issues).toEqual([]);
    expect(head.eras).toEqual([]);
    expect(file).toEqual(before);
    expect(parse(file).issues.length).toBeGreaterThan(3);
  });

  it('is empty where there are no events, with a window to look at', () => {
    for (const events of [[], undefined, null, {}, 'none', [{ id: 'a', title: 'A' }]]) {
      const { columns, frames, head } = outline({ ...among(), events });
      expect([columns.lo.length, columns.finest]).toEqual([0, 'day']);
      expect(frames.whole.lo).toBeLessThan(frames.whole.hi);
      expect(head.extent).toEqual({ lo: 0, hi: 86_400_000 });
    }
    const view = { from: '2019', to: '2020' };
    expect(outline({ ...among(), events: [], view }).frames.opening).toEqual({
      lo: Date.UTC(2019, 0, 1),
      hi: Date.UTC(2021, 0, 1)
    });
  });
});

describe('the outline of a long story', () => {
  const file = { ...among(), events: many(5000) };
  const { parts, result } = partsOf(
    outlineOf(begun(file), glancesOf(file), { ...STAGE, locale: null })
  );

  it('tells how far it is, never less than before', () => {
    expect(parts.length).toBeGreaterThan(40);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.every(part => part >= 0 && part <= 1)).toBe(true);
  });

  it('can be handed from a worker to the page', () => {
    expect(structuredClone(result)).toEqual(result);
    expect(result.columns).toEqual(finish(columnsOf(tale(many(5000)))));
  });
});
