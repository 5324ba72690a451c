import '../../src/render/content.css';
import '../../src/render/stage.css';
import { create } from '../../src/render/dom.ts';
import { el, type Shape } from '../../src/render/tree.ts';
import { draw, type Example } from './drawing.ts';

const EXAMPLES = import.meta.glob<Example>('../stories/*.ts', { eager: true });

const nameOf = (path: string): string => /([^/]+)\.ts$/.exec(path)?.[1] ?? path;

/** The drawing in both themes; the tokens of the look hang on the element's name. */
const themes = (shape: Shape, width: number): Shape =>
  el(
    'div',
    { class: 'themes', tabindex: 0 },
    ['light', 'dark'].map(theme =>
      el('quote-timeline', { theme, style: `inline-size: ${width}px` }, [el('div', {}, [shape])])
    )
  );

/** A story with its name and measures, or why it cannot be drawn. */
const section = (name: string, example: Example): Shape => {
  const heading = (measures: string) =>
    el('h2', {}, [
      el('a', { href: `#${name}` }, name),
      el('span', { class: 'measures' }, measures)
    ]);
  try {
    const { scene, shape } = draw(example);
    const { width, height, labels, marks, columns, chips } = scene;
    const measures = [
      `${width} × ${height} px`,
      `${labels.length} labels`,
      `${marks.length} marks`,
      `${columns.length} columns`,
      `${chips.length} chips`
    ].join(' · ');
    return el('section', { id: name }, [heading(measures), themes(shape, width)]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return el('section', { id: name }, [heading(''), el('p', { class: 'fault' }, why)]);
  }
};

const fill = (id: string, shapes: readonly Shape[]): void => {
  const parent = document.getElementById(id);
  if (parent) parent.replaceChildren(...shapes.map(shape => create(shape, parent)));
};

const examples = Object.entries(EXAMPLES).map(([path, example]) => ({
  name: nameOf(path),
  example
}));
fill(
  'contents',
  examples.map(({ name }) => el('a', { href: `#${name}` }, name))
);
fill(
  'stories',
  examples.map(({ name, example }) => section(name, example))
);
