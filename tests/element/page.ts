import { afterEach, beforeEach, vi } from 'vitest';
import { TimelineElement } from '../../src/element/timeline-element.ts';
import { jediFile } from '../render/stories.ts';

/** Address of the story that the page's elements show unless they are told of another. */
export const SRC = 'https://example.org/jedi.json';

/** What the page is answered, by address; anything else is not there. */
export const answers: Record<string, () => Response> = {};

/** A page of its own for every test of a file: a story to fetch, a stage of 1,000 px, no motion. */
export const setUpPage = (): void => {
  TimelineElement.define('quote-timeline');
  beforeEach(() => {
    for (const url of Object.keys(answers)) delete answers[url];
    answers[SRC] = () => new Response(JSON.stringify(jediFile()));
    vi.stubGlobal('fetch', async (url: string) => {
      const answer = answers[url];
      return answer ? answer() : new Response('', { status: 404 });
    });
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 0, 1000, 330)
    );
    // What a faulty file has is said there, and looked at where that is tested.
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    history.replaceState(null, '', '/');
  });
  afterEach(async () => {
    document.body.replaceChildren();
    // What the elements still had to do is done before their globals go.
    await new Promise(resolve => setTimeout(resolve, 5));
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
};

export const add = (
  attributes: Record<string, string> = { src: SRC },
  inside = ''
): TimelineElement => {
  const box = document.createElement('div');
  const text = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  box.innerHTML = `<quote-timeline${text.join('')}>${inside}</quote-timeline>`;
  document.body.append(box);
  const element = box.firstElementChild;
  if (!(element instanceof TimelineElement)) throw new RangeError('not upgraded');
  return element;
};

export const ready = async (attributes?: Record<string, string>, inside?: string) => {
  const element = add(attributes, inside);
  await element.whenReady;
  return element;
};

export const part = (element: Element, selector: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new RangeError(`no ${selector}`);
  return found;
};

/** The articles that are shown. */
export const articles = (element: Element) =>
  [...element.querySelectorAll('.event')].filter(item => !item.hasAttribute('hidden'));

export const heard = (element: Element, type: string): Event[] => {
  const events: Event[] = [];
  element.addEventListener(type, event => events.push(event));
  return events;
};
