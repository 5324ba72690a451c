/** A file longer than this (bytes) is read in the background. */
export const LONG = 1_000_000;

/** So is a story of more events than this. */
export const MANY = 5000;
