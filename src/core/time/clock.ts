import { IANAZone } from 'luxon';

/**
 * The wall clock of a zone. "Local" times are ms as `Date.UTC` would count them from the fields a
 * clock in the zone shows; "instants" are UTC ms.
 */
export interface Clock {
  /** Ms east of UTC at an instant. */
  offset(t: number): number;
  local(t: number): number;
  /** The first instant at which the clock shows `local` or, where it was skipped, passes it. */
  instant(local: number): number;
  /** The first instant in `(from, to]` at which the offset is no longer that at `from`. */
  transition(from: number, to: number): number;
}

const DAY = 864e5;
/** No zone changes its offset twice within two days. */
const BLOCK = 2 * DAY;
const MEMO = 8192;

/** Whether the name is an IANA zone that can be used here. Bare offsets such as +01:00 are not. */
export const isZone = (name: string): boolean => /^[a-z]/i.test(name) && IANAZone.isValidZone(name);

/** Remembers results of a pure function; forgets all of them when there are too many. */
const remember = (of: (key: number) => number): ((key: number) => number) => {
  const memo = new Map<number, number>();
  return key => {
    const known = memo.get(key);
    if (known !== undefined) return known;
    if (memo.size >= MEMO) memo.clear();
    const value = of(key);
    memo.set(key, value);
    return value;
  };
};

const createClock = (name: string): Clock => {
  const zone = IANAZone.create(name);
  // Before standard time offsets have seconds, which Luxon gives as fractions of a minute.
  const exact = remember(t => Math.round(zone.offset(t) * 6e4));
  // Asking Intl costs some µs; where a block begins and ends alike, nothing changed within it.
  const offset = /^(Etc\/)?(UTC|GMT)$/i.test(name)
    ? () => 0
    : (t: number) => {
        const from = Math.floor(t / BLOCK) * BLOCK;
        const known = exact(from);
        return known === exact(from + BLOCK) ? known : exact(t);
      };

  const transition = (from: number, to: number): number => {
    const old = offset(from);
    let [lo, hi] = [from, to];
    while (hi - lo > 1) {
      const mid = Math.floor((lo + hi) / 2);
      if (offset(mid) === old) lo = mid;
      else hi = mid;
    }
    return hi;
  };

  // A day to either side shows the offsets before and after any change nearby.
  const instant = remember(local => {
    const before = offset(local - DAY);
    const after = offset(local + DAY);
    const early = local - Math.max(before, after);
    const late = local - Math.min(before, after);
    if (early === late) return early;
    const shows = (t: number) => t + offset(t) === local;
    if (shows(early)) return early;
    return shows(late) ? late : transition(early, late);
  });

  return Object.freeze({ offset, local: (t: number) => t + offset(t), instant, transition });
};

const clocks = new Map<string, Clock>();

/** The clock of an IANA zone; one per zone. Throws a RangeError for an unknown one. */
export const clockOf = (zone: string): Clock => {
  let clock = clocks.get(zone);
  if (!clock) {
    if (!isZone(zone)) throw new RangeError(`unknown zone: ${zone}`);
    clock = createClock(zone);
    clocks.set(zone, clock);
  }
  return clock;
};

/** Local ms of a calendar date (month from 0, may overflow). `Date.UTC` reads year 44 as 1944. */
export const dateMs = (year: number, month = 0, day = 1): number =>
  year >= 0 && year < 100
    ? new Date(0).setUTCFullYear(year, month, day)
    : Date.UTC(year, month, day);
