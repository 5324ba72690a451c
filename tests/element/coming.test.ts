// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prerender } from '../../src/build/prerender.ts';
import { layoutOf, storyOf } from '../render/stories.ts';
import { type FakeWorker, workerOf } from './loading.ts';
import { COUNT, coming, drag, LONG, letGo, press, setUpLong, states, turns } from './long-page.ts';
import { add, answers, articles, heard, part, SRC, setUpPage } from './page.ts';

setUpPage();

let workers: FakeWorker[];

beforeEach(() => {
  workers = setUpLong();
});

describe('a long story that comes in', () => {
  it('has a stage to move about on long before it is there', async () => {
    const { element, worker } = await coming(workers);
    const loads = heard(element, 'load');
    expect(states(element)).toEqual(['data-ready', 'data-usable', 'data-busy']);
    expect(element.shadowRoot?.querySelectorAll('svg.picture')).toHaveLength(1);
    expect([element.story, element.view, loads]).toEqual([null, null, []]);
    worker.through('end');
    await element.whenReady;
    expect(states(element)).toEqual(['data-ready', 'data-usable']);
    expect(element.shadowRoot?.querySelectorAll('svg.picture')).toHaveLength(1);
    expect(element.shadowRoot?.querySelectorAll('a.mark').length).toBeGreaterThan(5);
    expect(element.story?.events.length).toBe(COUNT);
    expect(loads).toHaveLength(1);
    expect(articles(element)).toHaveLength(1);
    expect(worker.terminated).toBe(true);
  });

  it('is expected where the page says that one will come: its worker is there before it answers', async () => {
    const inside = '<nav class="event-pages pages-of-many"></nav>';
    const answered = answers[SRC] as () => Response;
    const before: number[] = [];
    answers[SRC] = () => {
      before.push(workers.length);
      return answered();
    };
    const { worker } = await coming(workers, undefined, inside);
    expect(before).toEqual([1]);
    expect([workers.length, worker.orders[0]]).toEqual([1, { kind: 'wake' }]);
  });

  it('shows and says that it is read, how far it is, and that it is there', async () => {
    const { element, worker } = await coming(workers);
    const bar = part(element, 'progress') as HTMLProgressElement;
    expect(part(element, '.progress-text').textContent).toBe('Reading 5,100 events …');
    expect(part(element, '[role="status"]').textContent).toBe('Reading 5,100 events …');
    expect(bar.getAttribute('aria-labelledby')).toBe(part(element, '.progress-text').id);
    worker.through('head');
    await turns();
    const first = bar.value;
    expect(first).toBeGreaterThan(0.3);
    worker.through('labels');
    await turns();
    expect(bar.value).toBeGreaterThan(first);
    worker.through('end');
    await element.whenReady;
    expect(part(element, '.progress').hidden).toBe(true);
    expect(part(element, '[role="status"]').textContent).toBe('5,100 events are ready');
  });

  it('has the buttons that need the story when it is there', async () => {
    const { element, worker } = await coming(workers, { src: SRC, event: 'e7' });
    const disabled = () =>
      ['.share', '.previous', '.next'].filter(name => part(element, name).hasAttribute('disabled'));
    expect(disabled()).toEqual(['.share', '.previous', '.next']);
    worker.through('end');
    await element.whenReady;
    expect(disabled()).toEqual([]);
    part(element, '.next').click();
    expect(element.view?.event).toBe('e8');
  });

  it('begins where its attributes say', async () => {
    const attributes = { src: SRC, event: 'e77', from: '2013-05', to: '2013-06' };
    const { element, worker } = await coming(workers, attributes);
    worker.through('end');
    await element.whenReady;
    expect(element.view).toMatchObject({
      event: 'e77',
      from: Date.parse('2013-05-01T04:00Z'),
      to: Date.parse('2013-07-01T04:00Z')
    });
  });

  it('is where it would be without, where the reader has not moved', async () => {
    const { element, worker } = await coming(workers);
    worker.through('end');
    await element.whenReady;
    const { lo, hi } = layoutOf(storyOf(LONG)).frame('opening', 1000);
    expect(element.view).toEqual({ event: null, quote: null, from: lo, to: hi });
  });

  it('is where the reader has gone meanwhile', async () => {
    const { element, worker } = await coming(workers);
    drag(element, -200);
    letGo(element);
    worker.through('end');
    await element.whenReady;
    const plain = add();
    (await workerOf(workers, 1)).through('end');
    await plain.whenReady;
    expect(element.view).not.toEqual(plain.view);
    part(plain, '.stage').setPointerCapture = () => {};
    drag(plain, -200);
    expect(element.view).toEqual(plain.view);
  });

  it('waits for the reader’s hand, and goes on from where that leads', async () => {
    const { element, worker } = await coming(workers);
    drag(element, -100);
    worker.through('end');
    await turns();
    expect([element.view, states(element)]).toEqual([
      null,
      ['data-ready', 'data-usable', 'data-busy']
    ]);
    drag(element, -200);
    letGo(element);
    await element.whenReady;
    const opening = Date.parse('2014-01-01T05:00Z');
    expect(element.view?.from).toBeGreaterThan(opening + 100 * 864e5);
    expect(states(element)).toEqual(['data-ready', 'data-usable']);
  });

  it('is not moved by a stage that becomes narrower meanwhile', async () => {
    const sizes: ((width: number) => void)[] = [];
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(tell: (entries: { contentRect: { width: number } }[]) => void) {
          sizes.push(width => tell([{ contentRect: { width } }]));
        }
        observe() {}
        disconnect() {}
      }
    );
    const { element, worker } = await coming(workers);
    for (const size of sizes) size(400);
    worker.through('end');
    await element.whenReady;
    const plain = add();
    (await workerOf(workers, 1)).through('end');
    await plain.whenReady;
    expect(element.view).toEqual(plain.view);
  });

  it('goes to what the page asks for as soon as it can', async () => {
    const { element, worker } = await coming(workers);
    const shown = element.show({ event: 'e1234' });
    await turns();
    expect(element.view).toBe(null);
    worker.through('end');
    await shown;
    expect(element.view?.event).toBe('e1234');
    expect(articles(element).map(({ id }) => id)).toEqual(['event-e1234']);
  });

  it('is read in the page where there is no worker', async () => {
    vi.stubGlobal('Worker', undefined);
    const element = add();
    const seen: string[][] = [];
    const observer = new MutationObserver(() => void seen.push(states(element)));
    observer.observe(element, { attributes: true });
    await element.whenReady;
    observer.disconnect();
    expect(seen[0]).toEqual(['data-ready', 'data-usable', 'data-busy']);
    expect(states(element)).toEqual(['data-ready', 'data-usable']);
    expect(element.story?.events.length).toBe(COUNT);
  });
});

describe('a long story that comes into a page with its picture', () => {
  const { content } = prerender(LONG, 'long');

  it('keeps the picture until the reader moves, and every node of the list', async () => {
    const inside = () => add({ src: 'https://example.org/none.json' }, content);
    const picture = inside().querySelector('svg.at-720')?.outerHTML;
    const { element, worker } = await coming(workers, { src: SRC }, content);
    const items = [...element.querySelectorAll('.event')];
    expect(items.length).toBe(100);
    expect(part(element, 'svg.picture').outerHTML).toBe(picture);
    const svg = part(element, 'svg.picture');
    drag(element, -200);
    letGo(element);
    await vi.waitFor(() => expect(svg.outerHTML).not.toBe(picture), 20_000);
    expect(part(element, 'svg.picture')).toBe(svg);
    worker.through('end');
    await element.whenReady;
    expect(part(element, 'svg.picture')).toBe(svg);
    expect(items.filter(item => !item.isConnected)).toEqual([]);
  });

  it('has what the reader chose in it selected in the end', async () => {
    const { element, worker } = await coming(workers, { src: SRC }, content);
    const selects = heard(element, 'timeline-select');
    const marks = [...(element.shadowRoot?.querySelectorAll('a.mark') ?? [])];
    const mark = marks.find(one => one.getAttribute('aria-current') !== 'true');
    const id = mark?.getAttribute('data-event') ?? '';
    expect(LONG.events.map(event => event.id)).toContain(id);
    // It leads nowhere else, though its page is there.
    expect(mark && press(mark)).toBe(false);
    await turns();
    expect([element.view, selects]).toEqual([null, []]);
    worker.through('end');
    await element.whenReady;
    expect(element.view?.event).toBe(id);
    await vi.waitFor(() => expect(selects).toMatchObject([{ event: id }]), 20_000);
    expect(articles(element).map(item => item.id)).toEqual([`event-${id}`]);
    expect(location.hash).toBe(`#event=${id}`);
  });
});
