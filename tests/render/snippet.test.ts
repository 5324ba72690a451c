// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  bareSnippet,
  type Embedding,
  elementSnippet,
  frameAddress,
  frameSnippet
} from '../../src/render/snippet.ts';

const jedi: Embedding = {
  name: 'jedi',
  title: 'How “JEDI” ended <in court> & after',
  frameTitle: 'Timeline: How “JEDI” ended <in court> & after',
  story: 'https://news.example/t/data/jedi.json',
  embed: 'https://news.example/t/embed/jedi/',
  page: 'https://news.example/t/',
  script: 'https://news.example/t/embed.js',
  view: '#event=award&from=2019-10&to=2019-11',
  theme: 'dark',
  heights: [
    { width: 300, height: 1200 },
    { width: 480, height: 1010 }
  ],
  width: null
};

/** The snippet as a page has it; frames of the test are not loaded. */
const page = (snippet: string): DocumentFragment => {
  const template = document.createElement('template');
  template.innerHTML = snippet;
  return template.content;
};

const frameOf = (snippet: string): HTMLIFrameElement =>
  page(snippet).querySelector('iframe') as HTMLIFrameElement;

describe('the element', () => {
  const element = page(elementSnippet(jedi)).querySelector('quote-timeline');

  it('names its story, its view and its theme in attributes', () => {
    const { attributes } = element as Element;
    expect(
      Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))
    ).toMatchObject({
      src: jedi.story,
      event: 'award',
      from: '2019-10',
      to: '2019-11',
      theme: 'dark',
      embed: jedi.embed
    });
  });

  it('has what is asked for of a filter and a search as well', () => {
    const view = '#party=court,amazon&q=%24%2010%20billion';
    const asked = page(elementSnippet({ ...jedi, view })).querySelector('quote-timeline');
    expect(asked?.getAttribute('party')).toBe('court,amazon');
    expect(asked?.getAttribute('q')).toBe('$ 10 billion');
    expect(asked?.hasAttribute('event')).toBe(false);
  });

  it('has a link to the page for whoever runs no script', () => {
    const link = element?.querySelector('a');
    expect(link?.getAttribute('href')).toBe(jedi.page + jedi.view);
    expect(link?.textContent).toBe(jedi.title);
  });

  it('keeps its room free', () => {
    expect(element?.getAttribute('style')).toContain('min-height:calc(1200px + clamp(-190px');
  });
});

describe('a frame', () => {
  it.each([
    ['with a script', frameSnippet],
    ['alone', bareSnippet]
  ])('%s has a title, comes late, and gets no more than it takes', (_, make) => {
    const frame = frameOf(make(jedi));
    expect(frame.getAttribute('src')).toBe(`${jedi.embed}?theme=dark${jedi.view}`);
    expect(frame.title).toBe(jedi.frameTitle);
    expect(frame.getAttribute('loading')).toBe('lazy');
    expect(frame.getAttribute('allow')).toBe('clipboard-write; web-share; fullscreen');
    expect(frame.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(frame.getAttribute('width')).toBe('100%');
  });

  it('has the height of a column of 680 px where its style is taken away, or of its own width', () => {
    expect(frameOf(frameSnippet(jedi)).getAttribute('height')).toBe('1010');
    expect(frameOf(frameSnippet({ ...jedi, width: 360 })).getAttribute('height')).toBe('1200');
  });

  it('is looked after by its name where its script stands beside it, and not without', () => {
    expect(frameOf(frameSnippet(jedi)).dataset.quoteTimeline).toBe('jedi');
    expect(page(frameSnippet(jedi)).querySelector('script')?.getAttribute('src')).toBe(jedi.script);
    expect(frameOf(bareSnippet(jedi)).dataset.quoteTimeline).toBe(undefined);
    expect(bareSnippet(jedi)).not.toContain('<script');
  });

  it('alone grows where browsers size frames by their content', () => {
    expect(frameOf(bareSnippet(jedi)).getAttribute('style')).toMatch(
      /height:auto;min-height:calc\(1200px .*frame-sizing:content-height$/
    );
  });
});

describe('every snippet', () => {
  it.each([elementSnippet, frameSnippet, bareSnippet])('stands in a box its room goes by', make => {
    const [box] = page(make({ ...jedi, width: 480 })).children;
    expect(box?.getAttribute('style')).toBe('container-type:inline-size;max-width:480px');
    expect(make(jedi)).not.toContain('max-width');
  });

  it('leaves out what is not chosen', () => {
    const plain = { ...jedi, view: '', theme: null };
    expect(frameAddress(plain)).toBe(jedi.embed);
    expect(elementSnippet(plain)).not.toMatch(/event=|theme=|from=/);
  });
});
