import { el, type Shape } from './tree.ts';

/** What is said of the zone that times of day are told in. */
export interface ZoneLine {
  /** `Times in Eastern Time`. */
  readonly now: string;
  /** What the button does: `Show times in your zone, Japan Standard Time`. */
  readonly act: string;
  /** Both zones in short, the story's first, for where there is little room. */
  readonly short: readonly string[];
  /** Which of them it is now. */
  readonly at: number;
}

/** The zone of times and the way to the other one; null where nobody needs it. */
export const zoneLine = (line: ZoneLine | null): Shape =>
  el('p', { class: 'zones', hidden: line === null || undefined }, [
    el('span', { class: 'zone-now' }, line?.now ?? ''),
    el('button', { type: 'button', class: 'clear' }, [
      el(
        'span',
        { class: 'zone-short' },
        (line?.short ?? []).map((name, at) =>
          el('span', { 'data-on': at === line?.at || undefined }, `${at > 0 ? ' / ' : ''}${name}`)
        )
      ),
      el('span', { class: 'zone-act' }, line?.act ?? '')
    ])
  ]);
