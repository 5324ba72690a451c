import { vi } from 'vitest';
import type { Outline, StageOptions } from '../../src/core/layout/outline.ts';
import { type Part, prepareText } from '../../src/core/layout/prepare.ts';
import { CODEC } from '../../src/element/codec.ts';
import { type Download, downloaded } from '../../src/element/download.ts';
import type { LoadPort } from '../../src/element/loader.ts';
import type { Order } from '../../src/element/preparing.ts';

export const STAGE: StageOptions = { locale: null, width: 720, laneHeight: 46, textScale: 1 };

/** Until something comes that takes long, ms. */
export const PATIENCE = 20_000;

/** A file that is here, in pieces of `size` bytes. */
export const fileOf = (text: string, size = Number.POSITIVE_INFINITY): Download => {
  const bytes = CODEC.encode(text);
  return {
    ...downloaded(bytes),
    async *pieces() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
    }
  };
};

/** A port that keeps what it is told. */
export interface KeepingPort extends LoadPort {
  readonly outlines: Outline[];
  readonly done: number[];
}

export const keepingPort = (stage: StageOptions = STAGE): KeepingPort => {
  const outlines: Outline[] = [];
  const done: number[] = [];
  return {
    outlines,
    done,
    language: async () => {},
    stage: () => stage,
    outline: outline => void outlines.push(outline),
    progress: part => void done.push(part)
  };
};

/** What a worker may answer. */
export type Answer = Part | { kind: 'failed'; message: string; json: boolean };

/** A worker whose answers come when the test says so. */
export class FakeWorker {
  onmessage: ((event: { data: Answer }) => void) | null = null;
  onerror: ((event: { message?: string; preventDefault(): void }) => void) | null = null;
  terminated = false;
  readonly orders: Order[] = [];
  /** The stage that it is to prepare a story for. */
  stage: StageOptions | null = null;
  /** Whether it has the whole file. */
  asked = false;
  readonly url: unknown;
  readonly options: unknown;
  readonly #decoder = new TextDecoder();
  #text = '';
  #parts: Iterator<Part> | null = null;

  constructor(url: unknown, options: unknown) {
    this.url = url;
    this.options = options;
  }

  postMessage(order: Order): void {
    const given = structuredClone(order);
    this.orders.push(given);
    if (given.kind === 'begin') this.stage = given.stage;
    else if (given.kind === 'piece')
      this.#text += this.#decoder.decode(given.bytes, { stream: true });
    else if (given.kind === 'end') this.asked = true;
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Sends an answer, as a copy; one that has been terminated is heard no more. */
  answer(data: Answer): void {
    if (!this.terminated) this.onmessage?.({ data: structuredClone(data) });
  }

  /** Fails; returns whether the page kept the failure to itself. */
  fail(message?: string): boolean {
    const preventDefault = vi.fn();
    this.onerror?.({ ...(message !== undefined && { message }), preventDefault });
    return preventDefault.mock.calls.length > 0;
  }

  /** Does what it was asked for, up to the first part of a kind. */
  through(kind: Part['kind']): void {
    if (!this.stage || !this.asked) throw new RangeError('not asked');
    try {
      this.#parts ??= prepareText(this.#text, this.stage, CODEC);
      for (;;) {
        const { done, value } = this.#parts.next();
        if (done) return;
        this.answer(value);
        if (value.kind === kind) return;
      }
    } catch (cause) {
      const json = cause instanceof SyntaxError;
      this.answer({ kind: 'failed', message: (cause as Error).message, json });
    }
  }
}

/** Puts fake workers into the page until `vi.unstubAllGlobals`; those that are made are kept. */
export const fakeWorkers = (): FakeWorker[] => {
  const made: FakeWorker[] = [];
  vi.stubGlobal(
    'Worker',
    class extends FakeWorker {
      constructor(url: unknown, options: unknown) {
        super(url, options);
        made.push(this);
      }
    }
  );
  return made;
};

/** The worker that has been given a whole file, when it has. */
export const workerOf = (workers: readonly FakeWorker[], at = 0): Promise<FakeWorker> =>
  vi.waitFor(() => {
    const worker = workers[at];
    if (!worker?.asked) throw new RangeError('not asked');
    return worker;
  }, PATIENCE);
