import type { Story } from '../core/story/story.ts';
import { createFormat } from '../core/time/format.ts';
import { EMPTY_PERMALINK, type Permalink } from '../core/view/permalink.ts';
import { ENGLISH } from '../core/view/words.ts';
import { create } from '../render/dom.ts';
import { spanOf } from './address.ts';
import { ATTRIBUTES, type AttributeName, headingLevelOf } from './attributes.ts';
import { TimelineErrorEvent } from './events.ts';
import { type Loaded, loadStory, whenNear } from './loader.ts';
import type { Session } from './session.ts';
import { styleAround, styleShadow } from './sheets.ts';
import { createShell, notice, type Shell } from './shell.ts';
import { startTimeline } from './timeline.ts';

/** The view as a host page sees it: ids, and the window `[from, to)` in UTC ms. */
export interface TimelineView {
  readonly event: string | null;
  readonly quote: string | null;
  readonly from: number;
  readonly to: number;
}

/** Where to go: each part alone or together; `from` and `to` are EDTF dates, both or neither. */
export interface ShowOptions {
  readonly event?: string;
  readonly quote?: string;
  readonly from?: string;
  readonly to?: string;
}

interface Deferred {
  readonly promise: Promise<void>;
  resolve(): void;
  reject(reason: Error): void;
}

const defer = (): Deferred => {
  let resolve = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
};

/**
 * `<quote-timeline src="story.json">`: a story as a zoomable timeline over its list of events.
 *
 * What stands in the light DOM is the content; it stays where it is when the story cannot be loaded.
 * Fires `load` and `error` like an `<img>`, and `timeline-select` and `timeline-span`.
 */
export class TimelineElement extends HTMLElement {
  static readonly observedAttributes: readonly AttributeName[] = ATTRIBUTES.map(({ name }) => name);

  /** Registers the element; a second call is harmless. */
  static define(tag = 'quote-timeline', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, TimelineElement);
  }

  #shell: Shell | null = null;
  #session: Session | null = null;
  #story: Story | null = null;
  #life: AbortController | null = null;
  #ready = defer();
  /** Whether what `#ready` promised has come or failed. */
  #settled = false;
  #queued = false;

  /** Resolves when the story is painted, rejects with the sentence of the error when it cannot be. */
  get whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** The story that is shown, or null before it has loaded. */
  get story(): Story | null {
    return this.#story;
  }

  /** The view now, or null before the story has loaded. */
  get view(): TimelineView | null {
    const state = this.#session?.state();
    return state
      ? Object.freeze({
          event: state.event,
          quote: state.quote,
          from: state.span.lo,
          to: state.span.hi
        })
      : null;
  }

  /**
   * Goes to an event, a quote or a window. Resolves when the flight has ended and the stage is
   * painted; throws a RangeError for an id or a date that cannot be read.
   */
  async show({ event, quote, from, to }: ShowOptions): Promise<void> {
    await this.whenReady;
    const session = this.#session;
    const story = this.#story;
    if (!session || !story) return;
    const said = quote === undefined ? undefined : story.quoteById.get(quote);
    if (quote !== undefined && !said) throw new RangeError(`unknown quote: ${quote}`);
    const id = event ?? said?.events[0];
    if (id !== undefined && !story.eventById.has(id)) throw new RangeError(`unknown event: ${id}`);
    const asked = from !== undefined || to !== undefined;
    const window = spanOf(from ?? null, to ?? null, story.timeZone);
    if (asked && !window) throw new RangeError(`invalid window: ${from} to ${to}`);
    if (window) {
      if (id !== undefined) {
        session.dispatch({ type: 'select', event: id, quote: quote ?? null });
      }
      await session.fly(window);
    } else if (id !== undefined) await session.select(id, quote ?? null, 'choose');
    await session.painted();
  }

  connectedCallback(): void {
    styleAround(this);
    this.#restart();
  }

  disconnectedCallback(): void {
    this.#end();
  }

  attributeChangedCallback(name: AttributeName, before: string | null, now: string | null): void {
    if (before === now || name === 'theme' || !this.isConnected) return;
    this.#restart();
  }

  #end(): void {
    this.#life?.abort();
    this.#life = null;
    this.#session?.end();
    this.#session = null;
  }

  /** Several changes of attributes make one start. */
  #restart(): void {
    if (this.#queued) return;
    this.#queued = true;
    if (this.#settled) this.#ready = defer();
    this.#settled = false;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected) void this.#start();
    });
  }

  async #start(): Promise<void> {
    this.#end();
    const life = new AbortController();
    this.#life = life;
    // Nobody has to wait for it: a rejection that is not listened to is told by the error event.
    this.#ready.promise.catch(() => {});
    try {
      if (this.getAttribute('loading') === 'lazy') await whenNear(this, life.signal);
      const src = this.getAttribute('src');
      if (!src) throw new Error('missing src.');
      if (this.childElementCount === 0) this.#tell(ENGLISH.loading, 'status');
      const loaded = await loadStory(new URL(src, this.ownerDocument.baseURI).href);
      if (!life.signal.aborted) this.#open(loaded, life.signal);
    } catch (cause) {
      if (!life.signal.aborted) this.#fail(cause instanceof Error ? cause.message : String(cause));
    }
  }

  #root(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    styleShadow(root);
    return root;
  }

  #open({ story, left }: Loaded, signal: AbortSignal): void {
    this.#story = story;
    this.#colours(story);
    this.#shell = createShell(this.#root(), ENGLISH);
    this.removeAttribute('data-failed');
    this.setAttribute('data-ready', '');
    const attribute = (name: AttributeName) => this.getAttribute(name);
    const asked: Permalink = {
      ...EMPTY_PERMALINK,
      event: attribute('event'),
      quote: attribute('quote'),
      from: attribute('from'),
      to: attribute('to')
    };
    const format = createFormat({
      locale: attribute('lang') ?? story.lang,
      zone: story.timeZone
    });
    this.#session = startTimeline({
      host: this,
      shell: this.#shell,
      story,
      format,
      words: ENGLISH,
      headingLevel: headingLevelOf(attribute('heading-level')),
      asked,
      signal
    });
    if (story.events.length === 0) this.#say(ENGLISH.empty);
    else if (left.events + left.quotes > 0) this.#say(ENGLISH.leftOut(left.events, left.quotes));
    this.#settled = true;
    this.#ready.resolve();
    this.dispatchEvent(new Event('load'));
  }

  /** The colours that the story chose for its parties, where the page has not chosen its own. */
  #colours(story: Story): void {
    for (const { index, color } of story.parties) {
      if (color) this.style.setProperty(`--_p${(index % 6) + 1}`, color);
    }
  }

  #say(text: string): void {
    if (!this.#shell) return;
    this.#shell.message.textContent = text;
    this.#shell.message.hidden = false;
  }

  /** A sentence in place of the stage; all that the page brought stays readable around it. */
  #tell(text: string, role: 'alert' | 'status'): void {
    const root = this.#root();
    root.replaceChildren(create(notice(text, role), root));
  }

  #fail(why: string): void {
    const text = ENGLISH.failed(why);
    this.setAttribute('data-failed', '');
    if (this.#shell) this.#say(text);
    else this.#tell(text, 'alert');
    this.#settled = true;
    this.#ready.reject(new Error(text));
    this.dispatchEvent(new TimelineErrorEvent(text));
  }
}
