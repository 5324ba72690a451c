import type { Standing } from '../core/layout/scene.ts';
import type { Value } from './tree.ts';

/** The attributes every drawn event shares: whose it is and how it stands out. */
export const standingAttrs = (name: string, standing: Standing): Record<string, Value> => ({
  class: [
    name,
    standing.key ? 'key' : '',
    standing.selected ? 'selected' : '',
    standing.hover ? 'hover' : ''
  ]
    .filter(part => part !== '')
    .join(' '),
  part: name,
  'data-event': standing.event,
  'data-party': standing.party < 0 ? undefined : standing.party + 1
});
