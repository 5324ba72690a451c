import '@knight-lab/timelinejs/dist/css/timeline.css';
// Its own index asks for a Less compiler; the style sheet above is what that would make.
import { Timeline } from '@knight-lab/timelinejs/src/js/timeline/Timeline.js';
import { loadEvents, made, stage } from './load.mjs';

const events = await loadEvents();
const dateOf = start => {
  const date = new Date(start);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes()
  };
};
const data = {
  events: events.map(({ id, title, start }) => ({
    unique_id: id,
    start_date: dateOf(start),
    text: { headline: title }
  }))
};
// Its default font is asked of another host, which nothing here may do.
const timeline = new Timeline(stage(), data, { font: null });
timeline.on('ready', made);
