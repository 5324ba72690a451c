import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** `npm run dev`: every story of tests/stories, drawn anew with each change to the source. */
export default defineConfig({
  root: 'tests/gallery',
  publicDir: false,
  server: { fs: { allow: [resolve(import.meta.dirname)] } }
});
