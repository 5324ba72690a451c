const SIGNS = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1]
] as const;

const roman = (n: number): string => {
  const [sign, value] = SIGNS.find(([, least]) => n >= least) ?? ['', 0];
  return value === 0 ? '' : sign + roman(n - value);
};

/** 1 to 100: there are no later centuries with years of four digits, and no earlier ones. */
export const ROMAN: readonly string[] = Array.from({ length: 100 }, (_, at) => roman(at + 1));
