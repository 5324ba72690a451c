import { TimedOut } from './browser.mjs';
import { number, sizeOf } from './words.mjs';

const LATE = 'over 60 s';

/** What keeps larger sizes from being tried after a run; null where nothing does. */
const limitOf = ({ zoom, pan }) => {
  if (zoom?.late) return `${LATE} while zooming`;
  return pan?.late ? `${LATE} while panning` : null;
};

const troubleOf = error =>
  error instanceof TimedOut
    ? `${LATE} while loading`
    : `failed: ${error.message.split('\n', 1)[0]}`;

const inShort = ({ visible, longest, heap, readable, zoom, pan }) => {
  const work = pass => (pass ? `${number(pass.p50)} ms` : '–');
  const still = [zoom, pan].some(pass => pass?.moved === false);
  return [
    `first ${visible === null ? 'never' : `${number(visible)} ms`}`,
    `longest task ${number(longest)} ms`,
    `heap ${number(heap)} MB`,
    `${readable} titles readable`,
    `zoom ${work(zoom)}`,
    `pan ${work(pan)}${still ? ' (an input moved nothing)' : ''}`
  ].join(', ');
};

/**
 * One more run of a cell. What took too long to load is not loaded again, what took too long to move
 * is not moved again, and what is larger than either is not tried. Resolves to a line about it.
 */
async function addRun(cell, smaller, measure) {
  const stopped = smaller.find(({ limit }) => limit);
  if (stopped) {
    if (cell.runs.length === 0) {
      cell.limit = `not tried: ${stopped.limit} at ${sizeOf(stopped.size)}`;
    }
    return 'not tried';
  }
  if (cell.limit && cell.runs.length === 0) return cell.limit;
  try {
    const run = await measure(cell, cell.limit === null);
    cell.runs.push(run);
    cell.limit ??= limitOf(run);
    return inShort(run);
  } catch (error) {
    const trouble = troubleOf(error);
    if (cell.runs.length === 0) cell.limit = trouble;
    else cell.missed.push(trouble);
    return trouble;
  }
}

/**
 * Measures every peer at every size on every screen, `rounds` times. In each round the peers take
 * turns at every size, the small sizes first. `measure(cell, moves)` makes one run of a cell, with its
 * passes or without; `say` is told after each.
 */
export async function measureCells({ peers, sizes, viewports, rounds }, measure, say) {
  const cells = viewports.flatMap(viewport =>
    sizes.flatMap(size =>
      peers.map(peer => ({
        peer: peer.id,
        viewport: viewport.id,
        size,
        limit: null,
        missed: [],
        runs: []
      }))
    )
  );
  for (let round = 1; round <= rounds; round++) {
    for (const [index, cell] of cells.entries()) {
      const { peer, viewport, size } = cell;
      const smaller = cells.filter(
        other => other.peer === peer && other.viewport === viewport && other.size < size
      );
      const text = await addRun(cell, smaller, measure);
      const place = `round ${round} of ${rounds}, ${index + 1} of ${cells.length}`;
      say(`${place}: ${viewport}, ${sizeOf(size)}, ${peer}: ${text}`);
    }
  }
  return cells;
}
