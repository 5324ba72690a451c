import {
  fragmentIn,
  greetings,
  heard,
  linkMessage,
  own,
  type Parent,
  parentIn,
  type Size,
  sizeMessages,
  startIn,
  type Way
} from './protocol.ts';

/** The element in the frame, as far as it is used here. */
export interface FramedTimeline extends HTMLElement {
  show(way: Way): Promise<void>;
}

/** Chromium's own way to ask for another height; refused where there is no frame. */
type Sized = Window & { requestResize?: () => void };

export interface FrameOptions {
  /** What the frame is called: the id of its story. */
  readonly id: string;
  readonly timeline: HTMLElement;
  /** What holds all that is seen, and is as high as that. */
  readonly content: HTMLElement;
  /** The way to the whole timeline. */
  readonly full: HTMLAnchorElement | null;
}

/**
 * Joins a framed timeline to the page around it. Heights go out to whoever listens, as there is nothing in
 * them to hide; the rest is told to pages that have said they are ours. Only the parent is listened to, and
 * whatever it says, the frame goes nowhere and scrolls nothing. Returns what ends it.
 */
export const joinParent = (view: Sized, options: FrameOptions): (() => void) => {
  const { id, timeline, content, full } = options;
  const { document, location, parent } = view;
  const life = new AbortController();
  const { signal } = life;
  let known: Parent = parentIn(location.search, location.hash);
  const begun = startIn(location.hash);
  let size: Size | null = null;
  /** What the article has told of itself. */
  let article: { readonly url: string | null; readonly prefix: string } | null = null;

  const send = (message: unknown) => parent.postMessage(message, '*');

  const tell = (first = false) => {
    if (!size) return;
    for (const message of sizeMessages(size, id, location.href, known, first)) send(message);
  };

  /** Where the browser sizes the frame it goes by the body, whose height it keeps from the first layout. */
  const ask = (height: number) => {
    if (!view.requestResize) return;
    document.body.style.height = `${height}px`;
    try {
      view.requestResize();
    } catch {
      // The frame's element does not ask for it.
    }
  };

  const observer = new ResizeObserver(entries => {
    const box = entries.at(-1)?.borderBoxSize[0];
    if (!box) return;
    const now = { width: Math.round(box.inlineSize), height: Math.ceil(box.blockSize) };
    if (now.height < 1 || (now.height === size?.height && now.width === size.width)) return;
    size = now;
    tell();
    ask(now.height);
  });

  const go = async (way: Way) => {
    await view.customElements.whenDefined(timeline.localName);
    // What the article asks for may not be in the story.
    await (timeline as FramedTimeline).show(way).catch(() => {});
  };

  view.addEventListener(
    'message',
    ({ source, data }) => {
      if (source !== parent) return;
      const said = heard(data, known);
      if (!said) return;
      // To nowhere is to where the frame began.
      const way = said.kind === 'goto' ? said.way : null;
      if (way) return void go(Object.keys(way).length > 0 ? way : begun);
      if (said.kind === 'init') article = said;
      if (said.kind === 'parent') known = { ...known, ...said.parent };
      tell(said.kind === 'parent');
    },
    { signal }
  );
  timeline.addEventListener(
    'timeline-select',
    event => {
      const { event: eventId } = event as Event & { readonly event?: string | null };
      if (article) send(own('select', id, { eventId }));
    },
    { signal }
  );
  timeline.addEventListener(
    'timeline-share',
    event => {
      const share = event as Event & { link?: string; readonly fragment?: string };
      if (article?.url) share.link = article.url + fragmentIn(share.fragment ?? '', article.prefix);
    },
    { signal }
  );
  full?.addEventListener(
    'click',
    event => {
      // WordPress opens a page of our own host for a frame whose sandbox lets it open none.
      if (known.wordpress === null || view.origin !== 'null') return;
      event.preventDefault();
      send(linkMessage(full.href, known.wordpress));
    },
    { signal }
  );
  view.addEventListener('load', () => tell(), { signal });
  observer.observe(content, { box: 'border-box' });
  for (const message of greetings(id, known)) send(message);
  return () => {
    life.abort();
    observer.disconnect();
  };
};
