import type { Data } from './claims.mjs';

export function megabytes(bytes: number | null): number | null;
export function whereBetter(data: Data): string[];
