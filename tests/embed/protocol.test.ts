import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fragmentIn,
  greetings,
  hashInOrder,
  heard,
  linkMessage,
  NOBODY,
  own,
  parentIn,
  sizeMessages
} from '../../src/embed/protocol.ts';

const SECRET = 'aB3dE6gH9k';
const PAGE = 'https://example.org/embed/jedi/';
const known = { ...NOBODY, pym: 'a-b', wordpress: SECRET, resizer: 'frame1', open: true };

describe('a size', () => {
  it('is told to every parent that asks nothing, word for word', () => {
    expect(sizeMessages({ width: 700, height: 733 }, 'jedi', PAGE, NOBODY)).toEqual([
      { type: 'quote-timeline:resize', v: 1, id: 'jedi', height: 733 },
      { sentinel: 'amp', type: 'embed-size', height: 733 },
      { 'datawrapper-height': { jedi: 733 } },
      `{"src":"${PAGE}","context":"iframe.resize","height":733}`
    ]);
  });

  it('is told as well to those that have said who they are', () => {
    expect(sizeMessages({ width: 700, height: 733 }, 'jedi', PAGE, known).slice(4)).toEqual([
      'pymxPYMxa-bxPYMxheightxPYMx733',
      { message: 'height', value: 733, secret: SECRET },
      '[iFrameSizer]frame1:733:700:resizeObserver',
      { type: 'iframe-resized', width: 700, height: 733 }
    ]);
    expect(sizeMessages({ width: 700, height: 733 }, 'jedi', PAGE, known, true)).toContain(
      '[iFrameSizer]frame1:733:700:init'
    );
  });

  it('can be read by the expression that pym.js reads it with', () => {
    const [message] = sizeMessages({ width: 1, height: 512 }, 'jedi', PAGE, known).slice(4);
    const [, type, value] = /^pymxPYMxa-bxPYMx(\S+)xPYMx(.*)$/.exec(String(message)) ?? [];
    expect([type, value]).toEqual(['height', '512']);
  });

  it('is never null, at which some parents throw', () => {
    const sent = [
      ...sizeMessages({ width: 1, height: 1 }, 'x', PAGE, known),
      ...greetings('x', known)
    ];
    expect(sent.filter(message => message === null || message === undefined)).toEqual([]);
  });
});

describe('a greeting', () => {
  it('calls those that wait for the frame', () => {
    expect(greetings('jedi', NOBODY)).toEqual([
      { sentinel: 'amp', type: 'embed-ready' },
      '[iFrameResizerChild]Ready',
      { type: 'quote-timeline:ready', v: 1, id: 'jedi' }
    ]);
  });

  it('says the secret to WordPress, which hides the frame till then', () => {
    expect(greetings('jedi', known)).toContainEqual({ message: 'ready', secret: SECRET });
  });
});

describe('what the address tells of the parent', () => {
  it('is the id that pym.js gives, where it can stand in a message of it', () => {
    expect(parentIn('?initialWidth=700&childId=pym-0&parentUrl=x', '').pym).toBe('pym-0');
    for (const id of ['', 'axPYMxb', 'a b', 'x'.repeat(2001)]) {
      expect(parentIn(`?childId=${encodeURIComponent(id)}`, '').pym).toBeNull();
    }
    expect(parentIn('', '')).toEqual(NOBODY);
  });

  it('is the secret of WordPress, alone or before a view', () => {
    expect(parentIn('', `#?secret=${SECRET}`).wordpress).toBe(SECRET);
    expect(parentIn('', `#?secret=${SECRET}&event=award`).wordpress).toBe(SECRET);
    for (const hash of [
      '',
      '#event=award',
      '#secret=abcdefghij',
      '#?secret=short',
      '#?secret=a"b'
    ]) {
      expect(parentIn('', hash).wordpress).toBeNull();
    }
  });

  it('is put in order where the secret is glued to a view', () => {
    expect(hashInOrder(`#event=award#?secret=${SECRET}`)).toBe(`#?secret=${SECRET}&event=award`);
    expect(parentIn('', hashInOrder(`#event=award#?secret=${SECRET}`)).wordpress).toBe(SECRET);
    for (const hash of [
      '',
      '#',
      '#event=award',
      `#?secret=${SECRET}`,
      `#?secret=${SECRET}&event=a`
    ]) {
      expect(hashInOrder(hash)).toBe(hash);
    }
  });
});

describe('a message from the parent', () => {
  it('asks for the size anew in the words of pym.js, of frames, of WordPress and of iframe-resizer', () => {
    const size = { kind: 'size' };
    expect(heard('pymxPYMxa-bxPYMxwidthxPYMx360', known)).toEqual(size);
    expect(heard({ sentinel: 'amp', type: 'frames-init' })).toEqual(size);
    expect(heard({ message: 'ready', secret: SECRET }, known)).toEqual(size);
    expect(heard('[iFrameSizer]resize')).toEqual(size);
  });

  it('is for somebody else where it has another id, another secret or none', () => {
    expect(heard('pymxPYMxotherxPYMxwidthxPYMx360', known)).toBeNull();
    expect(heard('pymxPYMxa-bxPYMxwidthxPYMx360')).toBeNull();
    expect(heard({ message: 'ready', secret: 'zzzzzzzzzz' }, known)).toBeNull();
    expect(heard({ message: 'ready', secret: null })).toBeNull();
    expect(heard({ message: 'ready' })).toBeNull();
  });

  it('says who it is by the first message of iframe-resizer, and of open-iframe-resizer', () => {
    const first =
      '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0';
    expect(heard(first)).toEqual({ kind: 'parent', parent: { resizer: 'iFrameResizer0' } });
    expect(heard({ type: 'iframe-child-init', id: 1 })).toEqual({
      kind: 'parent',
      parent: { open: true }
    });
  });

  it('tells the address of the article, without a fragment, to be shown and nothing else', () => {
    const init = (url: unknown, prefix?: unknown) =>
      heard({ type: 'quote-timeline:init', v: 1, url, prefix });
    expect(init('https://news.example/a?b=1#c', 'jedi.')).toEqual({
      kind: 'init',
      url: 'https://news.example/a?b=1',
      prefix: 'jedi.'
    });
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://bank.example@evil.example/',
      'not an address',
      `https://news.example/${'x'.repeat(2000)}`,
      7,
      null,
      undefined
    ]) {
      expect(init(url)).toEqual({ kind: 'init', url: null, prefix: '' });
    }
  });

  it('is a place in the address of the article, whatever stands before its fields there', () => {
    const told = (fragment: string) =>
      heard({ type: 'quote-timeline:goto', v: 1, fragment }, NOBODY);
    const way = { event: 'award', from: '2019', to: '2020' };
    expect(told('&event=award&from=2019&to=2020')).toEqual({ kind: 'goto', way });
    expect(told('&b.event=award&b.from=2019&b.to=2020')).toEqual({ kind: 'goto', way });
    expect(told('')).toEqual({ kind: 'goto', way: {} });
    expect(told('&comments')).toEqual({ kind: 'goto', way: {} });
  });

  it('asks for a place in the story by texts alone', () => {
    const way = { eventId: 'award', quoteId: 'shaw-1', from: '2019', to: '2020' };
    expect(heard({ type: 'quote-timeline:goto', v: 1, ...way })).toEqual({
      kind: 'goto',
      way: { event: 'award', quote: 'shaw-1', from: '2019', to: '2020' }
    });
    const odd = { eventId: { toString: () => 'x' }, quoteId: 7, from: '', to: 'x'.repeat(2001) };
    expect(heard({ type: 'quote-timeline:goto', ...odd })).toEqual({ kind: 'goto', way: {} });
  });

  it('is null or one of four kinds, whatever it is, and never a throw', () => {
    const hostile = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true }),
      fc.string().map(text => `[iFrameSizer]${text}`),
      fc.string().map(text => `pymxPYMxa-b${text}`),
      fc.record({
        type: fc.constantFrom('quote-timeline:init', 'quote-timeline:goto', 'iframe-child-init'),
        url: fc.anything(),
        prefix: fc.anything(),
        eventId: fc.anything(),
        from: fc.anything()
      })
    );
    fc.assert(
      fc.property(hostile, data => {
        const said = heard(data, known);
        if (said?.kind === 'goto') {
          expect(Object.values(said.way).every(value => typeof value === 'string')).toBe(true);
        }
        if (said?.kind === 'init' && said.url !== null) {
          expect(new URL(said.url).protocol).toMatch(/^https?:$/);
        }
        expect([undefined, 'size', 'parent', 'init', 'goto']).toContain(said?.kind);
      })
    );
  });

  it('gives an id of iframe-resizer that ends no field of an answer', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const said = heard(`[iFrameSizer]${text}:8:true:`);
        if (said?.kind !== 'parent') return;
        const sent = sizeMessages({ width: 3, height: 2 }, 'x', PAGE, {
          ...NOBODY,
          ...said.parent
        });
        expect(String(sent.at(-1)).slice('[iFrameSizer]'.length).split(':')).toEqual([
          said.parent.resizer,
          '2',
          '3',
          'resizeObserver'
        ]);
      })
    );
  });
});

describe('what else is sent', () => {
  it('is named as ours, with a version', () => {
    expect(own('select', 'jedi', { eventId: 'award' })).toEqual({
      type: 'quote-timeline:select',
      v: 1,
      id: 'jedi',
      eventId: 'award'
    });
    expect(linkMessage('https://example.org/', SECRET)).toEqual({
      message: 'link',
      value: 'https://example.org/',
      secret: SECRET
    });
  });

  it('names a view in the address of the article by the timeline it is of', () => {
    expect(fragmentIn('#event=award&from=2019', '')).toBe('#event=award&from=2019');
    expect(fragmentIn('#event=award&from=2019', 'jedi.')).toBe('#jedi.event=award&jedi.from=2019');
    expect(fragmentIn('', 'jedi.')).toBe('');
  });
});
