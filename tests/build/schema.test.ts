import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/build/schema.ts';
import { parse } from '../../src/core/story/parse.ts';
import { readDate } from '../../src/core/time/edtf.ts';
import { good } from '../core/story/good.ts';

const ROOT = join(import.meta.dirname, '../..');
const BROKEN = join(ROOT, 'tests/fixtures/broken');
const committed = readFileSync(join(ROOT, 'public/schema/v1.json'), 'utf8');

interface Part {
  readonly type?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly not?: { readonly pattern?: string };
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly additionalProperties?: boolean;
}

const schema: Part = JSON.parse(committed);
const ajv = new Ajv({ allErrors: true });
const validate: ValidateFunction = ajv.compile(schema);

/** Every part of the schema with its path, such as `events[].date`. */
const parts = (part: Part, path = ''): (readonly [string, Part])[] => [
  [path, part],
  ...Object.entries(part.properties ?? {}).flatMap(([name, inner]) =>
    parts(inner, path ? `${path}.${name}` : name)
  ),
  ...(part.items ? parts(part.items, `${path}[]`) : [])
];

const isField = (path: string, part: Part): boolean =>
  !path.endsWith('[]') || part.type === 'object';

/** What only `parse` can know: references, the calendar, time zones and text within the words. */
const BEYOND = [
  'event-date-no-such-day',
  'event-id-twice',
  'event-party-unknown',
  'event-person-unknown',
  'event-source-unknown',
  'era-backwards',
  'person-party-unknown',
  'quote-events-unknown',
  'quote-id-twice',
  'quote-speaker-unknown',
  'relation-event-unknown',
  'relation-to-itself',
  'source-published-us',
  'view-backwards',
  'view-open',
  'zone-unknown'
];

describe('public/schema/v1.json', () => {
  it('is what the schema of the story makes (npm run schema writes it)', () => {
    expect(committed).toBe(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  });

  it('says something about every field', () => {
    const silent = parts(schema).filter(([path, part]) => isField(path, part) && !part.description);
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('gives only examples that are right', () => {
    const wrong = parts(schema).flatMap(([path, part]) =>
      (part.examples ?? [])
        .filter(example => !ajv.validate({ ...part }, example))
        .map(example => `${path}: ${JSON.stringify(example)}`)
    );
    expect(wrong).toEqual([]);
  });

  it('refuses fields it does not know, in every object', () => {
    const open = parts(schema).filter(
      ([, part]) => part.properties && part.additionalProperties !== false
    );
    expect(open).toEqual([]);
  });

  it('has only patterns that mean the same with and without the flag for Unicode', () => {
    const samples = [
      'a b',
      'A',
      '\u0000',
      'p',
      'Cc',
      '\u{1f600}',
      'https://a.b',
      '#0f766e',
      '2020',
      ''
    ];
    for (const [, { pattern, not }] of parts(schema)) {
      for (const source of [pattern, not?.pattern].filter(each => each !== undefined)) {
        const [plain, unicode] = [new RegExp(source), new RegExp(source, 'u')];
        expect(samples.map(text => plain.test(text))).toEqual(
          samples.map(text => unicode.test(text))
        );
      }
    }
  });

  it('takes a good story', () => {
    validate(good());
    expect(validate.errors).toBe(null);
  });

  it.each(readdirSync(BROKEN).filter(name => name.endsWith('.json')))('judges %s rightly', name => {
    const story: unknown = JSON.parse(readFileSync(join(BROKEN, name), 'utf8'));
    expect(validate(story)).toBe(BEYOND.includes(name.replace('.json', '')));
  });

  it('takes every date that is read', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'0123456789XYTZ:./~?%+- u'),
      maxLength: 24
    });
    const ends = fc.constantFrom('2019', '2019-08-01~', '201X', '-0043-03', 'Y-12345', '..', '');
    const date = fc.oneof(
      letters,
      fc.tuple(ends, ends).map(pair => pair.join('/')),
      fc.constantFrom(
        '2020-02-13T14:30:05+05:30',
        '2020-02-13T14:30Z',
        '2001-21',
        '20XX',
        '2004-06?'
      )
    );
    const pattern = new RegExp(schema.properties?.updated?.pattern ?? '(?!)', 'u');
    fc.assert(
      fc.property(date, text => {
        if (readDate(text, 'UTC').ok) expect(text).toMatch(pattern);
      })
    );
  });

  it('takes all that parse takes, and no more but for references and dates', () => {
    const field = fc.constantFrom(...Object.keys(good().events[1] ?? {}));
    fc.assert(
      fc.property(fc.nat(3), field, fc.jsonValue(), (i, name, value) => {
        const story = JSON.parse(JSON.stringify(good()));
        story.events[i][name] = value;
        const { issues } = parse(story);
        const valid = validate(story);
        if (!issues.length) expect(valid).toBe(true);
        if (!valid) return;
        for (const { message } of issues) {
          expect(message).toMatch(/unknown (source|party|person|event)|duplicate|left out|EDTF/);
        }
      }),
      { numRuns: 300 }
    );
  });
});
