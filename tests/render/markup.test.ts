// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markup } from '../../src/render/markup.ts';
import { el, keyed, round } from '../../src/render/tree.ts';
import { read } from './dom-text.ts';

const HARD = `<b>&amp;"quoted"</b> 'single' <!-- no --> &lt;`;

describe('markup', () => {
  it('escapes text', () => {
    expect(markup(el('p', {}, 'a < b & c > "d"'))).toBe('<p>a &lt; b &amp; c &gt; "d"</p>');
  });

  it('escapes attributes, the quotation mark that would end them included', () => {
    expect(markup(el('p', { title: '"><i>&' }))).toBe('<p title="&quot;&gt;&lt;i&gt;&amp;"></p>');
  });

  it('escapes an ampersand once, so that an entity in a text stays as it was written', () => {
    expect(read(markup(el('p', {}, '&lt;'))).textContent).toBe('&lt;');
  });

  it('writes a carriage return as a reference, which a parser would else take for a line feed', () => {
    expect(markup(el('p', { title: 'a\rb' }, 'a\r\nb'))).toBe('<p title="a&#13;b">a&#13;\nb</p>');
  });

  it('leaves out an attribute that is undefined and writes one that is true empty', () => {
    expect(markup(el('button', { disabled: true, title: undefined, tabindex: 0 }, 'x'))).toBe(
      '<button disabled="" tabindex="0">x</button>'
    );
  });

  it('writes no end tag for an element that can have no content, and one for all others', () => {
    expect(markup(el('div', {}, [el('input', { type: 'range' }), el('br'), el('span')]))).toBe(
      '<div><input type="range"><br><span></span></div>'
    );
  });

  it('writes the key of a shape as data-key', () => {
    expect(markup(keyed('a"b', 'li', { class: 'c' }, 'x'))).toBe(
      '<li class="c" data-key="a&quot;b">x</li>'
    );
  });

  it('writes children in their order and leaves null out', () => {
    expect(markup(el('p', {}, [el('b', {}, '1'), null, el('i', {}, '2')]))).toBe(
      '<p><b>1</b><i>2</i></p>'
    );
  });

  it('gives back any text and any attribute through a parser', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constant(HARD),
      fc.string({
        unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '-', '!', 'a', ';', '#', '=')
      })
    );
    fc.assert(
      fc.property(text, text, (title, words) => {
        const element = read(markup(el('div', { title }, [el('span', {}, words)])));
        expect(element.getAttribute('title')).toBe(title);
        expect(element.textContent).toBe(words);
        expect(element.querySelectorAll('*')).toHaveLength(1);
      })
    );
  });
});

describe('round', () => {
  it('keeps two decimals and has no minus zero', () => {
    expect(round(1.23456)).toBe(1.23);
    expect(Object.is(round(-0.001), 0)).toBe(true);
  });
});
