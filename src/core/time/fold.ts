/** Letters that Unicode does not take apart, as they are typed by those who lack them. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  // Arabic and Persian keyboards have letters of their own for the same ones.
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه'
};
const LETTER = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');

/**
 * Marks above and below a letter, which readers leave out, and characters that nobody sees. Vowel
 * signs of Indic scripts are marks as well, but words are not read without them; Japanese voicing
 * makes other letters.
 */
const MARK =
  /(?!\u3099|\u309a)(?=\p{sc=Zinh}|\p{sc=Latn}|\p{sc=Grek}|\p{sc=Cyrl}|\p{sc=Hebr}|\p{sc=Arab}|\u093c)\p{M}|\p{Cf}|\u0640/gu;

const PLAIN = /^[\t\n\r -~]*$/;

/**
 * A text as it is compared: without case, diacritics, ligatures and the width of letters. The same
 * for each of its words as for the whole.
 */
export const fold = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(MARK, '')
        .toLowerCase()
        .replace(LETTER, letter => ALIKE[letter] ?? letter)
        .normalize('NFC');
