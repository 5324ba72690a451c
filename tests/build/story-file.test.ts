import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLines } from '../../src/build/story-file.ts';
import { anyStoryFile } from '../core/layout/any-story.ts';

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
