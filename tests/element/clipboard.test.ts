// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { QuoteFile } from '../../src/core/story/schema.ts';
import { createFormat } from '../../src/core/time/format.ts';
import { copyText, quoteText } from '../../src/element/clipboard.ts';
import { good } from '../core/story/good.ts';
import { storyOf } from '../render/stories.ts';

const format = createFormat({ locale: 'en-GB', zone: 'America/New_York' });

const textOf = (quote: Partial<QuoteFile>): string => {
  const quotes = [{ id: 'q', events: ['award'], text: 'It was fair.', ...quote }];
  const [first] = storyOf({ ...good(), quotes }).quotes;
  if (!first) throw new RangeError('no quote');
  return quoteText(first, format);
};

describe('quoteText', () => {
  it('is the words, who said them and when, and where they were printed', () => {
    expect(textOf({ speaker: 'esper', date: '2020-02-13', sources: ['bt', 'crn'] })).toBe(
      [
        '“It was fair.”',
        '— Mark Esper, Secretary of Defense, Thursday 13 February 2020',
        'Business Times, https://www.example.org/1'
      ].join('\n')
    );
  });

  it('has no line of its own for a source that is not known', () => {
    expect(textOf({ speaker: 'shaw' })).toBe('“It was fair.”\n— Frank Shaw');
  });

  it('has the publisher alone for a source without an address', () => {
    expect(textOf({ speaker: 'shaw', sources: ['crn'] })).toBe('“It was fair.”\n— Frank Shaw\nCRN');
  });

  it('has no dash for a speaker who is not named', () => {
    expect(textOf({})).toBe('“It was fair.”');
  });
});

describe('copyText', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is true when the text was taken', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('a')).toBe(true);
    expect(writeText.mock.calls).toEqual([['a']]);
  });

  it('goes the way of old where the clipboard refuses, and gives the focus back', async () => {
    vi.stubGlobal('navigator', {});
    document.body.innerHTML = '<button>Copy</button>';
    const button = document.querySelector('button');
    button?.focus();
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push((document.activeElement as HTMLTextAreaElement).value);
      return true;
    };
    expect(await copyText('a link')).toBe(true);
    expect(copied).toEqual(['a link']);
    expect(document.activeElement).toBe(button);
    expect(document.body.children).toHaveLength(1);
    document.execCommand = () => false;
    expect(await copyText('a link')).toBe(false);
    Reflect.deleteProperty(document, 'execCommand');
  });

  it('is false when the browser refuses or has no clipboard', async () => {
    const writeText = () => Promise.reject(new Error('no'));
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('a')).toBe(false);
    vi.stubGlobal('navigator', {});
    expect(await copyText('a')).toBe(false);
  });
});
