import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoryFault } from '../../src/build/story-fault.ts';
import { createLines, readStoryJson, readStoryText } from '../../src/build/story-file.ts';
import { anyStoryFile } from '../core/layout/any-story.ts';
import { anyText, isJson } from './any-json.ts';

const TEXT = `{
  "id": "s",
  "events": [
    { "id": "a", "date": "2019" },
    {
      "id": "b",
      "date": "May"
    }
  ]
}`;

describe('the line of a fault', () => {
  const line = createLines(TEXT);

  it('is that of what its path leads to', () => {
    expect(['id', 'events', 'events[0].date', 'events[1]', 'events[1].date'].map(line)).toEqual([
      2, 3, 4, 5, 7
    ]);
  });

  it('is that of what it ought to stand in where it is missing', () => {
    expect(['', 'title', 'events[1].title', 'events[2].id', 'events[0].a[3].b'].map(line)).toEqual([
      1, 1, 5, 3, 4
    ]);
  });

  it('is found wherever a story has a date', () => {
    fc.assert(
      fc.property(anyStoryFile, file => {
        const text = JSON.stringify(file, null, 1);
        const lines = text.split('\n');
        const of = createLines(text);
        file.events?.forEach(({ date }, at) => {
          const found = lines[of(`events[${at}].date`) - 1]?.trim().replace(/,$/, '');
          expect(found).toBe(`"date": ${JSON.stringify(date)}`);
        });
      })
    );
  });
});

describe('the text of a story file', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'quoteline-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const read = (bytes: Uint8Array): string => {
    writeFileSync(join(root, 's.json'), bytes);
    return readStoryText(root, 's.json');
  };

  it('is what is in it, without the mark that some editors put before it', () => {
    expect(read(Buffer.from('{"a": "é"}'))).toBe('{"a": "é"}');
    expect(read(Buffer.from('\ufeff{"a": "é"}'))).toBe('{"a": "é"}');
    expect(read(Buffer.from(''))).toBe('');
  });

  it('is not taken for UTF-8 where it is UTF-16, with a mark or without', () => {
    const little = Buffer.from('{"a": 1}', 'utf16le');
    const big = Buffer.from(little).swap16();
    const mark = Buffer.from('\ufeff', 'utf16le');
    const files = [
      Buffer.concat([mark, little]),
      Buffer.concat([mark, little]).swap16(),
      little,
      big
    ];
    for (const file of files) {
      expect(() => read(file)).toThrow(/^s\.json: saved as UTF-16; save it as UTF-8$/);
    }
  });

  it('is refused where it is in another encoding, with the place of the first sign', () => {
    expect(() => read(Buffer.from('{\n"a": "caf\xe9"}', 'latin1'))).toThrow(
      /^s\.json: line 2, column 10: not UTF-8; save it as UTF-8$/
    );
    expect(read(Buffer.from('"\ufffd"'))).toBe('"\ufffd"');
  });

  it('is missed where there is none', () => {
    expect(() => readStoryText(root, 'b.json')).toThrow(
      'There is no b.json: a page names it as its story.'
    );
  });
});

describe('what a story file holds', () => {
  it('is refused with file, line and column where it is not JSON', () => {
    expect(() => readStoryJson('{\n  "version": 1,\n}', 'data/s.json')).toThrow(
      /^data\/s\.json: line 2, column 15: a comma before the closing brace }; take it out$/
    );
  });

  it('is refused where an object has a name twice, with the lines of both', () => {
    const text = '{\n"events": [{\n"id": 1,\n"id": 2}],\n"id": 3,\n"events": []\n}';
    expect(() => readStoryJson(text, 'data/s.json')).toThrow(
      /^data\/s\.json has 2 faults:\n {2}line 4: a second "id" in one object, the first is in line 3 \(.*\)\n {2}line 6: a second "events" in one object, the first is in line 2 \(put both together or remove one\)$/
    );
  });

  it('is what JSON.parse makes of it', () => {
    expect(readStoryJson(TEXT, 's.json')).toEqual(JSON.parse(TEXT));
  });

  it('is what JSON.parse makes of it, or a fault that has its place', () => {
    fc.assert(
      fc.property(anyText, text => {
        try {
          expect(readStoryJson(text, 's.json')).toEqual(JSON.parse(text));
        } catch (fault) {
          expect(fault).toBeInstanceOf(StoryFault);
          const twice = /^s\.json has \d+ faults?:\n {2}line \d+: a second/;
          const where = /^s\.json: line \d+, column \d+: ./;
          expect((fault as StoryFault).message).toMatch(isJson(text) ? twice : where);
        }
      })
    );
  });

  it('is refused in the words of JSON.parse where nothing else is known against it', () => {
    const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new SyntaxError('Bad sign at position 3');
    });
    try {
      expect(() => readStoryJson('{}', 's.json')).toThrow(
        /^s\.json: not JSON: Bad sign at position 3$/
      );
    } finally {
      parse.mockRestore();
    }
  });
});
