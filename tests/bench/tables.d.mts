import type { Data } from './claims.mjs';

export function report(data: Data, method: string): string;
