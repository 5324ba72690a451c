import { describe, expect, it } from 'vitest';
import { eventTexts, FIELDS, WEIGHTS } from '../../../src/core/find/documents.ts';
import { storyOf } from '../../render/stories.ts';
import { good } from '../story/good.ts';

describe('the texts of an event', () => {
  const { events } = storyOf(good());
  const textsOf = (id: string) => {
    const event = events.find(other => other.id === id);
    return event && eventTexts(event);
  };

  it('are all that a reader may look for, with names as they are shown', () => {
    expect(textsOf('award')).toEqual({
      title: 'Microsoft gets the contract',
      shortTitle: ['The award'],
      speakers: ['Frank Shaw, Spokesman', 'Mark Esper, Secretary of Defense'],
      people: ['Mark Esper, Secretary of Defense', 'Frank Shaw'],
      quotes: ['We are disappointed.', 'It was fair.'],
      summary: ['Ten years,\nten billion dollars.'],
      place: ['Arlington']
    });
  });

  it('are none where the story has none', () => {
    expect(textsOf('review')).toEqual({
      title: 'A review begins',
      shortTitle: [],
      speakers: [],
      people: [],
      quotes: [],
      summary: [],
      place: []
    });
  });

  it('weigh most in the title and least in the place', () => {
    expect(FIELDS.map(field => WEIGHTS[field])).toEqual(
      FIELDS.map(field => WEIGHTS[field]).sort((a, b) => b - a)
    );
    expect([FIELDS[0], FIELDS.at(-1)]).toEqual(['title', 'place']);
  });
});
