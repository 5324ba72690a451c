// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  oembedFile,
  oembedLink,
  oembedOf,
  publishedAt,
  publishedHead
} from '../../src/build/oembed.ts';
import { jedi } from '../render/stories.ts';

const site = 'https://news.example/timelines/';
const answer = JSON.parse(oembedOf(jedi, { page: site, embed: `${site}embed/jedi/`, site }));

describe('the answer to an oEmbed request', () => {
  it('has what its specification asks of a rich one', () => {
    expect(answer).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: jedi.title,
      provider_name: 'news.example',
      provider_url: site
    });
    expect(answer.width).toBeGreaterThan(0);
    expect(answer.height).toBeGreaterThan(0);
  });

  it('is a quotation that leads to the page, and a fluid frame with a title', () => {
    const template = document.createElement('template');
    template.innerHTML = answer.html;
    const [quotation, frame] = template.content.children;
    expect(quotation?.localName).toBe('blockquote');
    expect(quotation?.querySelector('a')?.getAttribute('href')).toBe(site);
    expect(quotation?.textContent).toBe(jedi.title);
    expect(frame?.getAttribute('src')).toBe(`${site}embed/jedi/`);
    expect(frame?.getAttribute('title')).toBe(jedi.title);
    expect(frame?.getAttribute('width')).toBe('100%');
  });

  it('keeps to the elements and attributes that WordPress keeps of an unknown provider', () => {
    const kept = { a: ['href'], blockquote: [], iframe: ['src', 'width', 'height', 'title'] };
    const template = document.createElement('template');
    template.innerHTML = answer.html;
    for (const element of template.content.querySelectorAll('*')) {
      const names = kept[element.localName as keyof typeof kept];
      expect(element.getAttributeNames()).toEqual(expect.arrayContaining(names));
    }
  });
});

describe('where it lies', () => {
  it.each([
    ['index.html', 'oembed.json'],
    ['embed/jedi/index.html', 'embed/jedi/oembed.json'],
    ['court.html', 'court.oembed.json']
  ])('for %s is %s', (page, file) => {
    expect(oembedFile(page)).toBe(file);
  });

  it('is told in the head', () => {
    expect(oembedLink(jedi, `${site}oembed.json`)).toBe(
      `<link rel="alternate" type="application/json+oembed" href="${site}oembed.json" title="${jedi.title}">`
    );
  });
});

describe('a published page', () => {
  it('has its address, and that of its embed page', () => {
    expect(publishedAt(site, 'index.html', jedi)).toEqual({
      page: site,
      embed: `${site}embed/jedi/`,
      site
    });
    expect(publishedAt(site, 'court.html', jedi).page).toBe(`${site}court.html`);
  });

  it('tells both in its head, and nothing where nobody knows them', () => {
    const head = publishedHead(site, 'embed/jedi/index.html', jedi).join('');
    expect(head).toContain(`href="${site}embed/jedi/oembed.json"`);
    expect(head).toContain(`<link rel="canonical" href="${site}embed/jedi/">`);
    expect(publishedHead(null, 'index.html', jedi)).toEqual([]);
  });
});
