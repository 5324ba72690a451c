import { density } from '../../../src/core/lookup/density.ts';
import { createColumns, STAGE } from '../columns.ts';
import { overSizes } from './sizes.ts';
import { manyWindows, rateOf } from './zoom.ts';

overSizes('density: the columns of 1,000 windows', size => {
  const { lo } = createColumns(size).columns;
  const windows = manyWindows(lo);
  return () =>
    windows.reduce(
      (sum, window) => sum + density(lo, window, rateOf(window, STAGE)).columns.length,
      0
    );
});
