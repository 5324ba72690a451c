import type { Outline } from '../core/layout/outline.ts';
import type { Story } from '../core/story/story.ts';
import type { DateTable } from '../core/time/words.ts';
import type { Language } from '../core/view/language.ts';
import { hasManyPages } from '../render/event-pages.ts';
import { askedOf, fileOf, urlOf } from './asked.ts';
import { ATTRIBUTES, type AttributeName } from './attributes.ts';
import { defer } from './deferred.ts';
import { TimelineErrorEvent } from './events.ts';
import { failureText, LoadError } from './failure.ts';
import { layOut, stageOf } from './lay-out.ts';
import { expectLong, type Loaded, type LoadPort, loadStory, whenNear } from './loader.ts';
import { paintParties } from './party-colours.ts';
import type { Session } from './session.ts';
import { shellIn, tellIn } from './shadow.ts';
import { styleAround } from './sheets.ts';
import type { Shell } from './shell.ts';
import { type ShowOptions, showIn, type TimelineView, viewOf } from './show.ts';
import type { Sketch, Sketched } from './sketch.ts';
import { painted } from './slices.ts';
import { formatFor, languageFor } from './speech.ts';
import { startTimeline } from './timeline.ts';

export type { TimelineView };

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
  #sketch: Promise<Sketch | null> | null = null;
  #story: Story | null = null;
  #life: AbortController | null = null;
  #ready = defer();
  /** Whether what `#ready` promised has come or failed. */
  #settled = false;
  #queued = false;
  #styled = Promise.resolve();

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
    return this.#session && viewOf(this.#session);
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
    // Without them it is no timeline to look at, but it can be read.
    this.#styled = styleAround(this).catch(() => {});
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
    void this.#sketch.then(sketch => sketch?.end(false));
    this.#sketch = null;
    this.#shell = null;
    for (const name of ['data-ready', 'data-busy', 'data-usable']) this.removeAttribute(name);
  }

  /** The words, when there is also something to show them with. */
  async #language(lang: string | null = null): Promise<Language> {
    const [language] = await Promise.all([languageFor(this, lang), this.#styled]);
    return language;
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
    /** Whether nothing of the story is there yet. */
    let coming = true;
    let dates: DateTable | undefined;
    try {
      if (this.getAttribute('loading') === 'lazy') await whenNear(this, life.signal);
      const url = urlOf(this);
      if (url === null) throw new LoadError('no story is named.', 'failedSrc');
      if (hasManyPages(this)) expectLong();
      // The words come while the story does: in most pages the language of both is the same.
      const early = this.#language();
      if (this.childElementCount === 0) {
        void early.then(language => {
          if (!coming || life.signal.aborted) return;
          tellIn(this, language.words.loading, 'status', language);
        });
      } else if (this.querySelector(':scope > .picture')) await painted();
      const port: LoadPort = {
        language: async lang => {
          const language = await this.#language(lang);
          dates = language.dateTable;
          // All words are needed with the outline, and come while its bytes do.
          language.all().catch(() => {});
        },
        stage: () => ({ ...stageOf(this), dates }),
        outline: outline => {
          coming = false;
          this.#sketchOf(outline);
        },
        progress: done => void this.#sketch?.then(sketch => sketch?.progress(done))
      };
      const loaded = await loadStory(url, port, life.signal);
      coming = false;
      if (!life.signal.aborted) await this.#open(loaded, life.signal);
    } catch (cause) {
      coming = false;
      const language = await this.#language();
      const text = await failureText(cause, language);
      if (!life.signal.aborted) this.#fail(text, language);
    }
  }

  /** The stage of a story that is still to come. */
  #sketchOf(outline: Outline): void {
    // Few stories are long enough for one.
    const code = import('./sketch.ts');
    const made = this.#language(outline.head.lang).then(async language => {
      const [{ startSketch }, words] = await Promise.all([code, language.all()]);
      // It has been given up in the meantime.
      if (this.#sketch !== made) return null;
      this.#shell = shellIn(this, language);
      for (const name of ['data-ready', 'data-busy', 'data-usable']) this.setAttribute(name, '');
      return startSketch({
        host: this,
        shell: this.#shell,
        outline,
        format: formatFor(this, outline.head, language),
        words,
        ...askedOf(this)
      });
    });
    this.#sketch = made;
  }

  async #open({ story, left, prepared }: Loaded, signal: AbortSignal): Promise<void> {
    const sketch = (await this.#sketch) ?? null;
    const language = await this.#language(story.lang);
    if (signal.aborted) return;
    const { words } = language;
    const format = formatFor(this, story, language);
    const layout = await layOut(story, { format, words, ...stageOf(this) }, prepared);
    const before: Sketched | null = (await sketch?.end(true)) ?? null;
    if (signal.aborted) return;
    // In a tree that stands already nothing is seen before there is something on the stage.
    const shell = (sketch && this.#shell) ?? shellIn(this, language);
    this.#sketch = null;
    this.#shell = shell;
    this.#story = story;
    paintParties(this, story);
    for (const name of ['data-failed', 'data-busy']) this.removeAttribute(name);
    for (const name of ['data-ready', 'data-usable']) this.setAttribute(name, '');
    this.#session = startTimeline({
      host: this,
      shell,
      story,
      layout,
      format,
      words,
      allWords: language.all,
      ...askedOf(this),
      before,
      url: fileOf(this),
      signal
    });
    if (story.events.length === 0) this.#say(words.empty);
    else if (left.events + left.quotes > 0) this.#say(words.leftOut(left.events, left.quotes));
    this.#settled = true;
    this.#ready.resolve();
    this.dispatchEvent(new Event('load'));
  }

  #say(text: string): void {
    if (!this.#shell) return;
    this.#shell.message.textContent = text;
    this.#shell.message.hidden = false;
  }

  #fail(text: string, language: Language): void {
    this.#drop();
    this.setAttribute('data-failed', '');
    if (this.#shell) this.#say(text);
    else tellIn(this, text, 'alert', language);
    this.#settled = true;
    this.#ready.reject(new Error(text));
    this.dispatchEvent(new TimelineErrorEvent(text));
  }
}
