import type { Browser, Page } from 'playwright-core';

interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

export function browserPlaces(host: Host): string[];

export function findBrowser(
  host?: Partial<
    Host & {
      readonly works: (path: string) => boolean;
      readonly own: () => Promise<string | null>;
    }
  >
): Promise<string | null>;

export function ensureFonts(wanted?: readonly string[]): Promise<void>;
export function ensureBrowser(): Promise<string>;
export function launchFlags(asRoot?: boolean): string[];
export function launchBrowser(more?: readonly string[]): Promise<Browser>;
export function settled(page: Page): Promise<void>;
