// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Label, Scene } from '../../src/core/layout/scene.ts';
import { issueText, parse } from '../../src/core/story/parse.ts';
import { initialState } from '../../src/core/view/state.ts';
import { eventList } from '../../src/render/html.ts';
import { markup } from '../../src/render/markup.ts';
import { read } from '../render/dom-text.ts';
import { jedi, layoutOf, readingOf, storyOf } from '../render/stories.ts';

const ROOT = join(import.meta.dirname, '../..');
const jsonAt = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const names = readdirSync(join(ROOT, 'data')).filter(name => name.endsWith('.json'));
const validate = new Ajv({ allErrors: true }).compile(jsonAt('public/schema/v1.json') as object);

const overlap = (a: Label, b: Label) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The pairs of labels that lie over each other, those apart that are meant to. */
const collisions = ({ labels }: Scene): string[] => {
  const plain = labels.filter(({ raised }) => !raised);
  return plain.flatMap((label, at) =>
    plain
      .slice(at + 1)
      .flatMap(other => (overlap(label, other) ? [`${label.event} ${other.event}`] : []))
  );
};

/** Labels that are not whole on the stage. */
const cut = ({ labels, width, metrics }: Scene): string[] =>
  labels
    .filter(({ x, y, ...size }) => {
      const inside = x >= 0 && x + size.width <= width + 1e-6;
      return !inside || y < metrics.top || y + size.height > metrics.base;
    })
    .map(({ event }) => event);

/** Words that somebody wrote into the file: a story that lost some would have fewer. */
it('there is a story in data/', () => {
  expect(names).toContain('jedi.json');
});

describe.each(names)('data/%s', name => {
  const file = jsonAt(`data/${name}`);
  const { story } = parse(file);
  if (!story) throw new RangeError(`${name} is no story`);
  const layout = layoutOf(story);

  it('has no faults', () => {
    const { issues, left } = parse(file);
    expect(issues.map(issueText)).toEqual([]);
    expect(left).toEqual({ events: 0, quotes: 0 });
  });

  it('matches the schema that editors check against', () => {
    validate(file);
    expect(validate.errors).toBe(null);
  });

  it('is not changed by being read', () => {
    const copy = structuredClone(file);
    parse(copy);
    expect(copy).toEqual(file);
  });

  it('is listed whole, every event once', () => {
    const list = read(markup(eventList(readingOf(story))));
    const titles = [...list.querySelectorAll('.event-title')].map(title => title.textContent);
    expect(titles).toEqual(story.events.map(({ title }) => title));
  });

  it.each([320, 720, 1280])('lies on a stage of %i px with no label over another or cut', width => {
    const opening = initialState(layout, width);
    const { lo, hi } = layout.bounds(width);
    const windows = [1, 2, 4, 8].flatMap(parts =>
      Array.from({ length: parts }, (_, at) => {
        const length = (hi - lo) / parts;
        return { lo: lo + at * length, hi: lo + (at + 1) * length };
      })
    );
    const scenes = [opening.span, ...windows].map(span => layout.scene({ ...opening, span }));
    expect(scenes.flatMap(collisions)).toEqual([]);
    expect(scenes.flatMap(cut)).toEqual([]);
    expect(scenes[0]?.labels.length).toBeGreaterThan(0);
  });

  it('shows the label of every event at some zoom', () => {
    const view = initialState(layout, 1280);
    const shortest = layout.shortest(1280);
    const hidden = story.events.filter(event => {
      const t = layout.anchor(event);
      const span = { lo: t - shortest / 4, hi: t + (shortest * 3) / 4 };
      const { labels } = layout.scene({ ...view, span, event: event.id });
      return !labels.some(label => label.event === event.id);
    });
    expect(hidden.map(({ id }) => id)).toEqual([]);
  });
});

describe('the opening window of the JEDI story', () => {
  const CORE = ['remarks', 'review', 'award', 'lawsuit', 'deposition-motion', 'injunction'];
  const layout = layoutOf(storyOf(jsonAt('data/jedi.json')));
  const labelled = (width: number) =>
    new Map(layout.scene(initialState(layout, width)).labels.map(label => [label.event, label]));

  it('names the six core events of a wide stage, none cut', () => {
    const labels = labelled(1240);
    for (const id of CORE) {
      const label = labels.get(id);
      expect(label, id).toBeDefined();
      expect(label?.raised, id).toBe(false);
      expect((label?.x ?? -1) >= 0 && (label?.x ?? 0) + (label?.width ?? 0) <= 1240, id).toBe(true);
      const words = label?.lines.join(' ');
      expect(words, id).toBe(jedi.eventById.get(id)?.shortTitle);
    }
  });

  it('names the award first, the event the panel shows', () => {
    const first = layout.shown(initialState(layout, 1240));
    expect(labelled(320).has(first?.id ?? '')).toBe(true);
    expect(first?.importance).toBe(3);
  });
});
