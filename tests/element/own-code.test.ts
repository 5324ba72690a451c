import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTrust } from '../../src/element/own-code.ts';

const OWN = 'https://example.org/quote-timeline.js';
const isOwn = (url: string) => url === OWN;

afterEach(() => vi.unstubAllGlobals());

describe('an address that becomes a script’s', () => {
  it('is one of the element’s own code, with Trusted Types or without', () => {
    const others = ['https://evil.example/x.js', `${OWN}?x`, 'data:text/javascript,1', ''];
    expect(createTrust(isOwn)(OWN)).toBe(OWN);
    for (const url of others) expect(() => createTrust(isOwn)(url)).toThrow(RangeError);
    vi.stubGlobal('trustedTypes', {
      createPolicy: (
        _name: string,
        { createScriptURL }: { createScriptURL(url: string): string }
      ) => ({
        createScriptURL: (url: string) => `trusted ${createScriptURL(url)}`
      })
    });
    expect(createTrust(isOwn)(OWN)).toBe(`trusted ${OWN}`);
    for (const url of others) expect(() => createTrust(isOwn)(url)).toThrow(RangeError);
  });

  it('goes through one policy, which is made when it is first needed', () => {
    const createPolicy = vi.fn((_name: string, rules: object) => rules);
    vi.stubGlobal('trustedTypes', { createPolicy });
    const trust = createTrust(isOwn);
    expect(createPolicy).not.toHaveBeenCalled();
    trust(OWN);
    trust(OWN);
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['quoteline']);
  });

  it('is refused where the page allows no such policy', () => {
    const createPolicy = () => {
      throw new TypeError('Policy "quoteline" disallowed.');
    };
    vi.stubGlobal('trustedTypes', { createPolicy });
    expect(() => createTrust(isOwn)(OWN)).toThrow(TypeError);
  });
});
