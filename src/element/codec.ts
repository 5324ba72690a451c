import type { Codec } from '../core/story/wire.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** UTF-8 by the platform. */
export const CODEC: Codec = {
  encode: text => encoder.encode(text),
  decode: bytes => decoder.decode(bytes)
};
