/** Trusted Types, as far as they are used here. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string }
  ): { createScriptURL(url: string): string };
}

/** Makes an address one that may be run as a script; throws for one that is not of the element's own code. */
export type Trust = (url: string) => string;

/**
 * The one way an address becomes a script's: through the page's policy `quoteline`, where it has Trusted
 * Types. The policy is made when it is first needed, as a page may allow its name only once.
 */
export const createTrust = (isOwn: (url: string) => boolean): Trust => {
  const check: Trust = url => {
    if (!isOwn(url)) throw new RangeError(`unknown script: ${url}`);
    return url;
  };
  let trust: Trust | null = null;
  return url => {
    if (!trust) {
      const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
      const policy = trustedTypes?.createPolicy('quoteline', { createScriptURL: check });
      trust = policy ? one => policy.createScriptURL(one) : check;
    }
    return trust(url);
  };
};
