import { glyph } from './glyph.ts';
import { partyOf } from './standing.ts';
import { el, type Shape } from './tree.ts';

/**
 * A party's shape in its colour beside a text, `size` px square, as large as a circle of `radius` px.
 * `index` is that of the party in its story, -1 for none.
 */
export const partyIcon = (index: number, size: number, radius: number): Shape =>
  el(
    'svg',
    {
      width: size,
      height: size,
      viewBox: `${-size / 2} ${-size / 2} ${size} ${size}`,
      'aria-hidden': 'true',
      'data-party': partyOf(index % 6)
    },
    [glyph(index % 6, radius)]
  );
