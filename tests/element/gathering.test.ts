// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFormat } from '../../src/core/time/format.ts';
import { ALL_ENGLISH as ENGLISH } from '../../src/core/view/tool-words.ts';
import { createGathering } from '../../src/element/gathering.ts';
import type { Shell } from '../../src/element/shell.ts';
import { layoutOf, tale } from '../core/layout/any-story.ts';

/** `count` events of one day, then one of another. */
const setUp = (count: number) => {
  const events = Array.from({ length: count }, (_, at) => ({
    id: `e${at}`,
    title: `Event ${at}`,
    date: '2019-07-18'
  }));
  const layout = layoutOf(tale([...events, { id: 'late', title: 'Late', date: '2019-08-02' }]));
  const [box, stage] = [document.createElement('div'), document.createElement('div')];
  box.hidden = true;
  document.body.replaceChildren(stage, box);
  const [select, leave, life] = [vi.fn(), vi.fn(), new AbortController()];
  const gathering = createGathering({
    shell: { gathering: box, stage } as unknown as Shell,
    layout: () => layout,
    format: createFormat({ locale: 'en-GB', zone: 'UTC' }),
    words: ENGLISH,
    signal: life.signal,
    select,
    leave
  });
  const rows = () => [...box.querySelectorAll<HTMLElement>('.row')];
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    );
  return { box, stage, select, leave, life, gathering, rows, press };
};

describe('the list of events that share a place', () => {
  beforeEach(() => document.body.replaceChildren());

  it('names how many they are and when, and has a row for each', () => {
    const { box, gathering, rows } = setUp(6);
    gathering.open({ from: 0, to: 6 }, 400);
    expect(box.hidden).toBe(false);
    expect(box.getAttribute('role')).toBe('dialog');
    expect(box.getAttribute('aria-label')).toBe('6 events, Thursday 18 July 2019');
    expect(rows().map(row => row.textContent)).toEqual(
      Array.from({ length: 6 }, (_, at) => `Event ${at}`)
    );
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('says when each happened where they are of several days', () => {
    const { gathering, rows } = setUp(1);
    gathering.open({ from: 0, to: 2 }, 0);
    expect(rows().map(row => row.textContent)).toEqual(['18 Jul 2019 Event 0', '2 Aug 2019 Late']);
  });

  it('selects the event that is pressed, and closes', () => {
    const { box, select, gathering, rows } = setUp(6);
    gathering.open({ from: 0, to: 6 }, 0);
    rows()[3]?.click();
    expect(select.mock.calls).toEqual([['e3']]);
    expect(box.hidden).toBe(true);
    expect(rows()).toEqual([]);
  });

  it('writes out the rest of a long one when asked, until every event is there', () => {
    const { gathering, rows } = setUp(500);
    gathering.open({ from: 0, to: 500 }, 0);
    expect(rows().length).toBeLessThan(100);
    expect(rows().at(-1)?.textContent).toBe('Show more (440 left)');
    while (rows().at(-1)?.classList.contains('more')) rows().at(-1)?.click();
    expect(rows().map(row => row.dataset.event)).toEqual(
      Array.from({ length: 500 }, (_, at) => `e${at}`)
    );
  });

  it('is walked with the arrow keys and left with Escape, which the stage does not hear', () => {
    const { box, gathering, rows, press, leave } = setUp(6);
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    gathering.open({ from: 0, to: 6 }, 0);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) press(key);
    expect(document.activeElement).toBe(rows()[1]);
    press('End');
    expect(document.activeElement).toBe(rows()[5]);
    press('Escape');
    expect(box.hidden).toBe(true);
    expect(leave).toHaveBeenCalledTimes(1);
    expect(heard).not.toHaveBeenCalled();
    document.body.removeEventListener('keydown', heard);
  });

  it('closes when the stage is pressed, and for good with its timeline', () => {
    const { box, stage, gathering, life } = setUp(6);
    gathering.open({ from: 0, to: 6 }, 0);
    stage.dispatchEvent(new Event('pointerdown'));
    expect(box.hidden).toBe(true);
    gathering.open({ from: 0, to: 6 }, 0);
    life.abort();
    expect(box.hidden).toBe(true);
  });
});
