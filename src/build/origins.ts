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

/** What a build says to the policy of its pages. */
export interface Reach {
  /** Origins a page may connect to beside its own. */
  readonly allow: readonly string[];
  /** The address that all is published at, or null. */
  readonly site: string | null;
}

/**
 * The `_headers` of the folder with what a page may reach; null where there is nothing to add. It is one
 * rule for all pages, as hosts join the policies of two rules that meet. The site stands by its name
 * beside `'self'`: in a frame that is sandboxed without an origin WebKit takes `'self'` for nobody, and
 * an embed in WordPress had neither styles nor script there.
 */
export const headersReaching = (folder: string, { allow, site }: Reach): string | null => {
  const path = join(folder, '_headers');
  if ((allow.length === 0 && site === null) || !existsSync(path)) return null;
  const self = ["'self'", ...(site === null ? [] : [new URL(site).origin])].join(' ');
  return readFileSync(path, 'utf8')
    .replaceAll("'self'", self)
    .replace(/connect-src [^;\n]*/, own => [own, ...allow].join(' '));
};
