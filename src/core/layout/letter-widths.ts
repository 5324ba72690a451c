/**
 * How wide letters are, in em: those of the Helvetica-metric sans (Liberation Sans, measured at 1,000 px),
 * rounded up to 1/34 em. `tests/e2e/type.test.ts` measures the font again.
 */

const UNITS = 34;

/** Characters 32 to 126, a base-36 digit each. */
const REGULAR =
  'aadjjvn7ccekacaajjjjjjjjjjaakkkjznnppnlrpahnjtprnrpnlpnxnnlaaagjcjjhjjajj88h8tjjjjchajhphhhc9ck';
const BOLD =
  'achjjvp9ccekacaajjjjjjjjjjcckkklyppppnlrpajpltprnrpnlpnxnnlcackjcjljljcllaajavllllejcljrjjheaek';

/**
 * Letters of other scripts that the same font has: the first of each stretch, and a digit for each from
 * there on, regular and bold. The widest letters, such as Щ, are up to a tenth of an em wider than a digit tells.
 */
const STRETCHES: readonly (readonly [first: number, regular: string, bold: string])[] = [
  [
    0x384,
    'ccnartedrduq8nnjnnlpranntpnrpndmlnsntqankgj8jkkhjgfjj8hhkhgjokhlejnipr8jjjr',
    'cgpcuvhdtdwtapplpnlprapntpmrpndllnsnssanlglaklljlhgljajjljglrmiogkpkqtaklkt'
  ],
  [
    0x400,
    'nnujpnaahzzukpmpnnnjonwlppkntprpnplmqnqnwwrvnpzpjkjdkjngjjfkojjjjhghshkissmpiiqjjjjdih8a8vsjfjhj',
    'nnvkpnaajzzulpmppppkpnvmpplotprpnplmunpozzuyppzpjmlfmjphllimqlllljhjujlkttpuljukjjlfjjaaaxvliljl'
  ],
  [0x490, 'he', 'hg'],
  [0x5d0, 'nkfjnacnn8jiknoaenmmmjlpkpn', 'nkfjnacnn8jiknoaenmmmjlpkpn']
];

/** The widths in em that digits stand for. */
const widths = (table: string) =>
  Float64Array.from(table, digit => Number.parseInt(digit, 36) / UNITS);
export const REGULAR_EM = widths(REGULAR);
export const BOLD_EM = widths(BOLD);

const OTHERS = STRETCHES.map(([first, regular, bold]) => ({
  first,
  regular: widths(regular),
  bold: widths(bold)
}));

/** Width in em of a letter of another script, where the font is known to have it. */
const otherEm = (code: number, bold: boolean): number | undefined => {
  for (const { first, regular, bold: strong } of OTHERS) {
    const width = (bold ? strong : regular)[code - first];
    if (width !== undefined) return width;
  }
  return undefined;
};

const NARROW = /[’‘'‚·ıł|]/;
const WIDE = /[—…œæŒÆ‰™]/;
/** Characters as wide as an em, between any two of which a line may break. */
export const FULL =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Extended_Pictographic}/u;
const MARKS = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Width of a character in em. */
export const emOf = (char: string, bold: boolean): number => {
  const table = bold ? BOLD_EM : REGULAR_EM;
  const code = char.charCodeAt(0);
  const known = table[code - 32] ?? otherEm(code, bold);
  if (known !== undefined) return known;
  if (MARKS.test(char)) return 0;
  if (FULL.test(char)) return 1;
  if (WIDE.test(char)) return 1;
  if (NARROW.test(char)) return 0.3;
  // An accented letter is as wide as its base; scripts beyond these are given a generous average.
  const base = char.normalize('NFD');
  const first = base.charCodeAt(0);
  if (base !== char && first < 127) return table[first - 32] ?? 0;
  return /\p{Lu}/u.test(char) ? 0.78 : 0.66;
};
