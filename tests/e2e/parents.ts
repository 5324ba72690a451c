import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll } from 'vitest';

/** A page around a frame, as a newsroom's tools make it. */
export interface Parent {
  readonly name: string;
  /** Scripts of packages, from node_modules. */
  readonly scripts?: readonly string[];
  /** What stands in the column; the address of the frame comes in. */
  body(src: string): string;
  /** How high this parent makes a frame whose content is so high. */
  readonly height?: (content: number) => number;
  /** What the browser must be able to do, as a name of `window` in the frame. */
  readonly needs?: string;
}

const frame = (src: string, attributes = ''): string =>
  `<iframe id="frame" title="Timeline" src="${src}" width="100%" height="300" ${attributes}></iframe>`;

const script = (code: string): string => `<script>${code}</script>`;

/**
 * The parents that frames are made for. Packages are the real ones; of the three that are none the logic
 * is written anew from what their sources do.
 */
export const PARENTS: readonly Parent[] = [
  {
    name: 'pym.js',
    scripts: ['pym.js/dist/pym.v1.js'],
    body: src => `<div id="pym"></div>${script(`new pym.Parent('pym', '${src}', {});`)}`
  },
  {
    name: '@newswire/frames, which speaks AMP',
    scripts: ['@newswire/frames/dist/frames.umd.js'],
    body: src =>
      `<div id="box"></div>${script(
        `new newswireFrames.Framer(document.getElementById('box'), { src: '${src}' });`
      )}`
  },
  {
    name: 'iframe-resizer 4',
    scripts: ['iframe-resizer/js/iframeResizer.js'],
    body: src => frame(src) + script(`iFrameResize({}, '#frame');`)
  },
  {
    name: 'iframe-resizer 5',
    scripts: ['@iframe-resizer/parent/index.umd.js'],
    body: src => frame(src) + script(`iframeResize({ license: 'GPLv3' }, '#frame');`)
  },
  {
    name: 'open-iframe-resizer',
    scripts: ['@open-iframe-resizer/core/dist/index.umd.cjs'],
    body: src => frame(src) + script(`iframeResizer.initialize({}, '#frame');`)
  },
  {
    name: 'the snippet of Datawrapper',
    body: src =>
      frame(src) +
      script(`addEventListener('message', event => {
        const heights = event.data['datawrapper-height'];
        if (heights === undefined) return;
        for (const frame of document.querySelectorAll('iframe')) {
          if (frame.contentWindow !== event.source) continue;
          for (const id in heights) frame.style.height = heights[id] + 'px';
        }
      });`)
  },
  {
    name: 'WordPress, as it shows a page of an unlisted provider',
    // It shows the frame when the secret has come back, and keeps it within bounds.
    body: src =>
      `<blockquote>A link</blockquote>${frame(
        `${src}#?secret=aB3dE6gH9k`,
        'sandbox="allow-scripts" data-secret="aB3dE6gH9k" style="visibility:hidden"'
      )}${script(`
      const frame = document.getElementById('frame');
      const ready = () =>
        frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
      frame.addEventListener('load', ready);
      addEventListener('message', ({ data, source }) => {
        if (!data || !(data.secret || data.message || data.value)) return;
        if (/[^a-zA-Z0-9]/.test(data.secret) || data.secret !== frame.dataset.secret) return;
        if (source !== frame.contentWindow) return;
        frame.style.visibility = 'visible';
        const height = parseInt(data.value, 10);
        if (data.message === 'height') frame.height = Math.min(Math.max(height, 200), 1000);
        if (data.message === 'link' && document.activeElement === frame) {
          window.opened = data.value;
        }
      });`)}`,
    height: content => Math.min(Math.max(content, 200), 1000)
  },
  {
    name: 'Medium, by way of Embedly',
    body: src =>
      frame(src) +
      script(`addEventListener('message', ({ data, source }) => {
        let message = null;
        try {
          message = JSON.parse(data);
        } catch {
          return;
        }
        const frame = document.getElementById('frame');
        if (message.context !== 'iframe.resize' || frame.src !== message.src) return;
        if (source === frame.contentWindow) frame.height = message.height;
      });`)
  },
  {
    name: 'our own embed.js',
    body: src =>
      frame(src, 'data-quote-timeline="jedi"') +
      `<script async src="${new URL('../../embed.js', src).href}"></script>`
  },
  {
    name: 'nothing but a browser that sizes frames',
    body: src =>
      `<iframe id="frame" title="Timeline" src="${src}" style="border:0;width:100%;height:auto;frame-sizing:content-height"></iframe>`,
    needs: 'requestResize'
  }
];

const PACKAGES = resolve(import.meta.dirname, '../../node_modules');

const servers: Server[] = [];

/** Serves pages by their path, on an origin of their own: `localhost`, where ours is `127.0.0.1`. */
export const servePages = async (pages: (path: string) => string | null): Promise<string> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost/');
    const file = pathname.startsWith('/node_modules/')
      ? readFileSync(resolve(PACKAGES, pathname.slice('/node_modules/'.length)), 'utf8')
      : null;
    const text = file ?? pages(pathname);
    const type = file === null ? 'text/html' : 'text/javascript';
    response.writeHead(text === null ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(text ?? '');
  });
  servers.push(server);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
};

afterAll(() => {
  for (const server of servers) server.close();
});

/** An article with one frame in a column. */
export const article = ({ scripts = [], body }: Parent, src: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,">
${scripts.map(name => `<script src="/node_modules/${name}"></script>`).join('')}
</head><body><h1>Article</h1><div id="column" style="width:700px">${body(src)}</div>
<p>After the frame</p></body></html>`;
