import { node, type Place, WRAPPER } from './place.ts';
import { el, keyed, round } from './tree.ts';

/**
 * The stage drawn ahead: percentages, so that the same picture is right at any width from the
 * scene's own up, since labels that clear each other on a narrow stage do so on a wider one. Groups
 * stand in wrappers that come off when the stage comes alive; paths are stretched, their strokes not.
 * Positions count from `origin` px, to the left where `way` is -1.
 */
export const fluidPlace = (
  width: number,
  height: number,
  way: 1 | -1,
  origin = way > 0 ? 0 : width
): Place => {
  const along = (px: number) => `${Math.round((px / width) * 1e5) / 1e3}%`;
  const across = (x: number) => along(origin + way * x);
  const place: Place = {
    fluid: true,
    way,
    across,
    along,
    at: x => round(origin + way * x),
    get inside() {
      return origin === 0 ? place : fluidPlace(width, height, way, 0);
    },
    group: (key, tag, x, y, attrs, children) =>
      node('svg', undefined, { class: WRAPPER, x: across(x), y, overflow: 'visible' }, [
        key === undefined ? node(tag, key, attrs, children) : keyed(key, tag, attrs, children)
      ]),
    text: (key, x, y, attrs, text) => place.group(key, 'g', x, y, {}, [el('text', attrs, text)]),
    path: (key, attrs, d) =>
      node(
        'svg',
        undefined,
        {
          class: WRAPPER,
          x: '0%',
          width: '100%',
          height,
          viewBox: `0 0 ${round(width)} ${height}`,
          preserveAspectRatio: 'none',
          overflow: 'visible'
        },
        [keyed(key, 'path', { ...attrs, d, 'vector-effect': 'non-scaling-stroke' })]
      )
  };
  return place;
};
