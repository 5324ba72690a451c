import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RelationFile } from '../../../src/core/story/schema.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { tiesOf as all } from '../../../src/core/view/related.ts';
import { many, tale } from '../layout/any-story.ts';

const TYPES = ['responds-to', 'follows-from', 'reverses', 'part-of'] as const;

/** A story of twelve events that name one another as the pairs say. */
const related = (pairs: readonly (readonly [number, number, RelationFile['type']])[]): Story =>
  tale(
    many(12).map((event, at) => ({
      ...event,
      importance: 1,
      relations: pairs
        .filter(([from]) => from === at)
        .map(([, to, type]) => ({ type, event: `e${to}` }))
    }))
  );

const tiesOf = (story: Story, id: string): string[] => {
  const event = story.eventById.get(id);
  return event ? all(story, event).map(({ from, to }) => `${from.id} ${to.id}`) : [];
};

describe('the ties of an event', () => {
  it('are with those that it names and those that name it', () => {
    const story = related([
      [1, 0, 'responds-to'],
      [2, 1, 'follows-from'],
      [3, 1, 'reverses'],
      [3, 0, 'part-of']
    ]);
    expect(tiesOf(story, 'e1').sort()).toEqual(['e1 e0', 'e2 e1', 'e3 e1']);
    expect(tiesOf(story, 'e0').sort()).toEqual(['e1 e0', 'e3 e0']);
    expect(tiesOf(story, 'e5')).toEqual([]);
  });

  it('are one for two events, whatever they are tied by', () => {
    const story = related([
      [1, 0, 'responds-to'],
      [1, 0, 'part-of']
    ]);
    expect(tiesOf(story, 'e1')).toEqual(['e1 e0']);
    expect(tiesOf(story, 'e0')).toEqual(['e1 e0']);
  });

  it('have all that the one names the other for, each once', () => {
    const story = related([
      [1, 0, 'responds-to'],
      [1, 0, 'part-of'],
      [1, 0, 'part-of']
    ]);
    const [event] = story.events.filter(({ id }) => id === 'e0');
    const types = event && all(story, event).map(tie => tie.types);
    expect(types).toEqual([['responds-to', 'part-of']]);
  });

  it('are the same from both ends, each once, and all of them are there', () => {
    const end = fc.integer({ min: 0, max: 11 });
    const pairs = fc
      .array(fc.tuple(end, end, fc.constantFrom(...TYPES)), { maxLength: 20 })
      .map(given => given.filter(([from, to]) => from !== to));
    fc.assert(
      fc.property(pairs, given => {
        const story = related(given);
        const wanted = new Set(given.map(([from, to]) => `e${from} e${to}`));
        for (const { id } of story.events) {
          const own = [...wanted].filter(tie => tie.split(' ').includes(id));
          expect(tiesOf(story, id).sort()).toEqual(own.sort());
        }
      })
    );
  });

  it('are known both ways however long the story is', () => {
    const story = tale(
      many(6000).map((event, at) =>
        at === 1 ? { ...event, relations: [{ type: 'reverses', event: 'e0' }] } : event
      )
    );
    expect(tiesOf(story, 'e1')).toEqual(['e1 e0']);
    expect(tiesOf(story, 'e0')).toEqual(['e1 e0']);
  });
});
