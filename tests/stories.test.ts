import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markup } from '../src/render/markup.ts';
import { draw, type Example } from './gallery/drawing.ts';

const HERE = import.meta.dirname;
const names = readdirSync(`${HERE}/stories`).map(file => file.replace(/\.ts$/, ''));

/** A drawing as a file that can be opened by itself, an element a line, so that a change can be read. */
const fileOf = (example: Example): string => {
  const { shape } = draw(example);
  const svg = { ...shape, attrs: { xmlns: 'http://www.w3.org/2000/svg', ...shape.attrs } };
  return `${markup(svg).replaceAll('><', '>\n<')}\n`;
};

describe('the stories of tests/stories', () => {
  it.each(names)('%s is drawn as it was', async name => {
    const example: Example = await import(`./stories/${name}.ts`);
    const file = fileOf(example);
    expect(file.length).toBeLessThan(60_000);
    expect(file).not.toMatch(/NaN|Infinity|undefined/);
    expect(file).not.toMatch(/\d\.\d{3}/);
    await expect(file).toMatchFileSnapshot(`./output/${name}.svg`);
  });

  it('own every drawing in tests/output', () => {
    const drawings = readdirSync(`${HERE}/output`).map(file => file.replace(/\.svg$/, ''));
    expect(drawings.filter(name => !names.includes(name))).toEqual([]);
  });
});
