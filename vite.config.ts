import { defineConfig } from 'vite';
import { firstLoad } from './src/build/first-load.ts';
import { luxonApart } from './src/build/luxon-apart.ts';
import { quoteline } from './src/build/plugin.ts';

/** The page of the first story: `index.html`, prerendered, with the element that brings it alive. */
export default defineConfig({
  // Relative addresses: the built folder works at any path of any host.
  base: './',
  plugins: [quoteline(), luxonApart(), firstLoad()],
  build: {
    target: ['chrome123', 'firefox125', 'safari17.5'],
    modulePreload: false,
    reportCompressedSize: false
  }
});
