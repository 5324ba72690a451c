// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { englishAs, type Language } from '../../src/core/view/language.ts';
import { loadLanguage } from '../../src/element/languages.ts';
import { shellIn, tellIn } from '../../src/element/shadow.ts';

const english = englishAs('en-GB');
const arabic: Language = await loadLanguage('ar');
const hebrew: Language = await loadLanguage('he');

/** An element in a page that is written one way. */
const hostIn = (dir: string): HTMLElement => {
  const box = document.createElement('div');
  box.setAttribute('dir', dir);
  const host = document.createElement('section');
  box.append(host);
  document.body.replaceChildren(box);
  return host;
};

const body = (host: HTMLElement): Element => {
  const found = host.shadowRoot?.firstElementChild;
  if (!found) throw new RangeError('an empty tree');
  return found;
};

afterEach(() => document.body.replaceChildren());

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
    expect(slots.map(slot => slot.getAttribute('name'))).toEqual([
      'header',
      'legend',
      null,
      'events'
    ]);
  });
});
