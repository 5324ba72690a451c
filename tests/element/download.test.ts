import { describe, expect, it } from 'vitest';
import { LONG } from '../../src/core/story/long.ts';
import { type Download, downloaded, downloadOf } from '../../src/element/download.ts';

const PIECES = [Uint8Array.of(1, 2, 3), Uint8Array.of(4), Uint8Array.of(5, 6)];
const ALL = Uint8Array.of(1, 2, 3, 4, 5, 6);
const broken = () => new RangeError('it broke off');

/** A response whose body comes when the test says so. */
const coming = (headers: Record<string, string> = {}) => {
  let body: ReadableStreamDefaultController<Uint8Array> | null = null;
  const stream = new ReadableStream<Uint8Array>({
    start: controller => {
      body = controller;
    }
  });
  const download = downloadOf(new Response(stream, { headers }), broken);
  return { download, body: body as unknown as ReadableStreamDefaultController<Uint8Array> };
};

const piecesOf = async (download: Download) => {
  const found: Uint8Array[] = [];
  for await (const piece of download.pieces()) found.push(piece);
  return found;
};

describe('a download', () => {
  it('gives its pieces as they come, and those that have come to whoever asks late', async () => {
    const { download, body } = coming();
    const early = download.pieces();
    const other = download.pieces();
    for (const piece of PIECES) {
      const asked = early.next();
      body.enqueue(piece);
      expect(await asked).toEqual({ value: piece, done: false });
    }
    expect(await other.next()).toEqual({ value: PIECES[0], done: false });
    const last = early.next();
    body.close();
    expect((await last).done).toBe(true);
    expect(await piecesOf(download)).toEqual(PIECES);
    expect(await download.whole()).toEqual(ALL);
    await download.ended();
  });

  it('is read to its end for each of those who wait at the same time', async () => {
    const { download, body } = coming();
    const asked = Promise.all([piecesOf(download), piecesOf(download), download.whole()]);
    for (const piece of PIECES) body.enqueue(piece);
    body.close();
    expect(await asked).toEqual([PIECES, PIECES, ALL]);
  });

  it('fails where it breaks off, for all who wait and who come later', async () => {
    const { download, body } = coming();
    const asked = [piecesOf(download), download.whole(), download.ended()];
    const all = Promise.allSettled(asked);
    body.enqueue(ALL);
    await new Promise(resolve => setTimeout(resolve));
    body.error(new TypeError('network error'));
    for (const one of await all) expect(one).toMatchObject({ reason: broken() });
    await expect(download.whole()).rejects.toThrow(broken());
  });

  it('is empty where its response has no body', async () => {
    const download = downloadOf(new Response(null), broken);
    expect(await piecesOf(download)).toEqual([]);
    expect(await download.whole()).toEqual(new Uint8Array());
  });

  it('is long as soon as its response says so, or so much has come', async () => {
    expect(await coming({ 'content-length': `${LONG + 1}` }).download.long()).toBe(true);
    const { download, body } = coming({ 'content-length': `${LONG}` });
    const told = download.long();
    body.enqueue(new Uint8Array(LONG));
    body.enqueue(new Uint8Array(1));
    expect(await told).toBe(true);
  });

  it('is not long where it ends before', async () => {
    const { download, body } = coming();
    body.enqueue(new Uint8Array(LONG));
    body.close();
    expect(await download.long()).toBe(false);
  });

  it('may be a file that is here', async () => {
    const download = downloaded(ALL);
    const more = downloaded(new Uint8Array(LONG + 1));
    expect([await download.long(), await more.long()]).toEqual([false, true]);
    expect(await piecesOf(download)).toEqual([ALL]);
    expect(await download.whole()).toEqual(ALL);
  });
});
