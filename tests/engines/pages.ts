/** Functions that run in the page: they use nothing from around them. */

export interface Middle {
  readonly x: number;
  readonly y: number;
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
export const boxOf = (selector: string): Middle | null => {
  const root = document.querySelector('quote-timeline')?.shadowRoot;
  const found = root?.querySelector(selector);
  found?.scrollIntoView({ block: 'nearest' });
  const box = found?.getBoundingClientRect();
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
};

/** The boxes of the labels on the stage, px. */
export const labels = () => {
  const root = document.querySelector('quote-timeline')?.shadowRoot;
  return [...(root?.querySelectorAll('.label') ?? [])].map(label => {
    const { left, top, right, bottom } = label.getBoundingClientRect();
    return { event: label.getAttribute('data-event') ?? '', left, top, right, bottom };
  });
};

/** The colours of the chips of several parties, and of the picture itself. */
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
