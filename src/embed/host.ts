/** A place in a story, as an address has it: event, quote, from, to. */
type Way = readonly (string | null)[];

const FIELDS = ['event', 'quote', 'from', 'to'];
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
  const nameOf = (element: HTMLElement) => element.dataset.quoteTimeline;
  const isFirst = (frame: Element) => document.querySelector(`quote-timeline,${FRAMES}`) === frame;
  /** Where each frame has been sent, for when it comes or comes again. */
  const ways = new WeakMap<Element, Way>();

  const post = (frame: HTMLIFrameElement, type: string, more: object) =>
    frame.contentWindow?.postMessage({ type: OWN + type, v: 1, ...more }, '*');

  const go = (frame: HTMLIFrameElement) => {
    const way = ways.get(frame);
    if (!way) return;
    post(frame, 'goto', { eventId: way[0], quoteId: way[1], from: way[2], to: way[3] });
  };

  const greet = (frame: HTMLIFrameElement) => {
    const prefix = isFirst(frame) ? '' : `${nameOf(frame)}.`;
    post(frame, 'init', { url: location.href.split('#')[0], prefix });
    go(frame);
  };

  /** The place that a fragment names, `#event=award&from=…`; nothing where it names none. */
  const wayIn = (hash: string, prefix = ''): Way | '' | null | undefined => {
    const fields = new URLSearchParams(hash.slice(1));
    const way = FIELDS.map(name => fields.get(prefix + name));
    return (way[0] || way[1] || (way[2] && way[3])) && way;
  };

  const send = (frame: HTMLIFrameElement, way: Way) => {
    ways.set(frame, way);
    frame.loading = 'eager';
    frame.scrollIntoView({ block: 'nearest' });
    go(frame);
  };

  const arrive = () => {
    // An element that waits has only to be seen: it reads the address when its code is there.
    for (const frame of all(`${FRAMES},${WAITING}`)) {
      const { hash } = location;
      const way = wayIn(hash, `${nameOf(frame)}.`) || (isFirst(frame) && wayIn(hash));
      // Another timeline of the page may have written the address.
      if (way && `${way}` !== `${ways.get(frame)}`) send(frame, way);
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
      if (frame && data?.type === `${OWN}ready`) greet(frame);
      if (frame && data?.type === `${OWN}resize` && data.height > 0) {
        frame.style.height = `${Math.min(Math.max(data.height, 80), 20_000)}px`;
      }
    },
    { signal }
  );
  addEventListener(
    'click',
    event => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-quote-timeline]');
      const frame = link && all(FRAMES).find(one => nameOf(one) === nameOf(link));
      // `#award` and `#event-award` are as good.
      const way = frame && wayIn(link.hash.replace(/^#(event-)?(?!.*=)/, '#event='));
      if (!way || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      send(frame, way);
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
    for (const frame of all(FRAMES)) frame.style.height = '';
  };
};
