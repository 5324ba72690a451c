import { vi } from 'vitest';
import type { Outline, StageOptions } from '../../src/core/layout/outline.ts';
import { type Part, prepare } from '../../src/core/layout/prepare.ts';
import { readJson } from '../../src/core/story/json.ts';
import { CODEC } from '../../src/element/codec.ts';
import type { LoadPort } from '../../src/element/loader.ts';
import type { Order } from '../../src/element/preparing.ts';

export const STAGE: StageOptions = { locale: null, width: 720, laneHeight: 46, textScale: 1 };

/** The bytes of a file as a page fetches them. */
export const bytesOf = (text: string): ArrayBuffer => {
  const { buffer, byteOffset, byteLength } = CODEC.encode(text);
  return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
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
  readonly url: unknown;
  readonly options: unknown;
  #parts: Iterator<Part> | null = null;

  constructor(url: unknown, options: unknown) {
    this.url = url;
    this.options = options;
  }

  postMessage(order: Order): void {
    this.orders.push(structuredClone(order));
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
    const [order] = this.orders;
    if (!order) throw new RangeError('not asked');
    this.#parts ??= prepare(
      readJson(CODEC.decode(new Uint8Array(order.bytes))),
      order.stage,
      CODEC
    );
    try {
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
