/**
 * What is measured, in the order of the tables. `page` is the folder the page is built into, `entry`
 * a script in pages/; `stage`, `marks` and `titles` are selectors, looked for in the document and in
 * the shadow tree of a <quote-timeline>. `zoom` is how it is zoomed: with the wheel (`notch` px of it
 * for about 1.2 times, `ctrl` held down or not), with `buttons` [in, out], or not at all. `pan` is
 * whether it can be dragged; `still` means that no input moves anything.
 */
export const PEERS = [
  {
    id: 'control',
    name: 'control (an empty page)',
    stage: '#stage',
    marks: '#stage',
    titles: null,
    still: true,
    zoom: { by: 'wheel', notch: 100 },
    pan: true
  },
  {
    id: 'quoteline',
    name: 'Quoteline, its page',
    own: true,
    stage: '[part~="stage"]',
    marks: '[part~="mark"], [part~="label"], .column',
    titles: '[part~="label"]',
    title: '[part~="label-title"]',
    zoom: { by: 'wheel', notch: 26, ctrl: true },
    pan: true
  },
  {
    id: 'quoteline-element',
    name: 'Quoteline, the element alone',
    own: true,
    stage: '[part~="stage"]',
    marks: '[part~="mark"], [part~="label"], .column',
    titles: '[part~="label"]',
    title: '[part~="label-title"]',
    zoom: { by: 'wheel', notch: 26, ctrl: true },
    pan: true
  },
  {
    id: 'vis',
    name: 'vis-timeline',
    packages: ['vis-timeline', 'vis-data'],
    entry: 'vis.mjs',
    stage: '.vis-panel.vis-center',
    marks: '.vis-item',
    titles: '.vis-item:not(.vis-cluster) .vis-item-content',
    zoom: { by: 'wheel', notch: 100 },
    pan: true
  },
  {
    id: 'vis-cluster',
    name: 'vis-timeline with clusters',
    packages: ['vis-timeline', 'vis-data'],
    entry: 'vis.mjs',
    attributes: 'data-cluster',
    // It shows the week around today at first and goes to its events a second later.
    settle: 2000,
    stage: '.vis-panel.vis-center',
    marks: '.vis-item',
    titles: '.vis-item:not(.vis-cluster) .vis-item-content',
    zoom: { by: 'wheel', notch: 100 },
    pan: true
  },
  {
    id: 'timelinejs',
    name: 'TimelineJS',
    packages: ['@knight-lab/timelinejs'],
    entry: 'timelinejs.mjs',
    stage: '.tl-timenav',
    marks: '.tl-timemarker-content-container',
    titles: '.tl-timemarker .tl-headline',
    zoom: {
      by: 'buttons',
      buttons: [
        '.tl-menubar-button:has(.tl-icon-zoom-in)',
        '.tl-menubar-button:has(.tl-icon-zoom-out)'
      ],
      // A click is animated for this long, ms, so fewer of them are made.
      rest: 1100,
      steps: 10
    },
    pan: true
  },
  {
    id: 'event-drops',
    name: 'EventDrops, no metaballs',
    packages: ['event-drops', 'd3'],
    entry: 'event-drops.mjs',
    stage: '#stage svg',
    marks: '.drop',
    titles: null,
    zoom: { by: 'wheel', notch: 131 },
    pan: true
  },
  {
    id: 'd3-milestones',
    name: 'd3-milestones',
    packages: ['d3-milestones'],
    entry: 'd3-milestones.mjs',
    stage: '.milestones',
    marks: '.milestones__group__bullet, .milestones-text-label',
    titles: '.milestones-text-label',
    zoom: null,
    pan: false
  }
];

export const SIZES = [33, 1_000, 10_000, 100_000];

/** Where a peer's page for a size is, from the root of the built site. */
export const addressOf = ({ id }, size) =>
  id === 'quoteline' ? `${id}/${size}/` : `${id}/${size}.html`;
