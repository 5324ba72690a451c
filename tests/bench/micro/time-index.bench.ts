import { createTimeIndex } from '../../../src/core/lookup/time-index.ts';
import { span } from '../../../src/core/time/span.ts';
import { createColumns } from '../columns.ts';
import { createRandom } from '../story.mjs';
import { overSizes } from './sizes.ts';
import { MANY, manyWindows } from './zoom.ts';

/** Events in a window whose marks are drawn one by one, and the most a frame asks for before it. */
const FEW = 60;

overSizes('time index: making it', size => {
  const { lo, hi } = createColumns(size).columns;
  return () => createTimeIndex(lo, hi);
});

overSizes('time index: counting in 1,000 windows', size => {
  const { lo, hi } = createColumns(size).columns;
  const index = createTimeIndex(lo, hi);
  const windows = manyWindows(lo);
  return () => windows.reduce((sum, window) => sum + index.count(window), 0);
});

overSizes('time index: what overlaps 1,000 windows of 60 events', size => {
  const { lo, hi } = createColumns(size).columns;
  const index = createTimeIndex(lo, hi);
  const random = createRandom(size);
  const windows = Array.from({ length: MANY }, () => {
    const first = Math.floor(random() * (size - FEW));
    return span(lo[first] as number, lo[first + FEW] as number);
  });
  return () => windows.reduce((sum, window) => sum + index.overlapping(window, FEW).length, 0);
});
