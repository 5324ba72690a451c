import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observe } from '../../src/embed/host.ts';
import { pageWith } from './page.ts';

const ARTICLE = 'https://news.example/story?x=1';
const SCRIPT = 'data:text/javascript,globalThis.elementCame=1';

interface Sent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Frames by their names, each with what it was sent. */
let boxes: Map<
  string,
  { element: HTMLIFrameElement; source: object; sent: Sent[]; scrolls: number }
>;
let near: { observed: Element[]; tell: (isIntersecting: boolean) => void; margin?: string };
let page: ReturnType<typeof pageWith>;
let end: (() => void) | null = null;

const frame = (name: string) => `<iframe data-quote-timeline="${name}"></iframe>`;

const watchFrames = () => {
  for (const element of page.document.querySelectorAll<HTMLIFrameElement>('iframe')) {
    const name = element.dataset.quoteTimeline ?? '';
    if (boxes.has(name)) continue;
    const box = { element, source: {}, sent: [] as Sent[], scrolls: 0 };
    const source = { postMessage: (message: Sent) => box.sent.push(message) };
    box.source = source;
    Object.defineProperty(element, 'contentWindow', { value: source });
    element.scrollIntoView = () => {
      box.scrolls += 1;
    };
    boxes.set(name, box);
  }
};

/** An article with this in it, looked after. */
const look = (html: string, hash = '') => {
  page = pageWith(html, ARTICLE + hash);
  for (const name of ['document', 'location'] as const) vi.stubGlobal(name, page[name]);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: object[]) => void, { rootMargin }: { rootMargin: string }) {
        near.margin = rootMargin;
        near.tell = isIntersecting => tell([{ isIntersecting }]);
      }
      observe(element: Element) {
        near.observed.push(element);
      }
      disconnect() {
        near.observed = [];
      }
    }
  );
  watchFrames();
  end = observe(SCRIPT);
};

const box = (name: string) => {
  const found = boxes.get(name);
  if (!found) throw new Error(`no frame ${name}`);
  return found;
};
const gotos = (name: string) => box(name).sent.filter(({ type }) => type === 'quote-timeline:goto');
const say = (source: unknown, data: unknown) =>
  page.dispatchEvent(new page.MessageEvent('message', { data, source: source as never }));
const goHash = (hash: string) => {
  page.location.hash = hash;
  page.dispatchEvent(new page.Event('hashchange'));
};
const click = (selector: string, keys: object = {}) => {
  const event = new page.MouseEvent('click', { bubbles: true, cancelable: true, ...keys });
  page.document.querySelector(selector)?.dispatchEvent(event as never);
  return event.defaultPrevented;
};
const way = (fragment: string) => ({ type: 'quote-timeline:goto', v: 1, fragment });

beforeEach(() => {
  boxes = new Map();
  near = { observed: [], tell: () => {} };
});
afterEach(() => {
  end?.();
  end = null;
  vi.unstubAllGlobals();
});

describe('the height of a frame', () => {
  it('is what the frame says, within bounds', () => {
    look(frame('a') + frame('b'));
    for (const [height, px] of [
      [733, '733px'],
      [12, '80px'],
      [1e9, '20000px']
    ] as const) {
      say(box('a').source, { type: 'quote-timeline:resize', v: 1, id: 'x', height });
      expect(box('a').element.style.height).toBe(px);
    }
    expect(box('b').element.style.height).toBe('');
  });

  it('is left as it is by nonsense, by other messages and by other windows', () => {
    look(frame('a'));
    for (const height of [0, -1, Number.NaN, null, '', 'x', {}, undefined]) {
      say(box('a').source, { type: 'quote-timeline:resize', height });
    }
    for (const data of [null, 7, 'x', { type: 'other', height: 300 }]) say(box('a').source, data);
    for (const source of [null, page, {}])
      say(source, { type: 'quote-timeline:resize', height: 300 });
    expect(box('a').element.style.height).toBe('');
  });

  it('is followed in a frame that was added later', () => {
    look('');
    page.document.body.innerHTML = frame('late');
    watchFrames();
    say(box('late').source, { type: 'quote-timeline:resize', height: 300 });
    expect(box('late').element.style.height).toBe('300px');
  });
});

describe('a frame', () => {
  it('is told the address of the article, and how its views are named there', () => {
    look(frame('a') + frame('b'), '#event=award');
    const init = (prefix: string) => ({ type: 'quote-timeline:init', v: 1, url: ARTICLE, prefix });
    expect(box('a').sent[0]).toEqual(init(''));
    expect(box('b').sent[0]).toEqual(init('b.'));
  });

  it('is told again when it says that it is there', () => {
    look(frame('a'));
    const before = box('a').sent.length;
    say(box('a').source, { type: 'quote-timeline:ready', v: 1, id: 'x' });
    expect(
      box('a')
        .sent.slice(before)
        .map(({ type }) => type)
    ).toEqual(['quote-timeline:init']);
  });

  it('is named in the address where an element stands before it', () => {
    look(`<quote-timeline></quote-timeline>${frame('a')}`);
    expect(box('a').sent[0]).toMatchObject({ prefix: 'a.' });
  });
});

describe('the address of the article', () => {
  it('sends the first frame where its plain fields lead, and comes to it', () => {
    look(frame('a') + frame('b'), '#event=award&from=2019&to=2020&other=1');
    expect(gotos('a').at(-1)).toEqual(way('&event=award&from=2019&to=2020'));
    expect(box('a').scrolls).toBe(1);
    expect([gotos('b').length, box('b').scrolls]).toEqual([0, 0]);
  });

  it('sends each frame where the fields with its name lead', () => {
    look(frame('a') + frame('b'), '#b.quote=q1');
    expect(gotos('b').at(-1)).toEqual(way('&b.quote=q1'));
    expect(gotos('a')).toEqual([]);
    goHash('#a.event=award&b.event=remarks');
    expect(gotos('a').at(-1)).toEqual(way('&a.event=award'));
    expect(gotos('b').at(-1)).toEqual(way('&b.event=remarks'));
  });

  it('leaves plain fields to an element that comes first, even one that is still to come', () => {
    look(`<quote-timeline></quote-timeline>${frame('a')}`, '#event=award');
    expect([gotos('a').length, box('a').scrolls]).toEqual([0, 0]);
  });

  it('comes to a frame once, however often something else is written in it', () => {
    look(frame('a'), '#event=award');
    goHash('#event=award&other.event=x');
    expect([gotos('a').length > 0, box('a').scrolls]).toEqual([true, 1]);
    goHash('#event=remarks');
    expect(box('a').scrolls).toBe(2);
  });

  it('is kept for a frame that comes later, or comes again', () => {
    look(frame('a'), '#event=award');
    const before = gotos('a').length;
    say(box('a').source, { type: 'quote-timeline:ready' });
    expect(gotos('a')).toHaveLength(before + 1);
    expect(box('a').scrolls).toBe(1);
  });

  it.each(['', '#', '#comments', '#from=feed', '#event=', '#x.event=award', '#%E0%A4%A'])(
    'moves nothing where it leads nowhere: %s',
    hash => {
      look(frame('a'), hash);
      expect([gotos('a').length, box('a').scrolls]).toEqual([0, 0]);
    }
  );
});

describe('a link in the article', () => {
  it.each(['#award', '#event=award', '#event-award'])('with %s moves the frame it names', href => {
    look(`${frame('a')}${frame('jedi')}<a href="${href}" data-quote-timeline="jedi">x</a>`);
    expect(click('a')).toBe(true);
    expect(gotos('jedi')).toEqual([way('&jedi.event=award')]);
    expect(box('jedi').scrolls).toBe(1);
    expect(gotos('a')).toEqual([]);
    expect(page.location.hash).toBe('#jedi.event=award');
  });

  it('is pressed wherever in it', () => {
    look(`${frame('a')}<a href="#award" data-quote-timeline="a"><b>x</b></a>`);
    expect(click('b')).toBe(true);
    expect(gotos('a')).toHaveLength(1);
  });

  it('is an entry that Back leaves, and leaves what the address says of others', () => {
    look(
      `${frame('a')}${frame('b')}<a href="#event=award&from=2019&to=2020" data-quote-timeline="b">x</a>`,
      '#chapter=2&event=remarks&b.quote=q'
    );
    click('a');
    expect(page.location.hash).toBe('#chapter=2&event=remarks&b.event=award&b.from=2019&b.to=2020');
    goHash('#chapter=2&event=remarks');
    expect(gotos('b').at(-1)).toEqual(way(''));
  });

  it('leads there once more where the address has it already', () => {
    look(`${frame('a')}<a href="#award" data-quote-timeline="a">x</a>`);
    click('a');
    click('a');
    expect(gotos('a')).toEqual([way('&event=award'), way('&event=award')]);
  });

  it('may lead to a window of time', () => {
    look(`${frame('a')}<a href="#from=2019&to=2020" data-quote-timeline="a">x</a>`);
    expect(click('a')).toBe(true);
    expect(gotos('a')).toEqual([way('&from=2019&to=2020')]);
  });

  it('stays a link with a key held, without a frame of that name, or to nothing', () => {
    look(`${frame('a')}<a href="#award" data-quote-timeline="a">x</a>
      <i><a href="#award" data-quote-timeline="other">x</a></i><b><a href="#award">x</a></b>
      <u><a href="/page" data-quote-timeline="a">x</a></u>`);
    expect(click('a', { ctrlKey: true })).toBe(false);
    expect(click('a', { metaKey: true })).toBe(false);
    for (const selector of ['i a', 'b a', 'u a', 'body']) expect(click(selector)).toBe(false);
    expect(gotos('a')).toEqual([]);
  });
});

describe('the script of the element', () => {
  it('comes when an element that needs it is near, and not before', async () => {
    look('<quote-timeline></quote-timeline><quote-timeline></quote-timeline>');
    expect(near.observed).toHaveLength(2);
    expect(near.margin).toBe('600px');
    near.tell(false);
    expect(near.observed).toHaveLength(2);
    near.tell(true);
    expect(near.observed).toEqual([]);
    await vi.waitFor(() => expect(globalThis).toHaveProperty('elementCame', 1));
  });

  it('is brought by an address that leads to the element, which is come to', () => {
    look(`<quote-timeline id="a"></quote-timeline>${frame('b')}<quote-timeline id="c">x`);
    const come: string[] = [];
    for (const element of page.document.querySelectorAll('quote-timeline')) {
      element.scrollIntoView = () => come.push(element.id);
    }
    goHash('#event=award');
    expect(come).toEqual(['a']);
    expect(box('b').scrolls).toBe(0);
  });
});

describe('what takes it back', () => {
  it('leaves links as they were, and frames in the height they have', () => {
    look(`${frame('a')}<a href="#award" data-quote-timeline="a">x</a>`);
    say(box('a').source, { type: 'quote-timeline:resize', height: 300 });
    end?.();
    expect(box('a').element.style.height).toBe('300px');
    const before = box('a').sent.length;
    say(box('a').source, { type: 'quote-timeline:resize', height: 300 });
    goHash('#event=award');
    expect(click('a')).toBe(false);
    expect(box('a').element.style.height).toBe('300px');
    expect(box('a').sent).toHaveLength(before);
  });
});
