import 'event-drops/dist/style.css';
import * as d3 from 'd3/build/d3.js';
import eventDrops from 'event-drops';
import { loadEvents, made, stage } from './load.mjs';

const events = await loadEvents();
const rows = new Map();
for (const { title, start, party } of events) {
  const row = rows.get(party) ?? { name: party, data: [] };
  rows.set(party, row);
  row.data.push({ date: new Date(start), title });
}
const chart = eventDrops({
  d3,
  // Its blur filter costs time off the main thread and makes nothing faster.
  metaballs: false,
  drop: { date: ({ date }) => date },
  range: { start: new Date(events[0].start), end: new Date(events.at(-1).start) }
});
d3.select(stage())
  .data([[...rows.values()]])
  .call(chart);
made();
