import type { Plugin } from 'vite';

/** A D3 package as it is published since 2026: one file each. */
const D3 = /[\\/]node_modules[\\/]d3-[a-z]+[\\/]dist[\\/][^\\/]+\.mjs$/;

/** What a file of D3 makes when it is loaded: by a call, or as another name for a part of it. */
const MADE = /^((?:const|var) [\w$]+ = )(?=[\w$]+\(|\(function)/gm;
const NAMED = /^(const [\w$]+ = )([\w$]+\.[\w$]+);$/gm;

/**
 * Leaves out what nobody takes of D3. Its packages declare themselves free of side effects, but each is
 * published as one file, and what such a file makes by a call (the intervals of `d3-time`, the colours
 * behind `d3-interpolate`) a bundler has to keep: it cannot tell that the call does nothing else. This
 * says of each call what the package says of the whole.
 */
export const d3Apart = (): Plugin => ({
  name: 'd3-apart',
  transform: (code, id) =>
    D3.test(id)
      ? code.replace(MADE, '$1/* @__PURE__ */ ').replace(NAMED, '$1/* @__PURE__ */ (() => $2)();')
      : null
});
