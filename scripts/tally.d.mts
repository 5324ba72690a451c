interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly numTodoTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly remarks: readonly string[];
}

export function tally(report: Report | null, code: number): Count;
export function summary(counts: readonly Pick<Count, 'passed' | 'failed'>[]): string;
