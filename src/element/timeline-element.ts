import type { Outline } from '../core/layout/outline.ts';
import type { Story } from '../core/story/story.ts';
import { createFormat, type Format } from '../core/time/format.ts';
import { EMPTY_PERMALINK, type Permalink } from '../core/view/permalink.ts';
import { ENGLISH } from '../core/view/words.ts';
import { create } from '../render/dom.ts';
import { ATTRIBUTES, type AttributeName, headingLevelOf } from './attributes.ts';
import { defer } from './deferred.ts';
import { TimelineErrorEvent } from './events.ts';
import { layOut, stageOf } from './lay-out.ts';
import { type Loaded, type LoadPort, loadStory, whenNear } from './loader.ts';
import type { Session } from './session.ts';
import { styleAround, styleShadow } from './sheets.ts';
import { createShell, notice, type Shell } from './shell.ts';
import { type ShowOptions, showIn } from './show.ts';
import { type Sketch, type Sketched, startSketch } from './sketch.ts';
import { painted } from './slices.ts';
import { startTimeline } from './timeline.ts';

/** The view as a host page sees it: ids, and the window `[from, to)` in UTC ms. */
export interface TimelineView {
  readonly event: string | null;
  readonly quote: string | null;
  readonly from: number;
  readonly to: number;
}

/** In a worker, which runs this file for what else is in it, there are no elements. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * `<quote-timeline src="story.json">`: a story as a zoomable timeline over its list of events.
 *
 * What stands in the light DOM is the content; it stays where it is when the story cannot be loaded.
 * Fires `load` and `error` like an `<img>`, and `timeline-select` and `timeline-span`.
 */
export class TimelineElement extends Base {
  static readonly observedAttributes: readonly AttributeName[] = ATTRIBUTES.map(({ name }) => name);

  /** Registers the element; a second call is harmless. */
  static define(tag = 'quote-timeline', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, TimelineElement);
  }

  #shell: Shell | null = null;
  #session: Session | null = null;
  #sketch: Promise<Sketch> | null = null;
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
  async show(options: ShowOptions): Promise<void> {
    await this.whenReady;
    if (this.#session && this.#story) await showIn(this.#session, this.#story, options);
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
    this.#drop();
  }

  /** Takes a stage away whose story will not come: all that the page brought is read without it. */
  #drop(): void {
    if (!this.#sketch) return;
    void this.#sketch.then(sketch => sketch.end(false));
    this.#sketch = null;
    this.#shell = null;
    for (const name of ['data-ready', 'data-busy', 'data-usable']) this.removeAttribute(name);
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
      else await painted();
      const port: LoadPort = {
        stage: () => stageOf(this),
        outline: outline => this.#sketchOf(outline),
        progress: done => void this.#sketch?.then(sketch => sketch.progress(done))
      };
      const url = new URL(src, this.ownerDocument.baseURI).href;
      const loaded = await loadStory(url, port, life.signal);
      if (!life.signal.aborted) await this.#open(loaded, life.signal);
    } catch (cause) {
      if (!life.signal.aborted) this.#fail(cause instanceof Error ? cause.message : String(cause));
    }
  }

  get #asked(): Permalink {
    const [event, quote, from, to] = (['event', 'quote', 'from', 'to'] as const).map(name =>
      this.getAttribute(name)
    );
    return { ...EMPTY_PERMALINK, event, quote, from, to } as Permalink;
  }

  #formatOf({ lang, timeZone }: Pick<Story, 'lang' | 'timeZone'>): Format {
    return createFormat({ locale: this.getAttribute('lang') ?? lang, zone: timeZone });
  }

  /** The stage of a story that is still to come. */
  #sketchOf(outline: Outline): void {
    this.#shell = createShell(this.#root(), ENGLISH);
    for (const name of ['data-ready', 'data-busy', 'data-usable']) this.setAttribute(name, '');
    this.#sketch = startSketch({
      host: this,
      shell: this.#shell,
      outline,
      format: this.#formatOf(outline.head),
      words: ENGLISH,
      headingLevel: headingLevelOf(this.getAttribute('heading-level')),
      asked: this.#asked
    });
  }

  #root(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    styleShadow(root);
    return root;
  }

  async #open({ story, left, prepared }: Loaded, signal: AbortSignal): Promise<void> {
    const sketch = (await this.#sketch) ?? null;
    const shell = (sketch && this.#shell) ?? createShell(this.#root(), ENGLISH);
    const format = this.#formatOf(story);
    const layout = await layOut(story, { format, words: ENGLISH, ...stageOf(this) }, prepared);
    const before: Sketched | null = (await sketch?.end(true)) ?? null;
    if (signal.aborted) return;
    this.#sketch = null;
    this.#shell = shell;
    this.#story = story;
    this.#colours(story);
    for (const name of ['data-failed', 'data-busy']) this.removeAttribute(name);
    for (const name of ['data-ready', 'data-usable']) this.setAttribute(name, '');
    this.#session = startTimeline({
      host: this,
      shell,
      story,
      layout,
      format,
      words: ENGLISH,
      headingLevel: headingLevelOf(this.getAttribute('heading-level')),
      asked: this.#asked,
      before,
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
    this.#drop();
    this.setAttribute('data-failed', '');
    if (this.#shell) this.#say(text);
    else this.#tell(text, 'alert');
    this.#settled = true;
    this.#ready.reject(new Error(text));
    this.dispatchEvent(new TimelineErrorEvent(text));
  }
}
