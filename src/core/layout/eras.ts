import type { Era } from '../story/story.ts';
import { overlaps } from '../time/span.ts';
import type { Scale } from './scale.ts';
import type { EraBand } from './scene.ts';
import { textWidth } from './text.ts';

const STYLE = { size: 11, bold: false } as const;
const INSET = 6;

/**
 * The bands of the eras in view. A name stands at the left of its band and stays in view while any
 * of the band is, as long as there is room for the whole of it.
 */
export const placeEras = (eras: readonly Era[], scale: Scale, textScale: number): EraBand[] => {
  // Eras may overlap; their names may not.
  const named: { from: number; to: number }[] = [];
  return eras.flatMap((era, at) => {
    if (!overlaps(era, scale.span)) return [];
    const x1 = Math.max(-1, scale.x(era.lo));
    const x2 = Math.min(scale.width + 1, scale.x(era.hi));
    const style = { ...STYLE, size: STYLE.size * textScale };
    const room = x2 - Math.max(0, x1) - 2 * INSET;
    const length = textWidth(era.title, style);
    const from = Math.max(0, x1) + INSET;
    const to = from + length + INSET;
    const fits = length <= room && !named.some(name => from < name.to && name.from < to);
    if (fits) named.push({ from, to });
    return [
      {
        id: era.id,
        x: x1,
        width: Math.max(0, x2 - x1),
        title: era.title,
        titleX: fits ? from : null,
        tinted: at % 2 === 0
      }
    ];
  });
};
