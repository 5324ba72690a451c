/** Functions that run in the page: they use nothing from around them. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Whether the timeline of the page has drawn itself. */
export const ready = (): boolean => document.querySelector('quote-timeline[data-ready]') !== null;

/** Notes every error that the page is told of from now on. */
export const listen = (): void => {
  const heard: string[] = [];
  Object.assign(window, { heard });
  addEventListener('error', ({ message }) => heard.push(message));
  addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
};

export const heard = (): string[] => Reflect.get(window, 'heard');

/** The middle of the first thing in the shadow tree that a selector fits, scrolled to, px. */
export const boxOf = (selector: string): Box | null => {
  const root = document.querySelector('quote-timeline')?.shadowRoot;
  const found = root?.querySelector(selector);
  found?.scrollIntoView({ block: 'nearest' });
  const box = found?.getBoundingClientRect();
  return box
    ? { x: box.left + box.width / 2, y: box.top + box.height / 2, width: box.width }
    : null;
};

/** The labels of the stage, and how many pairs of them lie on each other. */
export const labels = (): { events: string[]; overlaps: number } => {
  const root = document.querySelector('quote-timeline')?.shadowRoot;
  const all = [...(root?.querySelectorAll('.label') ?? [])];
  const boxes = all.map(label => label.getBoundingClientRect());
  let overlaps = 0;
  boxes.forEach((a, at) => {
    for (const b of boxes.slice(at + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1 && down > 1) overlaps += 1;
    }
  });
  return { events: all.map(label => label.getAttribute('data-event') ?? ''), overlaps };
};

/** The colours that chips of several parties, and what is not theirs, are drawn in. */
export const chipColours = (): { chips: string[]; picture: string } => {
  const root = document.querySelector('quote-timeline')?.shadowRoot;
  const picture = root?.querySelector('.picture');
  const chips = root?.querySelectorAll('.chip:not([data-party], .selected)') ?? [];
  return {
    chips: [...chips].map(chip => getComputedStyle(chip).color),
    picture: picture ? getComputedStyle(picture).color : ''
  };
};

export const hash = (): string => location.hash;
export const scrolled = (): number => scrollY;

/** What the three fields of the Embed dialog hold. */
export const snippets = (): string[] => {
  const root = document.querySelector('quote-timeline')?.shadowRoot;
  return [...(root?.querySelectorAll('textarea') ?? [])].map(({ value }) => value);
};

/** How far a text is from the right edge of the element, px. */
export const fromRight = (selector: string): number => {
  const host = document.querySelector('quote-timeline');
  const text = host?.querySelector(selector);
  const range = document.createRange();
  if (!host || !text) return Number.NaN;
  range.selectNodeContents(text);
  return host.getBoundingClientRect().right - range.getBoundingClientRect().right;
};

/** The results under the field to find by. */
export const results = (): string[] => {
  const root = document.querySelector('quote-timeline')?.shadowRoot;
  return [...(root?.querySelectorAll('.found li') ?? [])].map(
    ({ textContent }) => textContent ?? ''
  );
};

/** The event that has the focus on the stage. */
export const focused = (): string | null =>
  document.querySelector('quote-timeline')?.shadowRoot?.activeElement?.getAttribute('data-event') ??
  null;

/** Gives the focus to the mark that a Tab would lead to. */
export const focusMark = (): void => {
  const root = document.querySelector('quote-timeline')?.shadowRoot;
  root?.querySelector<SVGElement>('.mark[tabindex="0"]')?.focus();
};

/** The types of what a frame has told the page so far. */
export const told = (): string[] => Reflect.get(window, 'told') ?? [];
