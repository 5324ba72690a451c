import { within } from './browser.mjs';
import { arrive, LIMIT } from './load.mjs';
import { createRandom, TEN_YEARS } from './story.mjs';
import { readability } from './titles.mjs';

const SPANS = 40;
const SEED = 7;

/** The shortest span that is looked at, ms. */
const DAY = 86_400_000;

/** Windows from a day to ten years, as many short ones as long ones, anywhere in the ten years. */
export function randomSpans(count = SPANS, seed = SEED) {
  const random = createRandom(seed);
  const { lo, hi } = TEN_YEARS;
  return Array.from({ length: count }, () => {
    const length = DAY * ((hi - lo) / DAY) ** random();
    const from = lo + random() * (hi - lo - length);
    return { from, to: from + length };
  });
}

/** To the minute, as an author would write it. */
const dateOf = time => `${new Date(time).toISOString().slice(0, 16)}Z`;

/** Shows Quoteline at random spans: overlaps and titles at each, and the nodes of the fullest stage. */
export async function measureSpans(open, peer, address) {
  await within(arrive(open, peer, address), LIMIT);
  const { width } = await open.bench('box', peer.stage);
  const seen = [];
  for (const { from, to } of randomSpans()) {
    await open.page.evaluate(window => document.querySelector('quote-timeline').show(window), {
      from: dateOf(from),
      to: dateOf(to)
    });
    await open.bench('frames');
    const { stage } = await open.bench('nodes');
    seen.push({ ...readability(await open.bench('titles')), nodes: stage });
  }
  return {
    spans: seen.length,
    pairs: seen.reduce((sum, { pairs }) => sum + pairs, 0),
    nodes: Math.max(...seen.map(({ nodes }) => nodes)),
    titles: seen.map(({ titles }) => titles),
    readable: seen.map(({ readable }) => readable),
    width
  };
}
