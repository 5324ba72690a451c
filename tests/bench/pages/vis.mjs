import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import { loadEvents, made, stage } from './load.mjs';

const events = await loadEvents();
const items = events.map(({ id, title, start }) => ({ id, content: title, start }));
const cluster = document.documentElement.dataset.cluster !== undefined;
new Timeline(stage(), new DataSet(items), { height: '100%', ...(cluster ? { cluster: {} } : {}) });
made();
