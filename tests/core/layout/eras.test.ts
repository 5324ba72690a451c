import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeEras } from '../../../src/core/layout/eras.ts';
import { createScale } from '../../../src/core/layout/scale.ts';
import { textWidth } from '../../../src/core/layout/text.ts';
import { span } from '../../../src/core/time/span.ts';
import { anyTitle } from './any-story.ts';

const DAY = 86_400_000;
const STYLE = { size: 11, bold: false };

/** Eras one after the other, as a story has them. */
const anyEras = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -500, max: 1500 }), { minLength: 2, maxLength: 9 }),
    fc.array(anyTitle, { minLength: 9, maxLength: 9 })
  )
  .map(([days, titles]) => {
    const edges = days.sort((a, b) => a - b);
    return edges.slice(1).map((to, at) => ({
      id: `era${at}`,
      title: titles[at] ?? '',
      lo: (edges[at] ?? 0) * DAY,
      hi: to * DAY
    }));
  });
const scale = createScale(span(0, 1000 * DAY), 1000);

describe('the bands of the eras', () => {
  it('cover what is in view of each era, from edge to edge at the most', () => {
    fc.assert(
      fc.property(anyEras, eras => {
        const bands = placeEras(eras, scale, 1);
        expect(bands.map(({ id }) => id)).toEqual(
          eras.filter(({ lo, hi }) => lo < 1000 * DAY && hi > 0).map(({ id }) => id)
        );
        for (const { id, x, width } of bands) {
          const era = eras.find(({ id: other }) => other === id);
          const [x1, x2] = [scale.x(era?.lo ?? 0), scale.x(era?.hi ?? 0)];
          expect(x).toBeCloseTo(Math.max(-1, x1), 6);
          expect(x + width).toBeCloseTo(Math.min(1001, x2), 6);
        }
      })
    );
  });

  it('have their whole name inside them and on the stage, or none', () => {
    fc.assert(
      fc.property(anyEras, fc.constantFrom(1, 1.4), (eras, textScale) => {
        for (const { x, width, title, titleX } of placeEras(eras, scale, textScale)) {
          const room = textWidth(title, { ...STYLE, size: STYLE.size * textScale });
          const visible = Math.min(1000, x + width) - Math.max(0, x);
          if (titleX === null) {
            expect(room).toBeGreaterThan(visible - 14);
          } else {
            expect(titleX).toBeGreaterThanOrEqual(Math.max(0, x));
            expect(titleX + room).toBeLessThanOrEqual(Math.min(1001, x + width));
          }
        }
      })
    );
  });

  it('keep their name in view while any of the era is', () => {
    const era = { id: 'a', title: 'In court', lo: -500 * DAY, hi: 300 * DAY };
    expect(placeEras([era], scale, 1)[0]?.titleX).toBe(6);
    const later = { ...era, lo: 100 * DAY };
    expect(placeEras([later], scale, 1)[0]?.titleX).toBe(106);
    expect(placeEras([{ ...era, hi: 20 * DAY }], scale, 1)[0]?.titleX).toBeNull();
  });

  it('never lay one name over another where eras overlap', () => {
    const anyOverlapping = fc.array(
      fc.tuple(fc.integer({ min: -500, max: 900 }), fc.integer({ min: 1, max: 900 }), anyTitle),
      { minLength: 2, maxLength: 6 }
    );
    fc.assert(
      fc.property(anyOverlapping, list => {
        const eras = list.map(([from, days, title], at) => ({
          id: `era${at}`,
          title,
          lo: from * DAY,
          hi: (from + days) * DAY
        }));
        const names = placeEras(eras, scale, 1)
          .flatMap(({ title, titleX }) => (titleX === null ? [] : [{ title, x: titleX }]))
          .sort((a, b) => a.x - b.x);
        names.forEach(({ title, x }, at) => {
          expect(x + textWidth(title, STYLE)).toBeLessThan(names[at + 1]?.x ?? Infinity);
        });
      })
    );
  });

  it('reach over the edge where an era is open', () => {
    const era = { id: 'a', title: 'Ever after', lo: 400 * DAY, hi: Infinity };
    expect(placeEras([era], scale, 1)[0]).toMatchObject({ x: 400, width: 601 });
    const before = { id: 'b', title: 'Ever before', lo: -Infinity, hi: 400 * DAY };
    expect(placeEras([before], scale, 1)[0]).toMatchObject({ x: -1, width: 401, titleX: 6 });
  });

  it('are tinted in turn, whichever of them are in view', () => {
    const eras = [0, 1, 2, 3].map(at => ({
      id: `${at}`,
      title: 'Era',
      lo: (at - 1) * 400 * DAY,
      hi: at * 400 * DAY
    }));
    const tints = placeEras(eras, scale, 1).map(({ id, tinted }) => [id, tinted]);
    expect(tints).toEqual([
      ['1', false],
      ['2', true],
      ['3', false]
    ]);
  });
});
