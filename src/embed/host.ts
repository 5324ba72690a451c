const FRAMES = 'iframe[data-quote-timeline]';
const WAITING = 'quote-timeline:not(:defined)';
const OWN = 'quote-timeline:';

/**
 * Looks after the timelines of an article: frames (`<iframe data-quote-timeline="jedi">`) grow with their
 * content and go where the article's address and its links lead; `script` comes when an element that needs
 * it is near. Frames are looked for when something happens, so those added later work too. Returns what
 * takes everything back.
 */
export const observe = (script: string): (() => void) => {
  const life = new AbortController();
  const { signal } = life;
  const all = (selector: string) => [...document.querySelectorAll<HTMLIFrameElement>(selector)];
  /** Where each frame has been sent, for when it comes or comes again: its part of the address. */
  const ways = new WeakMap<Element, string>();

  const post = (frame: HTMLIFrameElement, type: string, more: object) =>
    frame.contentWindow?.postMessage({ type: OWN + type, v: 1, ...more }, '*');

  const go = (frame: HTMLIFrameElement) => {
    if (ways.has(frame)) post(frame, 'goto', { fragment: ways.get(frame) });
  };

  /** By its name a timeline is led to wherever it stands. */
  const namedPrefix = (frame: HTMLElement) => `${frame.dataset.quoteTimeline ?? frame.id}.`;

  /** The fields of the first timeline of the page are plain. */
  const prefixOf = (frame: HTMLElement) =>
    document.querySelector(`quote-timeline,${FRAMES}`) === frame ? '' : namedPrefix(frame);

  const greet = (frame: HTMLIFrameElement) => {
    post(frame, 'init', { url: location.href.split('#')[0], prefix: prefixOf(frame) });
    go(frame);
  };

  const fieldsOf = (prefix: string) => new RegExp(`[#&]${prefix}(event|quote|from|to)=[^&]+`, 'g');

  /** The part of a fragment with a prefix, `&event=award&from=…`; nothing where that leads nowhere. */
  const wayIn = (hash: string, prefix: string): string => {
    const way = (hash.match(fieldsOf(prefix)) ?? []).join('').replace('#', '&');
    return /(event|quote|to)=/.test(way) ? way : '';
  };

  const arrive = () => {
    // An element that waits has only to be seen: it reads the address when its code is there.
    for (const frame of all(`${FRAMES},${WAITING}`)) {
      // Where the reader went back from a way, the frame goes back as well.
      const { hash } = location;
      const way = wayIn(hash, prefixOf(frame)) || wayIn(hash, namedPrefix(frame));
      // Another timeline of the page may have written the address.
      if (way === (ways.get(frame) ?? '')) continue;
      ways.set(frame, way);
      // Where the reader goes back to, the browser knows better.
      if (way) frame.scrollIntoView({ block: 'nearest' });
      go(frame);
    }
  };

  const near = new IntersectionObserver(
    entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      near.disconnect();
      import(/* @vite-ignore */ script);
    },
    { rootMargin: '600px' }
  );

  const start = () => {
    all(FRAMES).forEach(greet);
    for (const element of all(WAITING)) near.observe(element);
    arrive();
  };

  addEventListener(
    'message',
    ({ source, data }) => {
      const frame = all(FRAMES).find(one => one.contentWindow === source);
      if (!frame) return;
      if (data?.type === `${OWN}ready`) greet(frame);
      if (data?.type === `${OWN}resize` && data.height > 0) {
        frame.style.height = `${Math.min(Math.max(data.height, 80), 20_000)}px`;
      }
    },
    { signal }
  );
  addEventListener(
    'click',
    event => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-quote-timeline]');
      const named = link?.dataset.quoteTimeline;
      const frame = all(FRAMES).find(one => one.dataset.quoteTimeline === named);
      // `#award` and `#event-award` are as good.
      const way = link?.hash.replace(/^#(event-)?(?!.*=)/, '#event=') ?? '';
      if (!frame || !wayIn(way, '') || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      // It is sent once more where the address says so already; what that says of others stays.
      ways.delete(frame);
      const prefix = prefixOf(frame);
      const fields =
        location.hash.replace(fieldsOf(prefix), '') + way.replace(/[#&]/g, `&${prefix}`);
      location.hash = fields.replace(/^[#&]+/, '');
      arrive();
    },
    { signal }
  );
  addEventListener('hashchange', arrive, { signal });
  // Once more when all of the page is there: nothing is done twice.
  addEventListener('DOMContentLoaded', start, { signal });
  start();

  return () => {
    life.abort();
    near.disconnect();
  };
};
