import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedIn, attributesIn, type Settings } from '../../src/embed/query.ts';

const HREF = 'https://example.org/news/embed/jedi/index.html';
const settings: Settings = {
  stories: { jedi: 'data/jedi.json', brexit: 'data/brexit.json' },
  allow: ['https://data.example.org'],
  refused: 'Stories from {origin} are not shown here.',
  unknown: 'There is no story at {address} here.'
};
const asked = (search: string) => askedIn(search, HREF, settings);
const src = (value: string) => asked(`?theme=dark&src=${encodeURIComponent(value)}`);

describe('the story that an embed page shows', () => {
  it('is its own, where the address asks for none or for that', () => {
    const names = [
      'jedi',
      'data/jedi.json',
      'https://example.org/news/data/jedi.json',
      'embed/jedi/'
    ];
    for (const name of names) expect(src(name)).toEqual({ kind: 'built' });
    expect(asked('')).toEqual({ kind: 'built' });
    expect(asked('?src=')).toEqual({ kind: 'built' });
  });

  it('is another of the same build, on its page, with the rest of what the address asks for', () => {
    const url = 'https://example.org/news/embed/brexit/?theme=dark';
    for (const name of ['brexit', 'data/brexit.json', '/news/data/brexit.json', 'embed/brexit/']) {
      expect(src(name)).toEqual({ kind: 'page', url });
    }
    expect(asked('?src=brexit')).toEqual({
      kind: 'page',
      url: 'https://example.org/news/embed/brexit/'
    });
  });

  it('is one of an origin that the publisher allows', () => {
    const url = 'https://data.example.org/a.json';
    expect(src(url)).toEqual({ kind: 'story', url });
  });

  it('is never one of another origin, which is named', () => {
    const why = (who: string) => ({
      kind: 'refused',
      why: `Stories from ${who} are not shown here.`
    });
    expect(src('https://evil.example/a.json')).toEqual(why('https://evil.example'));
    expect(src('//evil.example/a.json')).toEqual(why('https://evil.example'));
    expect(src('http://data.example.org/a.json')).toEqual(why('http://data.example.org'));
    expect(src('https://data.example.org:8443/a.json')).toEqual(
      why('https://data.example.org:8443')
    );
    expect(src('https://data.example.org.evil.example/')).toEqual(
      why('https://data.example.org.evil.example')
    );
    expect(src('data:application/json,{}')).toEqual(why('data:application/json,{}'));
    expect(src('blob:https://data.example.org/1')).toEqual(why('blob:https://data.example.org/1'));
  });

  it('is not what lies elsewhere on the same host, which is named', () => {
    for (const name of [
      'data/secret.json',
      '../private.json',
      'constructor',
      'http://[',
      '#story'
    ]) {
      expect(src(name)).toEqual({ kind: 'refused', why: `There is no story at ${name} here.` });
    }
  });

  it('leads to no page but an embed page of the build, and to no origin but an allowed one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.webPath()), text => {
        const found = src(text);
        if (found.kind === 'page') {
          expect(found.url).toMatch(/^https:\/\/example\.org\/news\/embed\/brexit\//);
        }
        if (found.kind === 'story') {
          expect(settings.allow).toContain(new URL(found.url).origin);
        }
      })
    );
  });
});

describe('the attributes that an address sets', () => {
  it('are those of a view, the theme and the language', () => {
    expect(
      attributesIn('?theme=dark&lang=pt-BR&event=award&quote=q1&from=2019-10&to=2020-01-02')
    ).toEqual([
      ['theme', 'dark'],
      ['lang', 'pt-BR'],
      ['event', 'award'],
      ['quote', 'q1'],
      ['from', '2019-10'],
      ['to', '2020-01-02']
    ]);
  });

  it('are no others, and none with nonsense in it', () => {
    expect(
      attributesIn('?theme=pink&lang=<b>&event=a%20b&from=now&to=&src=x&style=x&onclick=x&id=y')
    ).toEqual([]);
  });
});
