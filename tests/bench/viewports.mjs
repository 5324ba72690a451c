/** The two screens on which everything is measured; `slow` is how many times the processor is slowed. */
export const VIEWPORTS = [
  {
    id: 'desktop',
    short: 'desktop',
    name: 'desktop, 1000×600',
    width: 1000,
    height: 600,
    touch: false,
    slow: 1
  },
  {
    id: 'mobile',
    short: 'phone',
    name: 'phone, 360×640, touch, processor slowed four times',
    width: 360,
    height: 640,
    touch: true,
    slow: 4
  }
];
