import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/core/layout/columns.ts';
import {
  boundsOf,
  type FrameInput,
  frameSpan,
  framesOf,
  shortestFor
} from '../../../src/core/layout/frame.ts';
import { finish } from '../../../src/core/story/steps.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { span } from '../../../src/core/time/span.ts';
import { anyStory, anyWidth, layoutOf, many, tale } from './any-story.ts';

/** What the windows of a story on a stage are made from; the labels are as wide as in its layout. */
const inputOf = (story: Story, width: number): FrameInput & { readonly asked: number[] } => {
  const layout = layoutOf(story);
  const widths = story.events.map(event => layout.labelWidth(event, width));
  const asked: number[] = [];
  return {
    story,
    columns: finish(columnsOf(story)),
    width,
    labelWidth: index => {
      asked.push(index);
      return widths[index] ?? 0;
    },
    widest: Math.max(0, ...widths),
    asked
  };
};

describe('the named windows for a stage', () => {
  it('are those of the layout, with the width that they are for', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const input = inputOf(story, width);
        const layout = layoutOf(story);
        expect(framesOf(input)).toEqual({
          width,
          opening: layout.frame('opening', width),
          whole: layout.frame('whole', width)
        });
        expect(framesOf(input).opening).toEqual(frameSpan('opening', input));
      })
    );
  });

  it('are the same for a widest label that no label is as wide as', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, fc.nat(500), (story, width, more) => {
        const input = inputOf(story, width);
        expect(framesOf({ ...input, widest: input.widest + more })).toEqual(framesOf(input));
      })
    );
  });

  it('are longer for wider labels, and for none are as long as what is shown', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, fc.nat(300), fc.nat(300), (story, width, a, b) => {
        const of = (label: number) =>
          framesOf({ ...inputOf(story, width), labelWidth: () => label, widest: label });
        const [narrow, wide] = [of(Math.min(a, b)), of(Math.max(a, b))];
        for (const name of ['opening', 'whole'] as const) {
          expect(narrow[name].lo).toBe(wide[name].lo);
          expect(narrow[name].hi).toBeLessThanOrEqual(wide[name].hi);
        }
        const { lo, hi } = of(-4).whole;
        // What is over sooner than anything is shown for stands amid some time.
        const length = story.extent.hi - story.extent.lo;
        const shortest = shortestFor(inputOf(story, width).columns, 0, width);
        const more = length < shortest ? (3.5 * shortest - length) / 2 : 0;
        expect([lo <= story.extent.lo - more, hi]).toEqual([true, story.extent.hi + more]);
      })
    );
  });

  it('of one day show about a week, with the day amid it', () => {
    const story = tale([{ id: 'a', title: 'Only this', date: '2020-03-04' }]);
    const { whole, opening } = framesOf(inputOf(story, 1000));
    const days = (t: number) => (t - Date.UTC(2020, 2, 4)) / 86_400_000;
    expect([days(whole.lo), days(whole.hi)]).toEqual([-3, 4]);
    expect(opening).toEqual(whole);
  });

  it('ask for the width of the last labels alone, however many there are', () => {
    const input = inputOf(tale(many(3000)), 1080);
    framesOf(input);
    expect(input.asked.length).toBeGreaterThan(0);
    expect(input.asked.length).toBeLessThan(1500);
    expect(Math.min(...input.asked)).toBeGreaterThan(1500);
  });

  it('have room for every label of a crowd that the story ends with, of whose widths few are asked for', () => {
    const story = tale(many(6000));
    const { columns } = inputOf(story, 1080);
    const anyWide = fc.array(fc.integer({ min: 20, max: 224 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(anyWide, wide => {
        // The last are narrow: those that would need more room come before them.
        const widths = story.events.map((_, at) => (at < 4900 ? (wide[at % 40] as number) : 20));
        const asked = new Set<number>();
        const labelWidth = (index: number) => {
          asked.add(index);
          return widths[index] as number;
        };
        const input = { story, columns, width: 1080, labelWidth, widest: 224 };
        const { lo, hi } = frameSpan('whole', input);
        expect(asked.size).toBe(1000);
        const ends = widths.map(
          (label, at) => (((columns.anchor[at] as number) - lo) / (hi - lo)) * 1080 + label
        );
        expect(Math.max(...ends)).toBeLessThanOrEqual(1080);
      }),
      { numRuns: 10 }
    );
  });
});

describe('the bounds of named windows', () => {
  it('hold both of them and nothing more', () => {
    const end = fc.integer({ min: -1000, max: 1000 });
    const any = fc.tuple(end, end).map(([a, b]) => span(Math.min(a, b), Math.max(a, b) + 1));
    fc.assert(
      fc.property(any, any, (opening, whole) => {
        expect(boundsOf({ width: 1000, opening, whole })).toEqual({
          lo: Math.min(opening.lo, whole.lo),
          hi: Math.max(opening.hi, whole.hi)
        });
      })
    );
  });
});

describe('a layout that is given its named windows', () => {
  it('has them at the width they are for, and its own at any other', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, anyWidth, (story, width, other) => {
        fc.pre(width !== other);
        const { lo, hi } = story.extent;
        const [opening, whole] = [span(lo, hi), span(lo - 1000, hi + 1000)];
        const frames = { width, opening, whole };
        const columns = finish(columnsOf(story));
        const layout = layoutOf(story, { columns, frames });
        expect(layout.frame('opening', width)).toBe(opening);
        expect(layout.frame('whole', width)).toBe(whole);
        expect(layout.bounds(width)).toEqual(whole);
        const plain = layoutOf(story, { columns });
        expect(layout.frame('whole', other)).toEqual(plain.frame('whole', other));
      })
    );
  });
});
