import { describe, expect, it } from 'vitest';
import { withLongLoad } from '../../src/build/long-load.ts';

const chunk = (fileName: string, facadeModuleId: string | null, imports: string[] = []) => ({
  type: 'chunk' as const,
  fileName,
  facadeModuleId,
  imports
});
const FIRST = 'quote-timeline.js';
const BUNDLE = {
  a: chunk(FIRST, '/src/define.ts'),
  b: chunk('assets/sketch-1.js', '/src/element/sketch.ts', [FIRST, 'assets/wire-2.js']),
  c: chunk('assets/wire-2.js', null, [FIRST]),
  d: chunk('assets/preparing-3.js', 'C:\\src\\element\\preparing.ts', ['assets/wire-2.js']),
  e: chunk('assets/find-4.js', '/src/element/find-box.ts', ['assets/wire-2.js']),
  f: { type: 'asset' as const }
};
const PAGE = '<html><head>\n    <title>$&</title>\n  </head><body>$&</body></html>';
const hrefs = (html: string) => [...html.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href);

describe('the page of a long story', () => {
  it('asks early for the scripts of one and for what they import, but not for the first load again', () => {
    const html = withLongLoad(PAGE, 'index.html', BUNDLE, FIRST);
    expect(hrefs(html)).toEqual([
      './assets/preparing-3.js',
      './assets/sketch-1.js',
      './assets/wire-2.js'
    ]);
    expect(html.match(/<link rel="modulepreload" crossorigin="" /g)).toHaveLength(3);
  });

  it('has them in its head, and all else as it was', () => {
    const html = withLongLoad(PAGE, 'index.html', BUNDLE, FIRST);
    expect(html.replace(/ *<link [^>]*>\n? */g, '').replace(/\s+/g, ' ')).toBe(
      PAGE.replace(/\s+/g, ' ')
    );
  });

  it('finds them from a folder below', () => {
    const html = withLongLoad(PAGE, 'long/story/index.html', BUNDLE, FIRST);
    expect(hrefs(html)[0]).toBe('./../../assets/preparing-3.js');
  });
});
