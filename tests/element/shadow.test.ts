// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { englishAs, type Language } from '../../src/core/view/language.ts';
import { loadLanguage } from '../../src/element/languages.ts';
import { shellIn, tellIn, turn } from '../../src/element/shadow.ts';

const english = englishAs('en-GB');
const arabic: Language = await loadLanguage('ar');
const hebrew: Language = await loadLanguage('he');

/** An element in a page that is written one way. */
const hostIn = (dir: string, own?: string): HTMLElement => {
  const box = document.createElement('div');
  box.setAttribute('dir', dir);
  const host = document.createElement('section');
  if (own !== undefined) host.setAttribute('dir', own);
  box.append(host);
  document.body.replaceChildren(box);
  return host;
};

const body = (host: HTMLElement): Element => {
  const found = host.shadowRoot?.firstElementChild;
  if (!found) throw new RangeError('an empty tree');
  return found;
};

beforeEach(() => {
  // As a browser has it, and the DOM of these tests does not: the nearest attribute decides.
  vi.stubGlobal('getComputedStyle', (element: Element) => ({
    direction: element.closest('[dir]')?.getAttribute('dir') || 'ltr'
  }));
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('an element whose words go the other way than its page', () => {
  it('is turned to the way of its words', () => {
    const inEnglish = hostIn('ltr');
    turn(inEnglish, arabic);
    expect(inEnglish.dir).toBe('rtl');
    const inArabic = hostIn('rtl');
    turn(inArabic, english);
    expect(inArabic.dir).toBe('ltr');
  });

  it('is left as it is where its page already goes that way', () => {
    for (const [dir, language] of [
      ['ltr', english],
      ['rtl', hebrew]
    ] as const) {
      const host = hostIn(dir);
      turn(host, language);
      expect(host.hasAttribute('dir')).toBe(false);
    }
  });

  it('keeps the way that its page says of it, whatever its words are', () => {
    for (const dir of ['ltr', 'rtl', 'auto']) {
      for (const language of [english, arabic]) {
        const host = hostIn('ltr', dir);
        turn(host, language);
        turn(host, language);
        expect(host.getAttribute('dir')).toBe(dir);
      }
    }
  });

  it('is turned back by a story that goes the way of the page again', () => {
    const host = hostIn('ltr');
    turn(host, arabic);
    turn(host, hebrew);
    expect(host.dir).toBe('rtl');
    turn(host, english);
    expect(host.hasAttribute('dir')).toBe(false);
    turn(host, arabic);
    expect(host.dir).toBe('rtl');
  });

  it('keeps the way that its page has said of it since', () => {
    const host = hostIn('ltr');
    turn(host, arabic);
    host.dir = 'ltr';
    turn(host, arabic);
    expect(host.dir).toBe('ltr');
  });
});

describe('the shell in the shadow tree', () => {
  it('says which language its words are in and which way that is written', () => {
    for (const [language, lang, dir] of [
      [english, 'en-GB', 'ltr'],
      [arabic, 'ar', 'rtl']
    ] as const) {
      const host = hostIn('ltr');
      shellIn(host, language);
      expect([body(host).getAttribute('lang'), body(host).getAttribute('dir')]).toEqual([
        lang,
        dir
      ]);
    }
  });

  it('has arrows that point where the words go: to what was on the left, or on the right', () => {
    const arrows = (language: Language) => {
      const { previous, next } = shellIn(hostIn('ltr'), language);
      return [previous.textContent, next.textContent];
    };
    expect(arrows(english)).toEqual([`← ${english.words.previous}`, `${english.words.next} →`]);
    for (const language of [arabic, hebrew]) {
      expect(arrows(language)).toEqual([
        `→ ${language.words.previous}`,
        `${language.words.next} ←`
      ]);
    }
  });

  it('takes the place of the one that was there, in the same tree', () => {
    const host = hostIn('ltr');
    const { stage } = shellIn(host, english);
    const root = host.shadowRoot;
    const other = shellIn(host, arabic);
    expect(host.shadowRoot).toBe(root);
    expect(root?.childElementCount).toBe(1);
    expect(root?.contains(stage)).toBe(false);
    expect(root?.contains(other.stage)).toBe(true);
  });
});

describe('a sentence in place of the stage', () => {
  it('has its role and its language, with what the page brought around it', () => {
    const host = hostIn('ltr');
    tellIn(host, '<b>لا</b>', 'alert', arabic);
    const message = host.shadowRoot?.querySelector('[role="alert"]');
    expect(message?.textContent).toBe('<b>لا</b>');
    expect(body(host).getAttribute('dir')).toBe('rtl');
    const slots = [...(host.shadowRoot?.querySelectorAll('slot') ?? [])];
    expect(slots.map(slot => slot.getAttribute('name'))).toEqual(['header', 'legend', null]);
  });
});
