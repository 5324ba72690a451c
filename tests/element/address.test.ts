// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFormat } from '../../src/core/time/format.ts';
import { EMPTY_PERMALINK, readPermalink, writePermalink } from '../../src/core/view/permalink.ts';
import { initialState } from '../../src/core/view/state.ts';
import { createAddress, permalinkOf, spanOf } from '../../src/element/address.ts';
import { jedi, layoutOf } from '../render/stories.ts';

const opening = initialState(layoutOf(jedi), 1000);
const format = createFormat({ locale: 'en-GB', zone: jedi.timeZone });
const DAY = 864e5;

describe('spanOf', () => {
  it('reads two dates in the zone, the second included', () => {
    expect(spanOf('2019-07', '2020-03', 'America/New_York')).toEqual({
      lo: Date.parse('2019-07-01T00:00-04:00'),
      hi: Date.parse('2020-04-01T00:00-04:00')
    });
    expect(spanOf('2019-07-18', '2019-07-18', 'UTC')).toEqual({
      lo: Date.parse('2019-07-18'),
      hi: Date.parse('2019-07-19')
    });
  });

  it.each([
    [null, null],
    ['2019', null],
    [null, '2019'],
    ['', ''],
    ['soon', '2020'],
    ['2019', '2020-13'],
    ['2021', '2019'],
    ['../2019', '2020'],
    ['2019', '2020/..']
  ])('is null for %j to %j', (from, to) => {
    expect(spanOf(from, to, 'UTC')).toBe(null);
  });
});

describe('permalinkOf', () => {
  it('says nothing of the opening view', () => {
    expect(permalinkOf(opening, format)).toEqual(EMPTY_PERMALINK);
  });

  it('names the event, the quote and a window that has no name', () => {
    const span = { lo: Date.parse('2019-10-19T04:00Z'), hi: Date.parse('2019-11-03T04:00Z') };
    const state = { ...opening, span, frame: null, event: 'award', quote: 'q' };
    expect(permalinkOf(state, format)).toEqual({
      ...EMPTY_PERMALINK,
      event: 'award',
      quote: 'q',
      from: '2019-10-19',
      to: '2019-11-02'
    });
  });

  it('names the whole story by its dates', () => {
    const layout = layoutOf(jedi);
    const span = layout.frame('whole', 1000);
    const { from, to } = permalinkOf({ ...opening, span, frame: 'whole' }, format);
    expect([from, to]).toEqual([format.iso(span.lo), format.iso(span.hi - 1)]);
  });

  /** The window that somebody sees who opens the address of a window. */
  const opened = (lo: number, hi: number, zone: string) => {
    const own = createFormat({ locale: 'en', zone });
    const written = permalinkOf({ ...opening, span: { lo, hi }, frame: null }, own);
    const { from, to } = readPermalink(writePermalink(written));
    return { written, seen: spanOf(from, to, zone) };
  };
  const zone = fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia');

  it('gives back a window of days to the day', () => {
    const instant = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 4 * DAY, max: 9999 * DAY }),
        zone,
        (lo, length, at) => {
          const { seen } = opened(lo, lo + length, at);
          expect(seen?.lo).toBeLessThanOrEqual(lo);
          expect(seen?.hi).toBeGreaterThanOrEqual(lo + length);
          expect((seen?.hi ?? 0) - (seen?.lo ?? 0)).toBeLessThan(length + 2 * DAY + 2 * 36e5);
        }
      )
    );
  });

  it('gives back a shorter window to the minute', () => {
    const instant = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 60_000, max: 4 * DAY - 1 }),
        zone,
        (lo, length, at) => {
          const { seen } = opened(lo, lo + length, at);
          expect(seen?.lo).toBeLessThanOrEqual(lo);
          expect(seen?.hi).toBeGreaterThanOrEqual(lo + length);
          expect((seen?.hi ?? 0) - (seen?.lo ?? 0)).toBeLessThan(length + 120_000);
        }
      )
    );
  });

  it('writes the same address for what an address showed, so that a link does not grow', () => {
    const minute = fc.integer({ min: 25e6, max: 26e6 });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 20_000 }), (lo, length) => {
        const { written, seen } = opened(lo * 6e4, (lo + length) * 6e4, 'UTC');
        const again = opened(seen?.lo ?? 0, seen?.hi ?? 1, 'UTC');
        expect(again.written).toEqual(written);
      })
    );
  });

  it('gives back a window before our era', () => {
    const lo = Date.parse('-000043-03-15');
    expect(opened(lo, lo + 400 * DAY, 'UTC').seen).toEqual({ lo, hi: lo + 400 * DAY });
  });

  it.each([12_345, 250_000, -250_000])('gives back a window in the year %i by its years', year => {
    const [lo, hi] = [Date.UTC(year, 0), Date.UTC(year + 2000, 0)];
    expect(opened(lo, hi, 'UTC').seen).toEqual({ lo, hi });
    expect(opened(lo, lo + 2 * DAY, 'UTC').seen).toEqual({ lo, hi: Date.UTC(year + 1, 0) });
  });
});

describe('an address', () => {
  const life = { now: new AbortController() };
  const arrive = vi.fn();
  const at = (hash: string, first = true) => {
    history.replaceState(null, '', `/page?a=1${hash}`);
    return createAddress(jedi, { name: 'jedi', first }, { arrive }, life.now.signal);
  };
  const [first] = jedi.events;
  const [quote] = jedi.quotes;
  const said = { ...EMPTY_PERMALINK, event: first?.id ?? '' };

  beforeEach(() => {
    arrive.mockClear();
    life.now = new AbortController();
  });
  afterEach(() => life.now.abort());

  it('reads the event, the quote and the window', () => {
    expect(at('#event=award&from=2019-10&to=2019-11').read()).toEqual({
      ...EMPTY_PERMALINK,
      event: 'award',
      quote: null,
      from: '2019-10',
      to: '2019-11'
    });
  });

  it('takes the first event of a quote that stands alone', () => {
    expect(at(`#quote-${quote?.id}`).read()).toEqual({
      ...EMPTY_PERMALINK,
      event: quote?.events[0],
      quote: quote?.id
    });
  });

  it.each([
    '#event=nobody',
    '#event-nobody',
    '#quote=nobody',
    '#chapter-2',
    '',
    '#event=constructor'
  ])('says nothing for %j', hash => {
    expect(at(hash).read()).toEqual(EMPTY_PERMALINK);
  });

  it('writes a view and keeps the rest of the address', () => {
    at('#comments&event=award').write(said, false);
    expect(location.pathname + location.search).toBe('/page?a=1');
    expect(location.hash).toBe(`#comments&event=${first?.id}`);
  });

  it('makes a new entry only where one is entered', () => {
    const address = at('');
    const before = history.length;
    address.write(said, false);
    expect(history.length).toBe(before);
    address.write({ ...said, event: 'award' }, true);
    expect(history.length).toBe(before + 1);
  });

  it('makes no entry for the address that stands there already', () => {
    const address = at('#event=award');
    const before = history.length;
    address.write({ ...EMPTY_PERMALINK, event: 'award' }, true);
    expect(history.length).toBe(before);
  });

  it('goes back to a bare address for the default view', () => {
    at('#event=award').write(EMPTY_PERMALINK, false);
    expect(location.href.endsWith('/page?a=1')).toBe(true);
  });

  it('gives the whole link without going there', () => {
    const address = at('#x');
    const before = location.href;
    expect(address.link(said)).toBe(before.replace('#x', `#x&event=${first?.id}`));
    expect(location.href).toBe(before);
  });

  it('makes no entry in a frame, where Back has to lead out of the article', () => {
    const address = at('');
    vi.stubGlobal('parent', {});
    const before = history.length;
    address.write(said, true);
    vi.unstubAllGlobals();
    expect(history.length).toBe(before);
    expect(location.hash).toBe(`#event=${first?.id}`);
  });

  it('goes on where the page may not write its history', () => {
    const address = at('');
    const refuse = vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(() => address.write(said, false)).not.toThrow();
    expect(refuse).toHaveBeenCalled();
    refuse.mockRestore();
  });

  it('tells where the reader went back to, until it ends', () => {
    at('#event=award');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(arrive.mock.calls).toEqual([[{ ...EMPTY_PERMALINK, event: 'award' }]]);
    life.now.abort();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(arrive).toHaveBeenCalledTimes(1);
  });

  it('reads the fields that have its name alone where another timeline is the first', () => {
    expect(at('#event=award&jedi.event=remarks', false).read().event).toBe('remarks');
    expect(at('#event=award', false).read()).toEqual(EMPTY_PERMALINK);
  });

  it('answers to its name where it is the first, and goes on without', () => {
    const address = at('#comments&jedi.event=award&other.event=x');
    expect(address.read().event).toBe('award');
    expect(at('#other.event=award').read()).toEqual(EMPTY_PERMALINK);
    history.replaceState(null, '', '/page?a=1#comments&jedi.event=award&other.event=x');
    address.write({ ...EMPTY_PERMALINK, event: 'remarks' }, false);
    expect(location.hash).toBe('#comments&other.event=x&event=remarks');
  });

  it('leaves the fields of other timelines where they are', () => {
    const address = at('#event=award&other.event=x&jedi.quote=y', false);
    address.write({ ...EMPTY_PERMALINK, event: 'remarks' }, false);
    expect(location.hash).toBe('#event=award&other.event=x&jedi.event=remarks');
    address.write(EMPTY_PERMALINK, false);
    expect(location.hash).toBe('#event=award&other.event=x');
  });

  it('goes back to its default view where the address tells of other timelines alone', () => {
    at('#other.event=x&third.party=y', false);
    dispatchEvent(new PopStateEvent('popstate'));
    expect(arrive.mock.calls).toEqual([[EMPTY_PERMALINK]]);
  });

  it.each(['#comments', '#event=award&comments', '#page=2'])('stays where it is at %j', hash => {
    at(hash, false);
    dispatchEvent(new PopStateEvent('popstate'));
    expect(arrive).not.toHaveBeenCalled();
  });
});
