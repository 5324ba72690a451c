import { NARROW } from '../core/layout/metrics.ts';
import type { Order } from '../core/view/listing.ts';
import { stretchAround, stretched } from '../core/view/sections.ts';
import { bringIntoBox, placeIn } from '../interaction/measure.ts';
import { patch } from '../render/dom.ts';
import { leftText } from '../render/filter.ts';
import listingCss from '../render/listing.css?inline';
import { listing as shapeOf } from '../render/listing.ts';
import { headingLevelOf } from './attributes.ts';
import { createMaker } from './listed.ts';
import { placeAfter } from './neighbour.ts';
import { styleMore } from './sheets.ts';
import { styleTools } from './tool-sheet.ts';
import type { ToolOptions } from './tools.ts';

/** The events of a story as a list. */
export interface ListView {
  /** Puts it in the place of the stage, or the stage back. */
  toggle(): void;
  /** Brings it to where the view has it, and to what that shows. */
  follow(): Promise<void>;
}

/** Makes the list; nothing is in it before it is to be seen. */
export const createListing = (options: ToolOptions): ListView => {
  const { host, shell, story, session, format, words, signal } = options;
  const box = shell.listing;
  const root = box.getRootNode() as ShadowRoot;
  styleTools(box);
  styleMore(root, listingCss);
  const maker = createMaker(options);
  const number = (n: number) => format.number(n);
  let order: Order = 'date';
  /** The rows, by place, of what is shown and of what Tab leads to. */
  let current = -1;
  let stop = -1;
  /** Whether it is to be told of when it is there, as the reader asked for it. */
  let asked = false;
  let standing: 'stage' | 'under' | null = null;
  /** What it was brought to last. */
  let seen = '';

  const count = () => {
    const [n, all] = [session.layout.events.length, story.events.length];
    return n === all ? words.eventCount(n, number(n)) : leftText({ words, number }, n, all);
  };
  const scroller = () => box.querySelector('.listing-box');
  const rowAt = (place: number) => box.querySelector<HTMLElement>(`[data-place="${place}"]`);

  const draw = () => {
    const { now } = maker;
    if (!now) return;
    const { from, to } = now.stretch;
    if (stop < from || stop >= to) stop = current >= from && current < to ? current : from;
    const left = (n: number) => (n > 0 ? number(n) : '');
    const focused = root.activeElement;
    patch(
      box,
      shapeOf({
        words,
        lang: story.lang,
        order,
        count: count(),
        sections: now.sections,
        rank: headingLevelOf(host.getAttribute('heading-level')),
        current,
        stop,
        before: left(from),
        after: left(now.listing.length - to)
      })
    );
    if (focused && !focused.isConnected) (rowAt(stop) ?? shell.list).focus({ preventScroll: true });
  };

  /** Puts the box where the view has it. */
  const place = () => {
    const { list, width } = session.state();
    const to = list ? 'stage' : width < NARROW ? 'under' : null;
    if (to === standing) return;
    const had = box.contains(root.activeElement);
    standing = to;
    seen = '';
    box.parentElement?.toggleAttribute('data-list', list);
    shell.list.setAttribute('aria-pressed', String(list));
    // What acts on the stage alone waits until that is there again.
    for (const button of [shell.zoomIn, shell.zoomOut, shell.fit]) button.disabled = list;
    if (list) shell.stage.after(box);
    else shell.all.parentElement?.after(box);
    if (had) shell.list.focus({ preventScroll: true });
  };

  const follow = async (): Promise<void> => {
    if (signal.aborted) return;
    place();
    if (!standing) return;
    const before = maker.now;
    const event = session.shown();
    const { quote } = session.state();
    const said = quote === null ? null : (story.quoteById.get(quote) ?? null);
    let [at, near] = [-1, 0];
    const now = await maker.make(order, listing => {
      at = near = event ? listing.placeOf(event.id, said) : -1;
      if (at < 0) near = event && order === 'date' ? placeAfter(session.layout, event) : 0;
      const there = before?.listing === listing ? before.stretch : null;
      const fits = there && (at < 0 || (at >= there.from && at < there.to));
      return fits ? there : stretchAround(listing.length, near);
    });
    if (!now) return;
    if (at !== current || now.listing !== before?.listing) stop = at;
    current = at;
    draw();
    const brought = `${now.order} ${event?.id} ${quote}`;
    const [around, row] = [scroller(), rowAt(near)];
    if (around && now.listing !== before?.listing) around.scrollTop = 0;
    if (around && row && seen !== brought) {
      const starts = ['.day', '.item'].flatMap(name => [...around.querySelectorAll(name)]);
      bringIntoBox(around, row, starts);
    }
    seen = brought;
    if (asked) shell.status.textContent = words.listOf(count());
    asked = false;
  };

  /** Writes more rows; what the reader looks at stays where it is. */
  const extend = async (by: 1 | -1): Promise<boolean> => {
    const { now } = maker;
    // Another order is on its way.
    if (now?.order !== order) return false;
    const { stretch, listing } = now;
    if (!(await maker.make(order, () => stretched(stretch, listing.length, by)))) return false;
    const [around, edge] = [scroller(), rowAt(by > 0 ? stretch.to - 1 : stretch.from)];
    const before = around && edge ? placeIn(around, edge) : 0;
    draw();
    if (around && edge) around.scrollTop += placeIn(around, edge) - before;
    return true;
  };

  /** Gives the focus to a row, wherever it is in what is listed. */
  const goTo = async (to: number): Promise<void> => {
    const { now } = maker;
    if (now?.order !== order) return;
    const { listing, stretch } = now;
    const wanted = Math.max(0, Math.min(listing.length - 1, to));
    const by = wanted === stretch.to ? 1 : wanted === stretch.from - 1 ? -1 : 0;
    if (by !== 0) {
      if (!(await extend(by))) return;
    } else if (wanted < stretch.from || wanted >= stretch.to) {
      if (!(await maker.make(order, () => stretchAround(listing.length, wanted)))) return;
    }
    stop = wanted;
    draw();
    const [around, row] = [scroller(), rowAt(wanted)];
    if (around && row) bringIntoBox(around, row);
    row?.focus();
  };

  box.addEventListener(
    'click',
    event => {
      const { target } = event;
      if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { order: sort, side } = target.closest('button')?.dataset ?? {};
      const item = target.closest<HTMLElement>('.item');
      const { now } = maker;
      if (!now) return;
      if (sort) {
        order = sort as Order;
        draw();
        void follow();
      } else if (side) void goTo(side === 'after' ? now.stretch.to : now.stretch.from - 1);
      else if (item) {
        event.preventDefault();
        stop = Number(item.dataset.place);
        const { event: of, quote } = now.listing.at(stop);
        void session.select(of.id, quote?.id ?? null, 'choose');
      }
    },
    { signal }
  );
  box.addEventListener(
    'keydown',
    event => {
      const { target, key } = event;
      const item = target instanceof Element ? target.closest<HTMLElement>('.item') : null;
      if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = Number(item.dataset.place);
      const to: Record<string, number> = {
        ArrowDown: at + 1,
        ArrowUp: at - 1,
        Home: 0,
        End: Infinity
      };
      const wanted = to[key];
      if (wanted === undefined) return;
      event.preventDefault();
      void goTo(wanted);
    },
    { signal }
  );

  return {
    toggle: () => {
      asked = !session.state().list;
      session.dispatch({ type: 'list', list: asked });
    },
    follow
  };
};
