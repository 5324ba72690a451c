import type { Standing } from '../core/layout/scene.ts';
import type { Value } from './tree.ts';

/** The party as the style sheet counts it, from 1; nothing for none. */
export const partyOf = (party: number): number | undefined => (party < 0 ? undefined : party + 1);

/** The attributes every drawn event shares: whose it is and how it stands out. */
export const standingAttrs = (
  name: string,
  { event, party, key, selected, hover }: Standing
): Record<string, Value> => ({
  class: `${name}${key ? ' key' : ''}${selected ? ' selected' : ''}${hover ? ' hover' : ''}`,
  part: name,
  'data-event': event,
  'data-party': partyOf(party)
});
