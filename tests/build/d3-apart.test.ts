import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { d3Apart } from '../../src/build/d3-apart.ts';

const root = join(import.meta.dirname, '../..');
const require = createRequire(join(root, 'package.json'));

/** What a bundle of this code holds, with the plugin or without. */
const bundled = async (code: string, apart: boolean): Promise<string> => {
  const id = 'virtual:entry';
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: source => (source === id ? join(root, 'entry.js') : null),
        load: source => (source === join(root, 'entry.js') ? code : null)
      },
      apart ? d3Apart() : null
    ],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: id, preserveEntrySignatures: 'strict' }
    }
  });
  const [{ output }] = [result].flat() as unknown as [{ output: { code?: string }[] }];
  return output.map(({ code: text }) => text ?? '').join('\n');
};

const runs = async (code: string): Promise<Record<string, unknown>> =>
  import(`data:text/javascript,${encodeURIComponent(code)}`);

describe('what nobody takes of D3', () => {
  it('is left out: the colours behind the path of a flight', async () => {
    const code = "export { interpolateZoom } from 'd3-interpolate';";
    expect(await bundled(code, false)).toContain('rgba(');
    expect(await bundled(code, true)).not.toContain('rgba(');
  });

  it('and nothing else: what is taken works as it does in the package', async () => {
    const code = `export { interpolateZoom, interpolateRgb } from 'd3-interpolate';
      export { timeInterval, utcMonday, utcMondays } from 'd3-time';`;
    const whole = await runs(await bundled(code, false));
    const apart = await runs(await bundled(code, true));
    const said = (of: Record<string, unknown>) => {
      const { interpolateZoom, interpolateRgb, utcMonday, utcMondays } = of as unknown as {
        interpolateZoom(a: number[], b: number[]): (t: number) => number[];
        interpolateRgb(a: string, b: string): (t: number) => string;
        utcMonday(at: Date): Date;
        utcMondays(from: Date, to: Date): Date[];
      };
      return [
        interpolateZoom([0, 0, 1], [9, 0, 2])(0.4),
        interpolateRgb('red', '#00f')(0.3),
        utcMonday(new Date(1e12)),
        utcMondays(new Date(1e12), new Date(1.004e12))
      ];
    };
    expect(said(apart)).toEqual(said(whole));
  });

  it('is found where D3 is published as one file, which is what it is written for', () => {
    for (const name of ['d3-interpolate', 'd3-time']) {
      const file = require.resolve(name);
      expect(dirname(file)).toMatch(/dist$/);
      expect(readFileSync(file, 'utf8')).toMatch(/^(?:const|var) \w+ = [\w$]+\(/m);
    }
  });
});
