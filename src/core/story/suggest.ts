/**
 * How many changes of one letter lie between two words; two neighbours in the wrong order are one
 * change, since that is how fingers err.
 */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const at = (list: number[], k: number): number => list[k] ?? 0;
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(before, j - 2) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
};

/** From so many letters on a word is taken for the beginning of a longer one. */
const BEGUN = 4;

/** Finds the known word a misspelt one was meant to be, or null. */
export type Suggest = (word: string, known: Iterable<string>) => string | null;

/**
 * Makes a `Suggest` that compares at most `budget` words in all: a file with thousands of unknown ids
 * among thousands of known ones must not take minutes to be told so.
 */
export const createSuggest = (budget = 200_000): Suggest => {
  let left = budget;
  return (word, known) => {
    if (word.length > 60) return null;
    const wanted = word.toLowerCase();
    // One change in a short word, two in a longer one: beyond that a guess misleads.
    const limit = Math.min(2, Math.ceil(word.length / 4));
    let found: string | null = null;
    let best = limit + 1;
    const longer: string[] = [];
    for (const candidate of known) {
      if (left-- <= 0) break;
      const name = candidate.toLowerCase();
      if (word.length >= BEGUN && name.startsWith(wanted)) longer.push(candidate);
      if (Math.abs(candidate.length - word.length) >= best) continue;
      const changes = distance(wanted, name);
      if (changes >= best || changes >= candidate.length) continue;
      best = changes;
      found = candidate;
    }
    // Else the one word that it begins: of two nobody knows which was meant.
    const [only, other] = longer;
    return found ?? (other === undefined ? (only ?? null) : null);
  };
};
