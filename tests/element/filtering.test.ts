// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ALL_ENGLISH as ENGLISH } from '../../src/core/view/tool-words.ts';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { jedi } from '../render/stories.ts';
import { articles, part, ready, SRC, setUpPage } from './page.ts';

const PATIENCE = 20_000;

setUpPage();

/** Waits until the element says so many events are left, or another sentence. */
const said = (element: TimelineElement, text: string) =>
  vi.waitFor(() => expect(part(element, '[role="status"]').textContent).toBe(text), PATIENCE);

/** Waits until the panel is open. */
const opened = async (element: TimelineElement): Promise<HTMLElement> => {
  part(element, '.filter').click();
  await vi.waitFor(() => expect(part(element, '.filters').hidden).toBe(false), PATIENCE);
  return part(element, '.filters');
};

const pick = (element: TimelineElement, value: string, within = '.filters') =>
  part(element, `${within} [data-value="${value}"]`);

/** The events that have a mark on the stage. */
const marked = (element: TimelineElement) =>
  [...(element.shadowRoot?.querySelectorAll('a.mark') ?? [])].map(mark =>
    mark.getAttribute('data-event')
  );

const press = (target: Element | null, key: string) =>
  target?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })
  );

const partyOf = (id: string | null) => jedi.eventById.get(id ?? '')?.party?.id;
const at = (hash: string) => history.replaceState(null, '', `/${hash}`);

describe('the panel of a filter', () => {
  it('opens with a button that says so, and closes with it again', async () => {
    const element = await ready();
    const button = part(element, '.filter');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(button.getAttribute('aria-controls')).toBe(part(element, '.filters').id);
    const panel = await opened(element);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(panel.getAttribute('aria-label')).toBe(ENGLISH.filter);
    button.click();
    await vi.waitFor(() => expect(panel.hidden).toBe(true), PATIENCE);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(part(element, '.narrowed').hidden).toBe(true);
  });

  it('has the values of the story with how many events each has', async () => {
    const element = await ready();
    const panel = await opened(element);
    const groups = [...panel.querySelectorAll('[role="group"]')];
    expect(groups.map(group => group.getAttribute('aria-label'))).toEqual([
      ENGLISH.filterParty,
      ENGLISH.filterPerson,
      ENGLISH.filterKind,
      ENGLISH.filterSource
    ]);
    const parties = [...(groups[0]?.querySelectorAll('.pick') ?? [])];
    expect(parties.map(({ textContent }) => textContent)).toEqual([
      'White House1',
      'Pentagon14',
      'Amazon5',
      'Court9',
      'Others4'
    ]);
    expect(pick(element, 'quoted').textContent).toBe(`${ENGLISH.withQuotes}25`);
  });

  it('is left with Escape, which gives the focus back and unselects nothing', async () => {
    const element = await ready({ src: SRC, event: 'award' });
    const panel = await opened(element);
    pick(element, 'court').focus();
    press(element.shadowRoot?.activeElement ?? null, 'Escape');
    expect(panel.hidden).toBe(true);
    expect(element.shadowRoot?.activeElement).toBe(part(element, '.filter'));
    expect(part(element, '.filter').getAttribute('aria-expanded')).toBe('false');
    expect(element.view?.event).toBe('award');
  });

  it('shows the rest of a facet when asked, and gives the focus to the first of it', async () => {
    const element = await ready();
    const panel = await opened(element);
    const sources = () => [...panel.querySelectorAll<HTMLElement>('[data-facet="source"]')];
    expect(sources()).toHaveLength(12);
    const more = part(element, '[data-more="source"]');
    more.focus();
    more.click();
    expect(sources().length).toBeGreaterThan(60);
    expect(panel.querySelector('[data-more="source"]')).toBeNull();
    expect(element.shadowRoot?.activeElement).toBe(sources()[12]);
  });
});

describe('choosing a value', () => {
  it('narrows the stage, says what is left, and writes the address', async () => {
    const element = await ready();
    await opened(element);
    const before = history.length;
    pick(element, 'pentagon').click();
    await said(element, '14 of 33 events');
    await vi.waitFor(() => {
      expect(marked(element).length).toBeGreaterThan(3);
      expect(new Set(marked(element).map(partyOf))).toEqual(new Set(['pentagon']));
    }, PATIENCE);
    expect(part(element, '.narrowed').hidden).toBe(false);
    expect(part(element, '.narrowed-count').textContent).toBe('14 of 33 events');
    expect(part(element, '.filter').hasAttribute('data-on')).toBe(true);
    expect(pick(element, 'pentagon').getAttribute('aria-pressed')).toBe('true');
    expect(part(element, 'path.trace').getAttribute('d')).toMatch(/^M/);
    expect(part(element, '.position').textContent).toMatch(/ of 14$/);
    expect(location.hash).toBe('#party=pentagon');
    expect(history.length).toBe(before + 1);
  });

  it('adds up with another of the same facet, and narrows with one of another', async () => {
    const element = await ready();
    await opened(element);
    pick(element, 'pentagon').click();
    await said(element, '14 of 33 events');
    // What another party would add is told, and what is left of those of the other facets.
    expect(pick(element, 'court').querySelector('.pick-count')?.textContent).toBe('9');
    pick(element, 'court').click();
    await said(element, '23 of 33 events');
    const quoted = pick(element, 'quoted').querySelector('.pick-count')?.textContent;
    pick(element, 'quoted').click();
    await said(element, `${quoted} of 33 events`);
    expect(Number(quoted)).toBeLessThan(23);
    pick(element, 'court').click();
    pick(element, 'pentagon').click();
    await said(element, '25 of 33 events');
    expect(location.hash).toBe('#kind=quoted');
  });

  it('keeps the focus and the very button that was pressed', async () => {
    const element = await ready();
    await opened(element);
    const button = pick(element, 'pentagon');
    button.focus();
    button.click();
    await said(element, '14 of 33 events');
    expect(pick(element, 'pentagon')).toBe(button);
    expect(element.shadowRoot?.activeElement).toBe(button);
  });

  it('leaves the event that is read, and the way leads on from it to those that are left', async () => {
    const element = await ready({ src: SRC, event: 'award' });
    await opened(element);
    pick(element, 'court').click();
    await said(element, '9 of 33 events');
    await vi.waitFor(() => expect(part(element, '.position').textContent).toBe('– of 9'), PATIENCE);
    expect(articles(element).map(({ id }) => id)).toEqual(['event-award']);
    part(element, '.next').click();
    expect(element.view?.event).toBe('complaint-unsealed');
    await vi.waitFor(() => expect(part(element, '.position').textContent).toBe('2 of 9'), PATIENCE);
    part(element, '.previous').click();
    expect(element.view?.event).toBe('oracle-ruling');
  });
});

describe('the line over a stage that was narrowed', () => {
  it('takes back the value that is pressed', async () => {
    at('#party=pentagon,court&kind=quoted');
    const element = await ready();
    await vi.waitFor(() => expect(part(element, '.narrowed').hidden).toBe(false), PATIENCE);
    const wanted = () =>
      [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.narrowed .pick') ?? [])].map(
        ({ dataset }) => dataset.value
      );
    expect(wanted()).toEqual(['pentagon', 'court', 'quoted']);
    const chip = pick(element, 'court', '.narrowed');
    chip.focus();
    chip.click();
    await vi.waitFor(() => expect(wanted()).toEqual(['pentagon', 'quoted']), PATIENCE);
    expect(location.hash).toBe('#party=pentagon&kind=quoted');
    // What had the focus is gone: it is where another filter is made.
    expect(element.shadowRoot?.activeElement).toBe(part(element, '.filter'));
  });

  it('has the way out, after which all events are there and it is gone', async () => {
    at('#party=pentagon');
    const element = await ready();
    await said(element, '14 of 33 events');
    const clear = part(element, '.clear');
    clear.focus();
    clear.click();
    await said(element, '33 events');
    expect(part(element, '.narrowed').hidden).toBe(true);
    expect(part(element, '.filter').hasAttribute('data-on')).toBe(false);
    expect(element.shadowRoot?.activeElement).toBe(part(element, '.filter'));
    expect(location.hash).toBe('');
    await vi.waitFor(() => {
      expect(part(element, '.position').textContent).toMatch(/ of 33$/);
      expect(element.shadowRoot?.querySelector('path.trace')).toBeNull();
    }, PATIENCE);
  });

  it('says so where nothing is left, and the stage is there with the trace of all', async () => {
    at('#person=alito&kind=quoted');
    const element = await ready();
    await said(element, ENGLISH.emptyFilter);
    expect(part(element, '.narrowed-count').textContent).toBe(ENGLISH.emptyFilter);
    await vi.waitFor(() => expect(marked(element)).toEqual([]), PATIENCE);
    expect(part(element, 'path.trace').getAttribute('d')).toMatch(/^M/);
    expect(part(element, '.position').textContent).toBe('– of 0');
    for (const name of ['.previous', '.next']) {
      expect(part(element, name).hasAttribute('disabled')).toBe(true);
    }
    // Each can be taken back.
    pick(element, 'quoted', '.narrowed').click();
    await said(element, '1 of 33 events');
  });
});
