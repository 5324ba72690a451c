export const LIMIT: number;

export const EMBED_LIMIT: number;

export function integrityOf(bytes: Uint8Array): string;

export function loadedBy(html: string): string[];

export function withImports(names: readonly string[], read: (name: string) => string): string[];

export interface Weight {
  readonly name: string;
  readonly first: boolean;
  readonly raw: number;
  readonly gzip: number;
}

export function measure(
  files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly first: boolean }[]
): {
  readonly rows: readonly Weight[];
  readonly raw: number;
  readonly gzip: number;
  readonly later: number;
};
