import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinParent } from '../../src/embed/frame.ts';
import { fakeResizes, pageWith } from './page.ts';

const SECRET = 'aB3dE6gH9k';
const HTML = `<main><quote-timeline></quote-timeline>
  <p class="frame-foot"><a href="../../index.html" target="_blank">Open</a></p></main>`;

let resizes: ReturnType<typeof fakeResizes>;
beforeEach(() => {
  resizes = fakeResizes();
});
afterEach(() => vi.unstubAllGlobals());

/** A frame in a page that keeps what it is sent. */
const join = async ({ hash = '', search = '', origin = 'https://example.org' } = {}) => {
  const page = pageWith(HTML, `https://example.org/embed/jedi/${search}${hash}`);
  const sent: [message: unknown, target: string][] = [];
  const parent = {
    postMessage: (message: unknown, target: string) => sent.push([message, target])
  };
  const shown: object[] = [];
  const scrolled = vi.fn();
  class Timeline extends page.HTMLElement {
    async show(way: object) {
      shown.push(way);
      if ('event' in way && way.event === 'nowhere') throw new RangeError('unknown event: nowhere');
    }
  }
  page.customElements.define('quote-timeline', Timeline as never);
  const document = page.document;
  const resized = vi.fn();
  const view = new Proxy(page, {
    get: (own, name) => {
      if (name === 'parent') return parent;
      if (name === 'origin') return origin;
      if (name === 'requestResize') return resized;
      const value = Reflect.get(own, name) as unknown;
      return typeof value === 'function' ? value.bind(own) : value;
    }
  });
  const timeline = document.querySelector('quote-timeline') as HTMLElement;
  const full = document.querySelector('a') as HTMLAnchorElement;
  timeline.scrollIntoView = scrolled;
  const end = joinParent(view as never, {
    id: 'jedi',
    timeline,
    content: document.querySelector('main') as HTMLElement,
    full
  });
  const say = async (data: unknown, source: unknown = parent) => {
    page.dispatchEvent(new page.MessageEvent('message', { data, source: source as never }));
    await new Promise(done => setTimeout(done));
  };
  const messages = () => sent.map(([message]) => message);
  const types = () =>
    messages().map(message => (message as { type?: string; message?: string }).type ?? message);
  return {
    page,
    document,
    timeline,
    full,
    sent,
    messages,
    types,
    shown,
    scrolled,
    resized,
    say,
    end
  };
};

const heightsIn = (messages: readonly unknown[]) =>
  messages
    .filter(message => (message as { type?: string }).type === 'quote-timeline:resize')
    .map(message => (message as { height: number }).height);

describe('a frame', () => {
  it('greets, and tells its size when it has one, to whoever is around it', async () => {
    const { messages, sent } = await join();
    expect(heightsIn(messages())).toEqual([]);
    expect(messages()).toContain('[iFrameResizerChild]Ready');
    resizes.size(700, 432.2);
    expect(heightsIn(messages())).toEqual([433]);
    expect(new Set(sent.map(([, target]) => target))).toEqual(new Set(['*']));
  });

  it('tells a size once, and each change of it', async () => {
    const { messages } = await join();
    for (const height of [432.2, 432.9, 433, 500, 300]) resizes.size(700, height);
    expect(heightsIn(messages())).toEqual([433, 500, 300]);
    resizes.size(360, 300);
    expect(heightsIn(messages())).toEqual([433, 500, 300, 300]);
    resizes.size(360, 0);
    expect(heightsIn(messages())).toHaveLength(4);
  });

  it('tells it again when it is asked, and when the page has loaded', async () => {
    const { page, messages, say } = await join();
    await say({ sentinel: 'amp', type: 'frames-init' });
    expect(heightsIn(messages())).toEqual([]);
    resizes.size(700, 400);
    await say({ sentinel: 'amp', type: 'frames-init' });
    page.dispatchEvent(new page.Event('load'));
    expect(heightsIn(messages())).toEqual([400, 400, 400]);
  });

  it('watches one box, and leaves nothing behind when it ends', async () => {
    const { page, messages, say, end } = await join();
    expect([resizes.fake.told.length, resizes.fake.observed]).toEqual([1, 1]);
    end();
    expect(resizes.fake.ended).toBe(1);
    const before = messages().length;
    await say({ type: 'quote-timeline:init', v: 1 });
    page.dispatchEvent(new page.Event('load'));
    expect(messages()).toHaveLength(before);
  });

  it('asks the browser for its height, with the body as high as the content', async () => {
    const { document, resized } = await join();
    resizes.size(360, 432.2);
    expect(document.body.style.height).toBe('433px');
    expect(resized).toHaveBeenCalledTimes(1);
    resized.mockImplementation(() => {
      throw new DOMException('not in a frame', 'NotAllowedError');
    });
    expect(() => resizes.size(360, 500)).not.toThrow();
    expect(document.body.style.height).toBe('500px');
  });

  it('answers iframe-resizer at once, and by its id from then on', async () => {
    const { messages, say } = await join();
    resizes.size(700, 400);
    await say('[iFrameSizer]f0:8:false:false:32:true:true:null:bodyOffset');
    resizes.size(700, 410);
    const answers = messages().filter(one => String(one).startsWith('[iFrameSizer]'));
    expect(answers[0]).toBe('[iFrameSizer]f0:400:700:init');
    expect(answers.at(-1)).toBe('[iFrameSizer]f0:410:700:resizeObserver');
  });

  it('listens to nobody but the page around it', async () => {
    const { page, say, shown, messages } = await join();
    const before = messages().length;
    for (const source of [page, {}, null]) {
      await say({ type: 'quote-timeline:goto', v: 1, eventId: 'award' }, source);
      await say({ type: 'quote-timeline:init', v: 1, url: 'https://evil.example/' }, source);
    }
    expect(shown).toEqual([]);
    expect(messages()).toHaveLength(before);
  });
});

describe('what the article says', () => {
  it('moves the timeline by its own method, and nothing scrolls or goes anywhere', async () => {
    const { page, say, shown, scrolled } = await join();
    await say({ type: 'quote-timeline:goto', v: 1, eventId: 'award', from: '2019', to: '2020' });
    await say({ type: 'quote-timeline:goto', v: 1, eventId: 'nowhere' });
    expect(shown).toEqual([{ event: 'award', from: '2019', to: '2020' }, { event: 'nowhere' }]);
    expect(scrolled).not.toHaveBeenCalled();
    expect(page.location.href).toBe('https://example.org/embed/jedi/');
  });

  it('gives links its own address, which is shared then', async () => {
    const { page, timeline, say } = await join();
    const share = () => {
      const event = Object.assign(new page.Event('timeline-share'), {
        link: 'https://example.org/embed/jedi/#event=award',
        fragment: '#event=award'
      });
      timeline.dispatchEvent(event as never);
      return event.link;
    };
    expect(share()).toBe('https://example.org/embed/jedi/#event=award');
    await say({
      type: 'quote-timeline:init',
      v: 1,
      url: 'https://news.example/story#x',
      prefix: ''
    });
    expect(share()).toBe('https://news.example/story#event=award');
    await say({
      type: 'quote-timeline:init',
      v: 1,
      url: 'https://news.example/story',
      prefix: 'b.'
    });
    expect(share()).toBe('https://news.example/story#b.event=award');
    await say({ type: 'quote-timeline:init', v: 1, url: 'javascript:alert(1)' });
    expect(share()).toBe('https://example.org/embed/jedi/#event=award');
  });

  it('lets it know what was selected, which no other page is told', async () => {
    const { page, timeline, types, messages, say } = await join();
    const select = () =>
      timeline.dispatchEvent(
        Object.assign(new page.Event('timeline-select'), { event: 'award' }) as never
      );
    select();
    expect(types()).not.toContain('quote-timeline:select');
    await say({ type: 'quote-timeline:init', v: 1, url: 'https://news.example/' });
    select();
    expect(messages()).toContainEqual({
      type: 'quote-timeline:select',
      v: 1,
      id: 'jedi',
      eventId: 'award'
    });
  });
});

describe('a frame of WordPress', () => {
  it('says its secret at once, and with every height', async () => {
    const { messages } = await join({ hash: `#?secret=${SECRET}` });
    expect(messages()).toContainEqual({ message: 'ready', secret: SECRET });
    resizes.size(700, 400);
    expect(messages()).toContainEqual({ message: 'height', value: 400, secret: SECRET });
  });

  it('has the way to the whole timeline opened by it, where the sandbox forbids that', async () => {
    const click = async (options: Parameters<typeof join>[0]) => {
      const { page, full, messages } = await join(options);
      const event = new page.MouseEvent('click', { bubbles: true, cancelable: true });
      full.dispatchEvent(event as never);
      return {
        kept: event.defaultPrevented,
        link: messages().find(one => (one as { message?: string }).message === 'link')
      };
    };
    expect(await click({ hash: `#?secret=${SECRET}`, origin: 'null' })).toEqual({
      kept: true,
      link: { message: 'link', value: 'https://example.org/index.html', secret: SECRET }
    });
    for (const options of [{ hash: `#?secret=${SECRET}` }, { origin: 'null' }]) {
      expect(await click(options)).toEqual({ kept: false, link: undefined });
    }
  });
});
