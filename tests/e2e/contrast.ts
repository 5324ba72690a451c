import type { Page } from 'playwright-core';

/** A part of the stage and how it stands out from what is under it. */
export interface Contrast {
  readonly what: string;
  readonly ratio: number;
  /** What WCAG asks of it: 4.5 for text, 3 for a shape that carries meaning. */
  readonly least: number;
}

/**
 * How texts and marks of the stage stand out from the page and from the fills that they stand on.
 * Colours are painted on a canvas and read back, whatever their notation.
 */
export const contrasts = (page: Page): Promise<Contrast[]> =>
  page.evaluate(() => {
    const root = document.querySelector('quote-timeline')?.shadowRoot;
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!root || !canvas) throw new Error('there is no stage to look at');

    type Colour = readonly [number, number, number];
    /** Layers of colour, the lowest first, as the eye sees them. */
    const blend = (layers: readonly { colour: string; opacity: number }[]): Colour => {
      canvas.globalAlpha = 1;
      canvas.clearRect(0, 0, 1, 1);
      for (const { colour, opacity } of layers) {
        canvas.globalAlpha = opacity;
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue];
    };
    const light = (colour: Colour) => {
      const [red = 0, green = 0, blue = 0] = colour.map(value => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ratioOf = (one: Colour, other: Colour) => {
      const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05);
    };

    const ground = {
      colour: getComputedStyle(document.documentElement).backgroundColor,
      opacity: 1
    };
    const fills = [...root.querySelectorAll('.picture rect:not(.handle)')];
    /** What lies under the middle of an element: the page, then every filled rect drawn before it. */
    const under = (element: Element) => {
      const box = element.getBoundingClientRect();
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const layers = fills
        .filter(rect => {
          const own = rect.getBoundingClientRect();
          const before = rect.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
          return before && own.left <= x && own.right >= x && own.top <= y && own.bottom >= y;
        })
        .map(rect => getComputedStyle(rect))
        .filter(({ fill }) => fill !== 'none')
        .map(({ fill, fillOpacity }) => ({ colour: fill, opacity: Number(fillOpacity) }));
      return [ground, ...layers];
    };

    const found: Contrast[] = [];
    const note = (element: Element, paint: 'fill' | 'stroke', least: number, what: string) => {
      const style = getComputedStyle(element);
      const below = under(element);
      const colour = style[paint];
      if (colour === 'none') return;
      const opacity = Number(paint === 'fill' ? style.fillOpacity : style.strokeOpacity);
      const own = blend([...below, { colour, opacity: opacity * Number(style.opacity) }]);
      const ratio = Math.round(ratioOf(own, blend(below)) * 100) / 100;
      found.push({ what: `${what} (${colour})`, ratio, least });
    };
    const all = (selector: string) => [...root.querySelectorAll(`.picture ${selector}`)];
    for (const text of all('text')) {
      const { width } = text.getBoundingClientRect();
      if (width > 0) note(text, 'fill', 4.5, `text "${text.textContent}"`);
    }
    for (const mark of all('.glyph')) {
      const ring = mark.classList.contains('ring');
      note(mark, ring ? 'stroke' : 'fill', 3, `mark ${mark.closest('a')?.dataset.event ?? ''}`);
    }
    for (const box of all('.chip-box')) note(box, 'stroke', 3, 'edge of a chip');
    for (const line of all('.baseline')) note(line, 'stroke', 3, 'baseline');
    for (const handle of all('.handle')) note(handle, 'fill', 3, 'handle');
    return found;
  });
