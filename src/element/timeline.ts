import type { Story } from '../core/story/story.ts';
import type { Format } from '../core/time/format.ts';
import type { Permalink } from '../core/view/permalink.ts';
import type { ViewState } from '../core/view/state.ts';
import type { Words } from '../core/view/words.ts';
import { laneHeightOf, textScaleOf, watchWidth, widthOf } from '../interaction/measure.ts';
import { createAddress, permalinkOf } from './address.ts';
import { copyText, quoteText } from './clipboard.ts';
import { bindControls } from './controls.ts';
import { TimelineSelectEvent, TimelineSpanEvent } from './events.ts';
import { createReadingArea } from './reading-area.ts';
import { createSession, type Session } from './session.ts';
import type { Shell } from './shell.ts';
import { createStage } from './stage.ts';

/** How long the view has to rest before it is announced and written into the address, ms. */
const REST = 400;

/** How long a button says that it has copied, ms. */
const SAID = 2000;

export interface TimelineOptions {
  readonly host: HTMLElement;
  readonly shell: Shell;
  readonly story: Story;
  readonly format: Format;
  readonly words: Words;
  readonly headingLevel: number;
  /** The view that the attributes ask for; what the address says comes before it. */
  readonly asked: Permalink;
  readonly signal: AbortSignal;
}

/** Joins stage, reading area, address and controls of one story; returns its session, painted. */
export const startTimeline = (options: TimelineOptions): Session => {
  const { host, shell, story, format, words, asked, signal } = options;
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const still = () => motion.matches;
  const width = widthOf(shell.stage);
  const stage = createStage(host, shell, format, words, width);

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
  const fitReading = () => {
    shell.all.hidden = !reading.fit();
    const all = host.hasAttribute('data-open');
    shell.all.textContent = all ? words.showLess : words.showAll;
    shell.all.setAttribute('aria-expanded', String(all));
  };

  let rest: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(rest), { once: true });
  const address = createAddress(
    story,
    {
      arrive: permalink => {
        // What the reader has gone back from is not written over what was gone back to.
        clearTimeout(rest);
        void session.arrive(permalink, true);
      }
    },
    signal
  );

  const settle = (state: ViewState) => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      address.write(permalinkOf(state, format), false);
      stage.slide();
      const count = words.eventCount(session.layout.count(state.span));
      shell.status.textContent = words.announce(format.span(state.span), count);
    }, REST);
  };

  const read = (state: ViewState, before: ViewState | null) => {
    if (before === null || before.event !== state.event || before.quote !== state.quote) {
      const event = session.layout.shown(state);
      reading.show(event, state.quote, before !== null && !still());
      const at = event ? event.index + 1 : 0;
      shell.position.textContent = words.position(at, story.events.length);
      shell.previous.disabled = at <= 1;
      shell.next.disabled = at >= story.events.length;
      fitReading();
    }
    reading.light(state.hover);
  };

  const session: Session = createSession({
    story,
    format,
    words,
    textScale: textScaleOf(shell.stage),
    laneHeight: laneHeightOf(host),
    width,
    still,
    paint: (scene, state, before) => {
      stage.paint(scene, state);
      read(state, before);
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
      if (chosen && manner === 'choose') address.write(permalinkOf(state, format), true);
      else if (moved || chosen) settle(state);
    }
  });

  const wanted = address.read();
  const told = Object.values(wanted).some(value => value !== null);
  void session.arrive(told ? wanted : asked, true);
  session.begin();
  stage.slide();
  bindControls({
    host,
    shell,
    session,
    stage,
    words,
    signal,
    share: () => share(),
    open: reading.open
  });
  watchWidth(
    shell.stage,
    now => {
      session.dispatch({ type: 'resize', width: now });
      fitReading();
    },
    signal
  );

  const share = async () => {
    const link = address.link(permalinkOf(session.state(), format));
    const copied = await copyText(link);
    shell.link.hidden = copied;
    shell.link.value = link;
    shell.status.textContent = copied ? words.linkCopied : words.copyFailed;
    shell.share.textContent = copied ? words.done : words.share;
    if (!copied) shell.link.select();
    setTimeout(() => {
      shell.share.textContent = words.share;
    }, SAID);
  };
  return session;
};
