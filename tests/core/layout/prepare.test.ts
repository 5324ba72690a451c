import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/core/layout/columns.ts';
import { placedLabels } from '../../../src/core/layout/labels.ts';
import { metricsFor, NARROW } from '../../../src/core/layout/metrics.ts';
import { outlineOf, type StageOptions } from '../../../src/core/layout/outline.ts';
import { createComing, type Part, prepareText } from '../../../src/core/layout/prepare.ts';
import { createLog } from '../../../src/core/story/check.ts';
import { begin, parse } from '../../../src/core/story/parse.ts';
import type { StoryFile } from '../../../src/core/story/schema.ts';
import { finish } from '../../../src/core/story/steps.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { createArrival } from '../../../src/core/story/wire.ts';
import { CODEC } from '../../../src/element/codec.ts';
import { longFile } from '../../build/long-file.ts';
import { good } from '../story/good.ts';
import { told } from '../story/told.ts';
import { anyStoryFile, formatOf, many } from './any-story.ts';

const STAGE: StageOptions = { locale: 'en-GB', width: 720, laneHeight: 46, textScale: 1 };

/** All parts, each as it comes from a worker to the page. */
const partsOf = (text: string, options: Partial<StageOptions> = {}): Part[] =>
  [...prepareText(text, { ...STAGE, ...options }, CODEC)].map(part => structuredClone(part));

const isOf =
  <Kind extends Part['kind']>(kind: Kind) =>
  (part: Part): part is Extract<Part, { kind: Kind }> =>
    part.kind === kind;

/** The kinds in their order; of a row of one kind the first, and no progress. */
const kindsOf = (parts: readonly Part[]): string[] =>
  parts
    .filter(part => part.kind !== 'progress')
    .map(({ kind }) => kind)
    .filter((kind, at, all) => kind !== all[at - 1]);

const endOf = (parts: readonly Part[]) => {
  const last = parts.at(-1);
  if (last?.kind !== 'end') throw new RangeError(`ends with ${last?.kind}`);
  return last;
};

/** The story that the page puts together. */
const storyOf = (parts: readonly Part[]): Story => {
  const [head] = parts.filter(isOf('head'));
  if (!head) throw new RangeError('no head');
  const arrival = createArrival(head.head, CODEC);
  for (const { parcel } of parts.filter(isOf('parcel'))) arrival.add(parcel);
  return arrival.story();
};

const parsed = (file: unknown): Story => {
  const { story } = parse(file);
  if (!story) throw new RangeError('no story');
  return story;
};

describe('what is prepared of a story file', () => {
  it('comes in order: its outline, the head, the lists, the labels of one kind and the other', () => {
    const parts = partsOf(JSON.stringify(good()));
    expect(kindsOf(parts)).toEqual(['outline', 'head', 'parcel', 'labels', 'end']);
    expect(parts.filter(isOf('parcel')).map(({ parcel }) => parcel.list)).toEqual([
      'sources',
      'quotes',
      'events'
    ]);
    expect(parts.filter(isOf('labels'))).toHaveLength(2);
    expect(parts.filter(({ kind }) => kind === 'end')).toHaveLength(1);
  });

  it('is the story and the columns that are read at once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(good()), anyStoryFile), file => {
        const parts = partsOf(JSON.stringify(file));
        const { story, issues, left } = parse(file);
        if (!story) throw new RangeError('no story');
        expect(told(storyOf(parts))).toEqual(told(story));
        expect(endOf(parts)).toEqual({
          kind: 'end',
          columns: finish(columnsOf(story)),
          issues,
          left
        });
      }),
      { numRuns: 50 }
    );
  });

  it('is the same however the text comes in and whatever is read of it meanwhile', () => {
    const told = (parts: Iterable<Part>) =>
      [...parts].filter(({ kind }) => kind !== 'progress').map(part => structuredClone(part));
    const late = (file: StoryFile) => {
      const { timeZone, ...rest } = file;
      return { ...rest, timeZone };
    };
    const file = longFile(300);
    const texts = [file, late(file), { ...late(file), title: 7 }].map(one => JSON.stringify(one));
    // Of two lists with one name the last counts.
    texts.push(`${texts[0]?.slice(0, -1)},"events":${JSON.stringify(file.events?.slice(7))}}`);
    const all = new Map(texts.map(text => [text, told(prepareText(text, STAGE, CODEC))]));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.nat(9)), { maxLength: 5 }),
        (text, turns) => {
          const coming = createComing();
          let at = 0;
          for (const [length, times] of [...turns, [text.length, 2]] as const) {
            finish(coming.add(text.slice(at, at + length)));
            at += length;
            for (let n = 0; n < times && coming.readOn(); n += 1);
          }
          expect(told(coming.parts(STAGE, CODEC))).toEqual(all.get(text));
        }
      ),
      { numRuns: 12 }
    );
  });

  it('has the outline of the file', () => {
    const file = longFile(1200);
    const begun = begin(file, createLog());
    if (!begun) throw new RangeError('no story');
    const [part] = partsOf(JSON.stringify(file)).filter(isOf('outline'));
    expect(part?.outline).toEqual(finish(outlineOf(begun, file.events, STAGE)));
  });

  it('has the labels as they are placed at once, for narrow and for wide stages', () => {
    fc.assert(
      fc.property(
        anyStoryFile,
        fc.constantFrom({}, { laneHeight: 60 }, { textScale: 1.5 }),
        (file, given) => {
          const story = parsed(file);
          const { laneHeight, textScale } = { ...STAGE, ...given };
          for (const { narrow, placed } of partsOf(JSON.stringify(file), given).filter(
            isOf('labels')
          )) {
            const metrics = metricsFor(narrow ? NARROW - 1 : NARROW, laneHeight);
            const format = formatOf(story.timeZone);
            const columns = finish(columnsOf(story));
            const options = { metrics, format, textScale };
            expect(placed).toEqual(finish(placedLabels(story.events, columns, options)));
          }
        }
      ),
      { numRuns: 50 }
    );
  });

  it('has the labels first that the stage needs first', () => {
    const text = JSON.stringify(good());
    const order = (width: number) =>
      partsOf(text, { width })
        .filter(isOf('labels'))
        .map(({ narrow }) => narrow);
    expect([320, NARROW - 1, NARROW, 1080].map(order)).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true]
    ]);
  });

  it('has labels in the language of the story where no other is asked for', () => {
    const file = { ...good(), lang: 'pt-BR' };
    const widths = (locale: string | null) =>
      partsOf(JSON.stringify(file), { locale })
        .filter(isOf('labels'))
        .map(({ placed }) => [...placed.width]);
    expect(widths(null)).toEqual(widths('pt-BR'));
    expect(widths(null)).not.toEqual(widths('en'));
  });
});

describe('the progress of a preparation', () => {
  it('rises from 0 to 1 and never falls, with something done before every part of the stage', () => {
    const text = JSON.stringify({ ...longFile(3000), sources: [{ id: 's', publisher: 'Paper' }] });
    for (const width of [320, 1080]) {
      const parts = partsOf(text, { width });
      const done = parts.filter(isOf('progress')).map(part => part.done);
      expect(done.length).toBeGreaterThan(100);
      expect(done).toEqual([...done].sort((a, b) => a - b));
      expect(done.every(part => part >= 0 && part <= 1)).toBe(true);
      expect(Math.max(...done)).toBeGreaterThan(0.95);
      expect(parts[0]?.kind).toBe('progress');
      const ahead = (kind: Part['kind']) => parts[parts.findIndex(isOf(kind)) - 1]?.kind;
      expect([ahead('outline'), ahead('head'), ahead('labels')]).toEqual([
        'progress',
        'progress',
        'progress'
      ]);
    }
  });
});

describe('a file with faults', () => {
  const ending = (file: unknown) => {
    const parts = partsOf(JSON.stringify(file));
    return { kinds: kindsOf(parts), end: endOf(parts), parts };
  };

  it('is prepared without them, and ends with what they are and how much is left out', () => {
    const file = good();
    const faulty = {
      ...file,
      events: [...file.events, { id: 'x', title: 'X', date: 'May' }, 7],
      quotes: [...(file.quotes ?? []), { id: 'lost', events: ['x'], text: 'Lost.' }]
    };
    const { end, parts } = ending(faulty);
    const { story, issues, left } = parse(faulty);
    expect(end).toMatchObject({ issues, left });
    expect([left, issues.length]).toEqual([{ events: 2, quotes: 1 }, 3]);
    expect(told(storyOf(parts))).toEqual(told(parsed(faulty)));
    expect(end.columns?.lo).toHaveLength(story?.events.length ?? -1);
  });

  it('ends with the first hundred of very many', () => {
    const events = [...many(200).map(event => ({ ...event, date: 'May' })), ...good().events];
    const { end } = ending({ ...good(), events });
    expect(end.issues).toEqual(parse({ ...good(), events }).issues.slice(0, 100));
    expect(end.left.events).toBe(200);
  });

  it('has no stage and no story where its head is not whole, but all of its faults', () => {
    const faulty = { ...good(), title: 7, events: [{ id: 'x', title: 'X', date: 'May' }] };
    const { kinds, end } = ending(faulty);
    const { issues, left } = parse(faulty);
    expect(kinds).toEqual(['end']);
    expect(end).toEqual({ kind: 'end', columns: null, issues, left });
    expect(issues.map(({ path }) => path).slice(0, 2)).toEqual(['title', 'events[0].date']);
  });

  it.each([
    ['of version 2', { ...good(), version: 2 }],
    ['a list', [good()]],
    ['null', null],
    ['a text', 'story']
  ])('is nothing but its end where it is %s', (_, file) => {
    const { kinds, end } = ending(file);
    expect(kinds).toEqual(['end']);
    expect(end).toEqual({
      kind: 'end',
      columns: null,
      issues: parse(file).issues,
      left: { events: 0, quotes: 0 }
    });
    expect(end.issues).toHaveLength(1);
  });

  it.each([['<!doctype html>'], [''], ['{"version":1,'], [`{"events":[${'1,'.repeat(2e5)}]}`]])(
    'that is not JSON is a SyntaxError before anything has come of it',
    text => {
      const came: Part[] = [];
      expect(() => {
        for (const part of prepareText(text, STAGE, CODEC)) came.push(part);
      }).toThrow(SyntaxError);
      expect(kindsOf(came)).toEqual([]);
    }
  );

  it('is a story all the same where it has no events', () => {
    const { kinds, end, parts } = ending({ version: 1, id: 'a', title: 'A', events: [] });
    expect(kinds).toEqual(['outline', 'head', 'labels', 'end']);
    expect(end.columns?.lo).toHaveLength(0);
    expect([end.issues, end.left]).toEqual([[], { events: 0, quotes: 0 }]);
    expect(storyOf(parts).events).toHaveLength(0);
    for (const { placed } of parts.filter(isOf('labels'))) expect(placed.width).toHaveLength(0);
  });
});
