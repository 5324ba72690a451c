export interface Served {
  /** The address, ending with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

export function serve(options: {
  root: string;
  port?: number;
  headers?: string;
  search?: boolean;
  compress?: boolean;
}): Promise<Served>;

export function preview(): Promise<void>;
