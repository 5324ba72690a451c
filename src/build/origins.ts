import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The origins that a publisher names, with spaces between. Throws an Error for what is none. */
export const originsIn = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .filter(part => part !== '')
    .map(part => {
      const origin = URL.canParse(part) ? new URL(part).origin : 'null';
      // A name may have signs in it that mean something in a policy.
      if (origin !== part || !/^https?:\/\/[\w.:[\]-]+$/.test(origin)) {
        throw new Error(`QUOTELINE_ALLOW: "${part}" is no origin such as https://data.example.org`);
      }
      return origin;
    });

/** The address that all is published at, with a slash at its end; null where none is named. */
export const siteIn = (text: string): string | null => {
  const address = text.trim();
  if (address === '') return null;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Error(`SITE: "${address}" is no address such as https://timelines.example/`);
  }
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/?$/, '/');
};

/**
 * The `_headers` of the folder with the origins in what a page may connect to; null where there is nothing
 * to add. It is one rule for all pages, as hosts join the policies of two rules that meet.
 */
export const withOrigins = (folder: string, allow: readonly string[]): string | null => {
  if (allow.length === 0) return null;
  const path = join(folder, '_headers');
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8').replace(
    "connect-src 'self'",
    `connect-src 'self' ${allow.join(' ')}`
  );
};
