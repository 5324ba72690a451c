import { textWidth } from '../core/layout/text.ts';
import type { Words } from '../core/view/words.ts';

/** Size of a button's type, px; the style sheet has the same. */
const SIZE = 14;

/** What the words of the bar may take in one row of a phone of 360 px, beside + and −, px. */
const ROOM = 150;

/**
 * The class of a bar whose words need two rows of a phone, or nothing. The legend has it as well, for the
 * room is kept free beside it before the bar is there; the widths are the table's, so both agree.
 */
export const wordyOf = ({ find, filter, list, fit, share }: Words): string => {
  const words = [find, filter, list, fit, share];
  const width = words.reduce((sum, word) => sum + textWidth(word, { size: SIZE }), 0);
  return width > ROOM ? ' wordy' : '';
};
