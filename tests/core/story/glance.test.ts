import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonReader } from '../../../src/core/story/json.ts';
import { finish } from '../../../src/core/story/steps.ts';

const FILLER = 'What happened then and there, '.repeat(1500);

describe('a glance at the items of a list', () => {
  const WATCH = { list: 'events', fields: ['date', 'title', 'n'] };
  const anyField = fc.oneof(
    fc.tuple(fc.constantFrom('date', 'title'), fc.string()),
    fc.tuple(fc.constant('n'), fc.integer()),
    fc.tuple(fc.constantFrom('Date', 'dates', '', 'text'), fc.jsonValue({ maxDepth: 2 })),
    fc.tuple(fc.constant('more'), fc.record({ date: fc.string(), title: fc.constant(FILLER) }))
  );
  const anyEvent = fc.array(anyField, { maxLength: 5 }).map(fields => Object.fromEntries(fields));
  const anyFile = fc.record({
    quotes: fc.array(anyEvent, { maxLength: 3 }),
    events: fc.array(anyEvent, { maxLength: 12 }),
    eras: fc.record({ events: fc.array(anyEvent, { maxLength: 2 }) })
  });
  const glances = (text: string, size: number) => {
    const reader = createJsonReader(WATCH);
    for (let at = 0; at < text.length; at += size) finish(reader.add(text.slice(at, at + size)));
    return reader.glances;
  };

  it('has the fields that are looked for, as the items have them, however the text comes in', () => {
    fc.assert(
      fc.property(
        anyFile,
        fc.constantFrom(undefined, 1, '\t'),
        fc.constantFrom(1000, 30_011, 1e9),
        (file, space, size) => {
          const picked = file.events.map(event =>
            Object.fromEntries(
              Object.entries(event).filter(([name]) => WATCH.fields.includes(name))
            )
          );
          expect(glances(JSON.stringify(file, null, space), size)).toEqual(picked);
        }
      ),
      { numRuns: 150 }
    );
  });

  it('passes over items that are no objects, and counts no values for the text or number they are not', () => {
    const text =
      '{"events": [7, ["date", 1], {"date": ["2019"], "n": true, "title": null}, "date"]}';
    const [glance, ...more] = glances(text, 1e9) as Record<string, unknown>[];
    expect(more).toEqual([]);
    expect(Object.values(glance ?? {}).every(value => Number.isNaN(value))).toBe(true);
  });

  it('is at the last of two lists with one name', () => {
    expect(glances('{"events": [{"n": 1}], "events": [{"n": 2}]}', 1e9)).toEqual([{ n: 2 }]);
  });
});
