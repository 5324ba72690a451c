import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { served } from './serve.ts';

/** ms between two pieces of a page: time enough for a frame of what is there. */
const PAUSE = 50;

/** Headers that tell how the whole was sent, which it no longer is. */
const OF_THE_WHOLE = ['content-length', 'connection', 'transfer-encoding', 'etag', 'keep-alive'];

/**
 * The built site, with its first page sent in pieces as a slow line would: one after the other, cut
 * in front of each match of `cut`. `from` and `to` are words of the page between which it is cut.
 */
export async function inPieces(
  { from, to, cut }: { from: string; to: string; cut: RegExp },
  use: (address: string, pieces: number) => Promise<void>
): Promise<void> {
  const site = await served();
  const whole = await (await fetch(site)).text();
  const start = whole.indexOf(from);
  const end = whole.indexOf(to, start);
  const cuts = [...whole.slice(start, end).matchAll(cut)].map(({ index }) => start + index);
  const pieces = [0, ...cuts].map((at, i) => whole.slice(at, cuts[i]));
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await fetch(new URL(request.url ?? '/', site));
    const kept = [...headers].filter(([name]) => !OF_THE_WHOLE.includes(name));
    response.writeHead(status, Object.fromEntries(kept));
    if (request.url !== '/') {
      for await (const part of body ?? []) response.write(part);
    } else {
      for (const piece of pieces) {
        response.write(piece);
        await new Promise(done => setTimeout(done, PAUSE));
      }
    }
    response.end();
  });
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  try {
    const { port } = server.address() as AddressInfo;
    await use(`http://127.0.0.1:${port}/`, pieces.length);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
