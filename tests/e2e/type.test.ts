import { expect, test } from 'vitest';
import { textWidth } from '../../src/core/layout/text.ts';
import { withPage } from './browser.ts';

/** The stretches of letters that the table has of its own, as code points, both ends in. */
const LETTERS: [string, number, number][] = [
  ['Latin', 0x20, 0x7e],
  ['Greek', 0x391, 0x3ce],
  ['Cyrillic', 0x400, 0x45f],
  ['Ukrainian', 0x490, 0x491],
  ['Hebrew', 0x5d0, 0x5ea]
];

/** A letter is told as at most this wide, em; a few Cyrillic ones are wider. */
const MOST = 35 / 34;

test.each(LETTERS)('the table of widths is that of the font: %s', async (_, first, last) => {
  const letters = Array.from({ length: last - first + 1 }, (__, at) =>
    String.fromCharCode(first + at)
  );
  await withPage({}, async ({ page }) => {
    for (const bold of [false, true]) {
      const measured = await page.evaluate(
        ({ all, weight }) => {
          const context = document.createElement('canvas').getContext('2d');
          if (!context) throw new Error('there is nothing to measure with');
          context.font = `${weight} 1000px "Liberation Sans"`;
          return all.map(letter => context.measureText(letter).width / 1000);
        },
        { all: letters, weight: bold ? 700 : 400 }
      );
      for (const [at, letter] of letters.entries()) {
        const told = textWidth(letter, { size: 1, bold });
        const is = Math.min(MOST, measured[at] ?? 0);
        // Rounded up to 1/34 em, and no more than that.
        expect([letter, told >= is - 1e-6, told < is + 1 / 34 + 1e-6]).toEqual([
          letter,
          true,
          true
        ]);
      }
    }
  });
});
