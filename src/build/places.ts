/** Where something stands in a text, from 1, as an editor counts. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Tells the line and the column of an offset in a text. */
export const createPlaces = (text: string): ((offset: number) => Place) => {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return offset => {
    const line = starts.findLastIndex(start => start <= offset);
    return { line: line + 1, column: offset - (starts[line] as number) + 1 };
  };
};
