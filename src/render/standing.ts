import type { Standing } from '../core/layout/scene.ts';
import { createKept } from './kept.ts';
import type { Attrs } from './tree.ts';

/** The party as the style sheet counts it, from 1; nothing for none. */
export const partyOf = (party: number): number | undefined => (party < 0 ? undefined : party + 1);

const kept = createKept<Attrs>();

/**
 * The attributes of a drawn event: whose it is and how it stands out, and `more`, which is made of
 * that and of `but`. The same object for the same event that stands the same.
 */
export const standingAttrs = (
  name: string,
  { event, party, key, selected, hover }: Standing,
  but: string,
  more: () => Attrs
): Attrs => {
  const look = `${name}${key ? ' key' : ''}${selected ? ' selected' : ''}${hover ? ' hover' : ''}`;
  return kept(`${look}\n${party}\n${event}\n${but}`, () => ({
    class: look,
    part: name,
    'data-event': event,
    'data-party': partyOf(party),
    ...more()
  }));
};
