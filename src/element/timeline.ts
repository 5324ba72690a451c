import type { Layout } from '../core/layout/layout.ts';
import { NARROW } from '../core/layout/metrics.ts';
import type { Story, StoryEvent } from '../core/story/story.ts';
import type { Format } from '../core/time/format.ts';
import { NO_FILTER } from '../core/view/filter.ts';
import { type Permalink, writePermalink } from '../core/view/permalink.ts';
import type { ViewState } from '../core/view/state.ts';
import type { AllWords } from '../core/view/tool-words.ts';
import type { Words } from '../core/view/words.ts';
import { watchWidth, widthOf } from '../interaction/measure.ts';
import { createAddress, permalinkOf } from './address.ts';
import { copyText, quoteText, sayFor } from './clipboard.ts';
import { bindControls } from './controls.ts';
import { createEntries } from './entries.ts';
import { TimelineSelectEvent, TimelineShareEvent, TimelineSpanEvent } from './events.ts';
import { bindLinks } from './links.ts';
import { isFirst, nameOf } from './name.ts';
import { neighbourOf } from './neighbour.ts';
import { drawForPaper } from './paper.ts';
import { createReadingArea } from './reading-area.ts';
import { createSession, type Session } from './session.ts';
import { openStep, type Shell } from './shell.ts';
import { showIn } from './show.ts';
import type { Sketched } from './sketch.ts';
import { createStage } from './stage.ts';
import { createTools } from './tools.ts';

export interface TimelineOptions {
  readonly host: HTMLElement;
  readonly shell: Shell;
  readonly story: Story;
  readonly format: Format;
  readonly words: Words;
  allWords(): Promise<AllWords>;
  readonly headingLevel: number;
  /** The view that the attributes ask for; what the address says comes before it. */
  readonly asked: Permalink;
  readonly layout: Layout;
  /** Where the reader has gone and what was chosen while the story came in. */
  readonly before: Sketched | null;
  /** Where the story came from, or null. */
  readonly url: string | null;
  readonly signal: AbortSignal;
}

/** Joins stage, reading area, address and controls of one story; returns its session, painted. */
export const startTimeline = (options: TimelineOptions): Session => {
  const { host, shell, story, format, words, allWords, asked, before, signal } = options;
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const still = () => motion.matches;

  const reading = createReadingArea(
    host,
    { story, format, words, headingLevel: options.headingLevel },
    {
      select: (event, quote) => void session.select(event, quote, 'choose'),
      hover: event => session.dispatch({ type: 'hover', event }),
      copy: quote => copyText(quoteText(quote, format)),
      opened: () => fitReading()
    },
    signal
  );
  const width = widthOf(shell.stage);
  const stage = createStage(host, shell, format, words, width);
  const fitReading = () => {
    shell.all.hidden = !reading.fit();
    const all = host.hasAttribute('data-open');
    shell.all.textContent = all ? words.showLess : words.showAll;
    shell.all.setAttribute('aria-expanded', String(all));
  };

  // There has to be something that it is far from.
  shell.measure.disabled = story.events.length < 2;

  const name = nameOf(host, story.id);
  const first = isFirst(host);
  const address = createAddress(
    story,
    { name, first },
    {
      arrive: permalink => {
        entries.arrive();
        void session.arrive(permalink, true);
      }
    },
    signal
  );
  const entries = createEntries(
    {
      address,
      view: () => permalinkOf(session.state(), format),
      rested: stage.slide,
      announce: () => {
        const { span } = session.state();
        const seen = session.layout.count(span);
        const count = words.eventCount(seen, format.number(seen));
        shell.status.textContent = words.announce(format.span(span), count);
      }
    },
    signal
  );

  /** A way that has come to its end hands the focus to the other. */
  const end = (button: HTMLButtonElement, other: HTMLButtonElement, is: boolean) => {
    const had = button.matches(':focus');
    button.disabled = is;
    if (is && had && !other.disabled) other.focus();
  };
  let read: { event: StoryEvent | null; quote: string | null; layout: Layout } | null = null;
  const readOn = (state: ViewState) => {
    const { layout } = session;
    const now = { event: session.shown(), quote: state.quote, layout };
    if (read?.event !== now.event || read.quote !== now.quote || read.layout !== layout) {
      const { activeElement: active } = host.getRootNode() as Document | ShadowRoot;
      const inside = active !== host && host.contains(active);
      reading.show(now.event, now.quote, read !== null && !still());
      const of = layout.events.length;
      const at = now.event ? layout.indexOf(now.event.id) + 1 : 0;
      shell.position.textContent = words.position(at ? format.number(at) : '–', format.number(of));
      end(shell.previous, shell.next, neighbourOf(session, -1) === null);
      end(shell.next, shell.previous, neighbourOf(session, 1) === null);
      // What led on from an article, or Escape in it, hides it: the focus goes with what is shown.
      const gone = inside && (active?.isConnected === false || active?.closest('[hidden]'));
      if (gone && !(now.event && stage.focus(now.event.id))) {
        openStep(shell).focus({ preventScroll: true });
      }
      read = now;
      tools.follow();
      fitReading();
    }
    reading.light(state.hover);
  };

  /** What the tools have been told of. */
  let drawn = { filter: NO_FILTER, list: false, query: '', narrow: false };

  const session: Session = createSession({
    story,
    layout: options.layout,
    width,
    still,
    paint: (scene, state) => {
      stage.paint(scene, state);
      readOn(state);
      const { list, query } = state;
      const narrow = state.width < NARROW;
      if (list !== drawn.list || narrow !== drawn.narrow) tools.follow();
      if (query !== drawn.query) tools.ask();
      if (state.filter !== drawn.filter) tools.narrow(state.filter);
      drawn = { filter: state.filter, list, query, narrow };
      tools.times(scene.zone !== '');
    },
    notify: (state, before, manner) => {
      const chosen = state.event !== before.event || state.quote !== before.quote;
      const moved = state.span !== before.span;
      if (chosen) host.dispatchEvent(new TimelineSelectEvent(state.event, state.quote));
      if (moved) host.dispatchEvent(new TimelineSpanEvent(state.span.lo, state.span.hi));
      if (manner === 'quiet') {
        stage.slide();
        return;
      }
      const other = chosen || state.filter !== before.filter || state.list !== before.list;
      if (other && manner === 'choose') entries.choose();
      else if (chosen && manner === 'step') entries.step();
      else if (moved || other || state.query !== before.query) entries.settle(moved || chosen);
    }
  });

  const tools = createTools({
    host,
    shell,
    story,
    session,
    stage,
    whole: options.layout,
    format,
    words,
    allWords,
    url: options.url,
    signal,
    fit: fitReading
  });

  const wanted = address.read();
  const told = Object.values(wanted).some(value => value !== null);
  void session.arrive(told ? wanted : asked, true);
  // The first of an article is scrolled to before its code is there, or stands at the top of its own page.
  if (told && !first) host.scrollIntoView({ block: 'nearest' });
  if (before?.moved) session.dispatch({ type: 'span', span: before.span });
  session.begin();
  stage.slide();
  bindControls({
    host,
    shell,
    session,
    stage,
    format,
    words,
    allWords,
    signal,
    share: () => share(),
    tools,
    open: reading.open
  });
  // The list may be in the place of the stage, which then has no width.
  watchWidth(
    shell.stage.parentElement ?? shell.stage,
    now => {
      session.dispatch({ type: 'resize', width: now });
      fitReading();
    },
    signal
  );

  drawForPaper(session, stage, signal);
  bindLinks(
    name,
    story,
    way => {
      void showIn(session, story, way).catch(() => {});
      host.scrollIntoView({ block: 'nearest', behavior: still() ? 'auto' : 'smooth' });
    },
    signal
  );

  if (before?.chosen) void session.select(before.chosen.event, before.chosen.quote, 'choose');

  const share = async () => {
    const view = permalinkOf(session.state(), format);
    const asked = new TimelineShareEvent(address.link(view), writePermalink(view));
    host.dispatchEvent(asked);
    const { link } = asked;
    const copied = await copyText(link);
    shell.link.hidden = copied;
    shell.link.value = link;
    shell.status.textContent = copied ? words.linkCopied : words.copyFailed;
    if (copied) sayFor(shell.share, words.done, words.share);
    else shell.link.select();
  };
  return session;
};
