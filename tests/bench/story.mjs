/** A number from 0 up to 1 for every call, the same ones for the same seed. */
export function createRandom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DAY = 86_400_000;

/** All events lie in these ten years, UTC ms, half-open. */
export const TEN_YEARS = { lo: Date.UTC(2010, 0, 1), hi: Date.UTC(2020, 0, 1) };

const SEED = 42;
const SPEAKERS = 40;

const PARTIES = ['Ministry', 'Contractor', 'Court', 'Parliament', 'Union', 'Press'];

const ACTORS =
  'Senate|Ministry|Court|Auditor|Contractor|Union|Cabinet|Regulator|Appeals court|City council|Defence secretary|Inspector general|Budget office|Transport agency|Review panel|Prime minister';
const DEEDS =
  'delays|approves|rejects|reviews|orders|halts|defends|publishes|questions|settles|reopens|funds|cancels|extends|leaks|amends';
const THINGS =
  'contract|budget|report|hearing|inquiry|appeal|merger|ruling|water contract|safety report|cloud award|pension reform|border treaty|rail tender|tax audit|hospital plan';
const TAILS =
  '|today|again|after protest|over cost|amid strike|before vote|for third time|in rare session|despite court order|under new pressure|with immediate effect';

const [actors, deeds, things, tails] = [ACTORS, DEEDS, THINGS, TAILS].map(text => text.split('|'));

/** From "Senate delays budget" (3 words) to "Prime minister halts rail tender with immediate effect" (8). */
const titleWith = pick =>
  [pick(actors), pick(deeds), pick(things), pick(tails)].filter(Boolean).join(' ');

/** As an author would write it, and the instant at which it begins, UTC ms. */
const datedAt = (time, share) => {
  const text = new Date(time).toISOString();
  if (share < 0.6)
    return { date: `${text.slice(0, 16)}Z`, start: Math.floor(time / 60_000) * 60_000 };
  const date = share < 0.95 ? text.slice(0, 10) : text.slice(0, 7);
  return { date, start: Date.parse(`${date.padEnd(10, '-01')}T00:00:00Z`) };
};

/**
 * `count` news-like events in time order: 85 % of them in bursts of 2 to 22 days, of which there are
 * about as many as the root of the count. 60 % are dated to the minute, 35 % to the day and 5 % to
 * the month; 2 % are key events and 13 % of middle importance; every fifth has a quote. The same for
 * the same count, on every machine.
 */
export function createEvents(count, seed = SEED) {
  const random = createRandom(seed);
  const whole = below => Math.floor(random() * below);
  const pick = list => list[whole(list.length)];
  const { lo, hi } = TEN_YEARS;
  const anywhere = () => lo + random() * (hi - lo);
  const bursts = Array.from({ length: Math.max(3, Math.round(Math.sqrt(count))) }, () => ({
    centre: anywhere(),
    width: (2 + random() * 20) * DAY
  }));
  const inBurst = ({ centre, width }) => centre + (random() + random() + random() - 1.5) * width;
  const made = Array.from({ length: count }, () => {
    const time = random() < 0.85 ? inBurst(pick(bursts)) : anywhere();
    const dated = datedAt(Math.min(hi - 1, Math.max(lo, time)), random());
    const rank = random();
    return {
      ...dated,
      title: titleWith(pick),
      party: whole(PARTIES.length),
      importance: rank < 0.02 ? 3 : rank < 0.15 ? 2 : 1,
      speaker: random() < 0.2 ? whole(SPEAKERS) : null
    };
  });
  return made
    .sort((a, b) => a.start - b.start)
    .map((event, index) => ({ ...event, id: `e${index + 1}` }));
}

/** The events as a story file of Quoteline: with parties, people, summaries and quotes. */
export const storyFile = events => ({
  version: 1,
  id: `bench-${events.length}`,
  title: `A story of ${events.length} events`,
  summary: 'Made up for measuring.',
  lang: 'en',
  timeZone: 'America/New_York',
  parties: PARTIES.map((name, index) => ({ id: `party-${index}`, name })),
  people: Array.from({ length: SPEAKERS }, (_, index) => ({
    id: `speaker-${index}`,
    name: `Speaker ${index + 1}`,
    role: 'Spokesperson',
    party: `party-${index % PARTIES.length}`
  })),
  events: events.map(({ id, title, date, party, importance }) => ({
    id,
    title,
    date,
    summary: 'One or two sentences that say what happened on that day, and to whom.',
    party: `party-${party}`,
    importance
  })),
  quotes: events.flatMap(({ id, speaker }) =>
    speaker === null
      ? []
      : {
          id: `q-${id}`,
          events: [id],
          speaker: `speaker-${speaker}`,
          text: 'Somebody said something about it that was worth writing down.'
        }
  )
});

/** The events as the other timelines get them: each with its id, title, beginning and party. */
export const peerFile = events =>
  events.map(({ id, title, start, party }) => ({
    id,
    title,
    start: new Date(start).toISOString(),
    party: PARTIES[party]
  }));
