import type { Cell, Run } from './results.mjs';

export function measureCells(
  plan: {
    readonly peers: readonly { readonly id: string }[];
    readonly sizes: readonly number[];
    readonly viewports: readonly { readonly id: string }[];
    readonly rounds: number;
  },
  measure: (cell: Cell, moves: boolean) => Promise<Run>,
  say: (text: string) => void
): Promise<Cell[]>;
