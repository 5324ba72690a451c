export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlaps(boxes: readonly Box[]): {
  readonly pairs: number;
  readonly within: ReadonlySet<number>;
};

export function readability(titles: readonly (Box & { readonly cut: boolean })[]): {
  readonly titles: number;
  readonly cut: number;
  readonly pairs: number;
  readonly readable: number;
};
