import 'd3-milestones/build/d3-milestones.css';
import milestones from 'd3-milestones';
import { loadEvents, made } from './load.mjs';

const events = await loadEvents();
milestones('#stage')
  .mapping({ timestamp: 'start', text: 'title' })
  .parseTime('%Y-%m-%dT%H:%M:%S.%LZ')
  // Without it labels lie on each other.
  .optimize(true)
  .render(events);
made();
