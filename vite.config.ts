import { defineConfig } from 'vite';
import { TARGET } from './src/build/bundle.ts';
import { d3Apart } from './src/build/d3-apart.ts';
import { firstLoad } from './src/build/first-load.ts';
import { luxonApart } from './src/build/luxon-apart.ts';
import { originsIn, siteIn } from './src/build/origins.ts';
import { quoteline } from './src/build/plugin.ts';
import { surfaces } from './src/build/surfaces.ts';

/** Origins whose stories the embed pages may show beside their own. */
const allow = originsIn(process.env.QUOTELINE_ALLOW ?? '');

/** Where all is published: `https://timelines.example/`. */
const site = siteIn(process.env.SITE ?? '');

/** The pages of this folder, prerendered, with the element that brings them alive, and what others load of it. */
export default defineConfig({
  // Relative addresses: the built folder works at any path of any host.
  base: './',
  plugins: [quoteline({ allow, site }), luxonApart(), d3Apart(), firstLoad(), surfaces()],
  build: {
    target: TARGET,
    modulePreload: false,
    reportCompressedSize: false
  }
});
