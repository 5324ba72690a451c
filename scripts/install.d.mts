interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

interface LockFile {
  readonly packages?: Readonly<Record<string, Package>>;
}

export function supports(range: string, version: string): boolean;

export function installReason(
  lock: LockFile | null,
  installed: LockFile | null,
  has?: (path: string) => boolean
): string | null;

export function npm(
  args: readonly string[],
  options?: { readonly quiet?: boolean }
): Promise<{ readonly code: number; readonly output: string }>;

export function errorsIn(output: string): string;

export function ensureInstalled(): Promise<void>;
