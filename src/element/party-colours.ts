import type { Story } from '../core/story/story.ts';

/** Relative luminance of `#rrggbb`, 0 to 1, near enough. */
const luminance = (color: string): number =>
  [0.2126, 0.7152, 0.0722].reduce(
    (sum, part, at) =>
      sum + part * (Number.parseInt(color.slice(2 * at + 1, 2 * at + 3), 16) / 255) ** 2.2,
    0
  );

/**
 * A colour of the story's own where the ground is light and where it is dark: as it is where it can be read
 * there, else darker or lighter. Within these limits of luminance, or of OKLCH's lightness, even a text on
 * a plate of its own colour has 4.5 to 1 (tests/e2e/accessibility.test.ts tries the hardest).
 */
const readable = (color: string): string => {
  const light = luminance(color);
  const dark = light > 0.12 ? `oklch(from ${color} min(l, .46) c h)` : color;
  const pale = light < 0.33 ? `oklch(from ${color} max(l, .77) c h)` : color;
  return `light-dark(${dark}, ${pale})`;
};

/** Takes over the colours that the story chose for its parties, where the page has not chosen its own. */
export const paintParties = (host: HTMLElement, { parties }: Story): void => {
  for (const { index, color } of parties) {
    if (!color) continue;
    const both = readable(color);
    host.style.setProperty(`--_s${(index % 6) + 1}`, CSS.supports('color', both) ? both : color);
  }
};
