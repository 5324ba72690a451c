export interface BenchReport {
  readonly files: readonly {
    readonly groups: readonly {
      /** The file and the titles above the benchmarks, with ` > ` between them. */
      readonly fullName: string;
      /** Each is named by its size; without a mean (ms) it has failed. */
      readonly benchmarks: readonly { readonly name: string; readonly mean?: number }[];
    }[];
  }[];
}

export interface GrowthRow {
  readonly title: string;
  readonly points: readonly {
    readonly size: number;
    readonly mean: number;
    readonly growth: number | null;
  }[];
  readonly growth: number | null;
  readonly failed: readonly number[];
}

export function growthRows(report: BenchReport): GrowthRow[];
export function growthTable(rows: readonly GrowthRow[]): string[];
