import { LABEL_GAP, metricsFor } from '../../../src/core/layout/metrics.ts';
import { labelIndexFrom } from '../../../src/core/lookup/label-index.ts';
import { type Labels, placeLabels } from '../../../src/core/lookup/placement.ts';
import { createColumns, STAGE } from '../columns.ts';
import { overSizes } from './sizes.ts';
import { manyWindows, rateOf } from './zoom.ts';

const labelsOf = (size: number): Labels => {
  const { columns, width } = createColumns(size);
  return {
    times: columns.anchor,
    widths: width.map(px => px + LABEL_GAP),
    importance: columns.importance,
    lanes: metricsFor(STAGE).lanes
  };
};

const placedOf = (size: number) => {
  const labels = labelsOf(size);
  return { times: labels.times, ...placeLabels(labels) };
};

overSizes('label index: placing all labels', size => {
  const labels = labelsOf(size);
  return () => placeLabels(labels);
});

overSizes('label index: making it from placed labels', size => {
  const placed = placedOf(size);
  return () => labelIndexFrom(placed);
});

overSizes('label index: the labels of 1,000 windows', size => {
  const placed = placedOf(size);
  const index = labelIndexFrom(placed);
  const windows = manyWindows(placed.times);
  return () =>
    windows.reduce((sum, window) => sum + index.shown(window, rateOf(window, STAGE)).length, 0);
});
