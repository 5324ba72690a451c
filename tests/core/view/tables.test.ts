import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/build/languages.ts';
import type { LanguageFile } from '../../../src/core/view/table.ts';

const SRC = resolve(import.meta.dirname, '../../../src');
const HERE = join(SRC, 'core/view/languages');

type Flat = Readonly<Record<string, string>>;

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

const isForms = (value: unknown): value is Flat =>
  typeof value === 'object' && value !== null && 'other' in value;

/** The entries of a table, each with its path; forms by number, or by precision, are one entry. */
const entriesOf = (table: object, path = ''): [string, string | Flat | readonly string[]][] =>
  Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'string' || isForms(value) || Array.isArray(value)
      ? [[path + key, value]]
      : entriesOf(value as object, `${path}${key}.`)
  );

const gapsOf = (text: string): string => (text.match(/\{\w*\}/g) ?? []).sort().join(' ');

const english = LANGUAGES.get('en') as LanguageFile;
const others = [...LANGUAGES].filter(([name]) => name !== 'en');

describe.each(['words', 'tools', 'pages'] as const)('the table of %s', part => {
  const model = new Map(entriesOf(english[part]));

  it.each(others)('has the same keys in %s as in English', (_, file) => {
    const own = entriesOf(file[part]).map(([key]) => key);
    expect(own.sort()).toEqual([...model.keys()].sort());
  });

  it.each(others)('has the same gaps in %s as in English', (name, file) => {
    const rules = new Intl.PluralRules(name);
    /** A form for one number alone may say it in a word: `two events`. */
    const only = (category: string) =>
      Array.from({ length: 200 }, (_, n) => n).filter(n => rules.select(n) === category).length ===
      1;
    const faults = entriesOf(file[part]).flatMap(([key, value]) => {
      const wanted = model.get(key);
      const other = gapsOf(isForms(wanted) ? (wanted.other ?? '') : `${wanted}`);
      // What is counted: of so many it is the number of all.
      const counted = key === 'shownOf' ? '{all}' : '{n}';
      const forms = isForms(value) ? Object.entries(value) : [['other', `${value}`] as const];
      return forms.flatMap(([category, text]) => {
        const gaps = gapsOf(text);
        const spoken = gapsOf(other.replace(counted, ''));
        return gaps === other || (only(category) && gaps === spoken) ? [] : [`${key}.${category}`];
      });
    });
    expect(faults).toEqual([]);
  });

  it.each([...LANGUAGES])('has all forms by number that %s needs, and no others', (name, file) => {
    const { pluralCategories } = new Intl.PluralRules(name).resolvedOptions();
    const faults = entriesOf(file[part]).flatMap(([key, value]) => {
      const wanted = isForms(model.get(key));
      if (wanted !== isForms(value)) return [key];
      if (!isForms(value)) return [];
      return Object.keys(value).sort().join() === [...pluralCategories].sort().join() ? [] : [key];
    });
    expect(faults).toEqual([]);
  });

  it.each([...LANGUAGES])('has no text in %s that is empty or begins with a space', (_, file) => {
    const faults = entriesOf(file[part]).flatMap(([key, value]) => {
      const texts = typeof value === 'string' ? [value] : Object.values(value);
      const spaced = key === 'comma' || key === 'fullStop';
      return texts.some(text => text === '' || (!spaced && text.trim() !== text)) ? [key] : [];
    });
    expect(faults).toEqual([]);
  });
});

describe('the table of words', () => {
  it.each([...LANGUAGES])(
    'has another name for each relation seen from its other end, in %s',
    (_, { words: { relations, relatedBack } }) => {
      expect(Object.keys(relatedBack)).toEqual(Object.keys(relations));
      const names = [...Object.values(relations), ...Object.values(relatedBack)];
      expect(new Set(names).size).toBe(names.length);
    }
  );
});

describe('the table of tools', () => {
  const mirrored = [...LANGUAGES].filter(([, { rtl }]) => rtl);

  it.each(mirrored)('has what is written from left to right set apart in %s', (_, { tools }) => {
    const texts = Object.entries(tools).filter(([, text]) => typeof text === 'string');
    const gaps = texts.flatMap(([key, text]) =>
      [...`${text}`.matchAll(/(.?)\{(?:address|origin|why|zone)\}(.?)/g)].map(
        ([, before, after]) => [key, before, after]
      )
    );
    expect(gaps.length).toBeGreaterThan(9);
    expect(
      gaps.filter(([, before, after]) => !/^[\u2066\u2068]\u2069$/.test(`${before}${after}`))
    ).toEqual([]);
  });
});

describe('the table of dates', () => {
  /** Only some languages need these. */
  const OPTIONAL = ['numerals', 'joins'];
  const keysOf = (dates: object) =>
    Object.keys(dates)
      .filter(key => !OPTIONAL.includes(key))
      .sort();

  it.each(others)('has the same keys in %s as in English', (_, { dates }) => {
    expect(keysOf(dates)).toEqual(keysOf(english.dates));
  });

  it.each([...LANGUAGES])('has the gaps that dates need in %s', (_, { dates }) => {
    const { about, uncertain, from, until, to, seasons, decade, century, centuryBefore } = dates;
    const forms = (word: string | object): string[] =>
      typeof word === 'string' ? [word] : Object.values(word);
    const once = [about, uncertain, from, until, seasons, centuryBefore].flatMap(forms);
    const short = [dates.shortAbout, dates.shortUncertain];
    expect([...once, ...short].filter(text => gapsOf(text) !== '{}')).toEqual([]);
    expect(forms(to).filter(text => !['', '{} {}'].includes(gapsOf(text)))).toEqual([]);
    expect(forms(century).filter(text => gapsOf(text) !== '{n}')).toEqual([]);
    expect(['{}', '{last} {}', '{} {last}']).toContain(gapsOf(decade));
  });

  it.each([...LANGUAGES])('has all ordinals that centuries need in %s', (name, { dates }) => {
    if (typeof dates.century === 'string') return;
    const { pluralCategories } = new Intl.PluralRules(name, { type: 'ordinal' }).resolvedOptions();
    const own = Object.keys(dates.century);
    expect(pluralCategories.filter(category => !own.includes(category))).toEqual([]);
    expect(own.filter(category => !CATEGORIES.includes(category))).toEqual([]);
  });

  it.each([...LANGUAGES])('has joins in %s that can be read', (_, { dates }) => {
    for (const [find] of dates.joins ?? []) expect(() => new RegExp(find, 'gu')).not.toThrow();
  });

  it('has every century that can be written with years of four digits', () => {
    const numerals = LANGUAGES.get('fr')?.dates.numerals ?? [];
    expect([1, 2, 4, 9, 14, 19, 20, 21, 40, 49, 90, 99, 100].map(n => numerals[n - 1])).toEqual(
      'I II IV IX XIV XIX XX XXI XL XLIX XC XCIX C'.split(' ')
    );
    expect(numerals).toHaveLength(100);
  });
});

describe('the words of all tables', () => {
  const filesIn = (folder: string): string[] =>
    readdirSync(folder).flatMap(name => {
      const path = join(folder, name);
      if (path === HERE) return [];
      return statSync(path).isDirectory() ? filesIn(path) : [path];
    });
  const texts = filesIn(SRC)
    .filter(path => path.endsWith('.ts'))
    .map(path => readFileSync(path, 'utf8'))
    .join('\n');

  it('are all used somewhere', () => {
    const keys = (['words', 'tools', 'dates', 'pages'] as const).flatMap(part =>
      Object.keys(english[part])
    );
    const used = new Set(
      [...texts.matchAll(/\b(?:words|pages|says|table)\??\.(\w+)/g)].map(([, key]) => key)
    );
    for (const [, names = ''] of texts.matchAll(/\{([^{}]*)\} = (?:words|pages|says|table)\b/g)) {
      for (const name of names.match(/\w+/g) ?? []) used.add(name);
    }
    for (const [, names = ''] of texts.matchAll(/\{([^{}]*)\}: \w*Words\b/g)) {
      for (const name of names.match(/\w+/g) ?? []) used.add(name);
    }
    // Which of several is told is decided somewhere, and handed on by its name: `'failedSrc'`.
    for (const [, name = ''] of texts.matchAll(/'([a-z]+[A-Z]\w*)'/g)) used.add(name);
    expect(keys.filter(key => !used.has(key))).toEqual([]);
  });

  it('have each name once', () => {
    const keys = [...Object.keys(english.words), ...Object.keys(english.tools)];
    expect(keys.filter((key, at) => keys.indexOf(key) < at)).toEqual([]);
  });

  it('are in a file for each language, and in no other', () => {
    const namesIn = (folder: string) => readdirSync(folder).map(name => name.replace('.ts', ''));
    expect(namesIn(HERE).sort()).toEqual([...LANGUAGES.keys(), 'roman', 'tools'].sort());
    expect(namesIn(join(HERE, 'tools')).sort()).toEqual([...LANGUAGES.keys()].sort());
    const loader = readFileSync(join(SRC, 'element/languages.ts'), 'utf8');
    const loaded = [...loader.matchAll(/import\('[^']*\/(\w+)\.ts'\)/g)].map(([, name]) => name);
    expect([...loaded, 'en'].sort()).toEqual([...LANGUAGES.keys()].sort());
  });
});
