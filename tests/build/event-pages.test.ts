// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Around } from '../../src/build/event-pages.ts';
import { prerender } from '../../src/build/prerender.ts';
import type { StoryFile } from '../../src/core/story/schema.ts';
import { longFile } from './long-file.ts';

const AROUND: Around = {
  home: 'index.html',
  links: ['<link rel="icon" href="../../icon.svg">'],
  credit: '<p>Credit</p>'
};

const read = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const pagesOf = (file: StoryFile) => {
  const { story, pages } = prerender(file, 's.json');
  if (!pages) throw new RangeError('a short story');
  return {
    events: story.events.map(({ id }) => id),
    folder: pages.folder,
    texts: Array.from({ length: pages.count }, (_, at) => pages.page(at + 1, AROUND)),
    page: pages.page
  };
};

/** A story of 700 events with relations and a quote that reach from one page to another. */
const joined = (): StoryFile => {
  const file = longFile(700);
  const events = file.events.map(event =>
    event.id === 'e600'
      ? {
          ...event,
          relations: [
            { type: 'responds-to' as const, event: 'e2' },
            { type: 'follows-from' as const, event: 'e601' }
          ]
        }
      : event
  );
  const said = { id: 'both', events: ['e600', 'e2', 'e601'], text: 'Said of three.' };
  return { ...file, events, quotes: [...(file.quotes ?? []), said] };
};

const file = joined();
const made = pagesOf(file);
const documents = made.texts.map(read);

const textOf = (root: ParentNode, selector: string) =>
  root.querySelector(selector)?.textContent ?? '';

describe('the pages of events', () => {
  it('have every event once, in time order', () => {
    const ids = documents.flatMap(page =>
      [...page.querySelectorAll('.event-list > li')].map(item => item.getAttribute('data-event'))
    );
    expect(ids).toEqual(made.events);
    expect(documents.map(page => page.querySelectorAll('article').length)).toEqual([250, 250, 200]);
  });

  it('have every quote with every event it belongs to', () => {
    const said = documents.flatMap(page =>
      [...page.querySelectorAll('.quote-card')].map(
        card => `${card.closest('li')?.id} ${card.getAttribute('data-quote')}`
      )
    );
    const wanted = (file.quotes ?? []).flatMap(({ id, events }) =>
      events.map(event => `event-${event} ${id}`)
    );
    expect(said.toSorted()).toEqual(wanted.toSorted());
  });

  it('have no id twice on a page, and each event and quote by its own', () => {
    for (const page of documents) {
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const here = [...page.querySelectorAll('[data-event].event, [data-quote]')].map(part =>
        part.classList.contains('event')
          ? `event-${part.getAttribute('data-event')}`
          : `quote-${part.getAttribute('data-quote')}`
      );
      expect(here.filter(id => !ids.includes(id))).toEqual([]);
    }
  });

  it('say which of how many events they have, and from when', () => {
    expect(documents.map(page => textOf(page, '.story-summary').split(', ')[0])).toEqual([
      'Events 1 to 250 of 700',
      'Events 251 to 500 of 700',
      'Events 501 to 700 of 700'
    ]);
    for (const page of documents) {
      expect(textOf(page, '.story-summary')).toMatch(/ of 700, \w+ \d{4} to \w+ \d{4}$/);
      expect(textOf(page, 'h1')).toBe(file.title);
      expect(page.title).toBe(
        `${textOf(page, '.story-summary').split(', ')[0]} – A story of 700 events`
      );
    }
    const starts = documents.map(page => page.querySelector('ol')?.getAttribute('start'));
    expect(starts).toEqual(['1', '251', '501']);
  });

  it('lead to one another, above and below the events, and to all of them', () => {
    const turns = documents.map(page =>
      [...page.querySelectorAll('.page-turns')].map(nav =>
        [...nav.children].map(part => part.getAttribute('href') ?? '')
      )
    );
    const all = '../../index.html#all-events';
    const rows = [
      ['', '', '2.html', '3.html', all],
      ['1.html', '1.html', '3.html', '3.html', all],
      ['1.html', '2.html', '', '', all]
    ];
    expect(turns).toEqual(rows.map(row => [row, row]));
    const names = [...(documents[0]?.querySelectorAll('nav') ?? [])].map(nav =>
      nav.getAttribute('aria-label')
    );
    expect(new Set(names).size).toBe(2);
  });

  it('lead from every event to it on the timeline', () => {
    for (const page of documents) {
      for (const item of page.querySelectorAll('.event')) {
        const link = item.querySelector('.event-show a');
        expect(link?.getAttribute('href')).toBe(
          `../../index.html#event=${item.getAttribute('data-event')}`
        );
        expect(link?.getAttribute('aria-label')).toContain(textOf(item, '.event-title'));
      }
    }
  });

  it('lead from an event to those it relates to, wherever they stand', () => {
    const links = [...(documents[2]?.querySelectorAll('#event-e600 .event-relations a') ?? [])];
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      '1.html#event-e2',
      '#event-e601'
    ]);
  });

  it('give a quote its id with the first of its events on the page', () => {
    const owners = documents.map(page => page.querySelector('#quote-both')?.closest('li')?.id);
    expect(owners).toEqual(['event-e2', undefined, 'event-e600']);
  });

  it('are whole documents in the language of the story, without a script', () => {
    const { texts } = pagesOf({ ...longFile(501), lang: 'de' });
    for (const text of texts) {
      expect(text).toMatch(/^<!doctype html>\n<html lang="de">\n<head>\n<meta charset="utf-8">/);
      expect(text).toContain(AROUND.links[0]);
      expect(text).toContain(`<footer class="page-foot">${AROUND.credit}</footer>`);
      expect(text).not.toMatch(/<script|<style|<[^>]*\s(style|on[a-z]+)=|canonical|ld\+json/);
    }
    expect(textOf(read(texts[2] ?? ''), '.story-summary')).toMatch(/^Ereignis 501 von 501, /);
  });

  it('write counts in the language of the story', () => {
    const { texts } = pagesOf({ ...longFile(1200), lang: 'de' });
    expect(textOf(read(texts[4] ?? ''), '.story-summary')).toMatch(
      /^Ereignisse 1\.001 bis 1\.200 von/
    );
  });

  it('are the same to the letter whenever they are made', () => {
    expect(pagesOf(joined()).texts).toEqual(made.texts);
  });

  it.each([0, 4, 1.5, NaN])('are none for the number %s', n => {
    expect(() => made.page(n, AROUND)).toThrow(RangeError);
  });

  it('keep text text, whatever signs are in it', () => {
    const evil = '</title></article><script>x</script>"><img src=x onerror=x>';
    const id = '"><script>';
    const start = longFile(600);
    const { texts, folder } = pagesOf({
      ...start,
      id: `../${id}`,
      title: evil,
      events: start.events.map((event, at) =>
        at === 0 ? { ...event, id, title: evil, summary: evil, place: evil } : event
      ),
      quotes: [{ id, events: [id], text: evil, role: evil, note: evil }]
    });
    expect(folder).toMatch(/^events\/[a-z0-9-]+\/$/);
    const page = read(texts[0] ?? '');
    expect(page.querySelectorAll('script, img')).toHaveLength(0);
    expect(texts[0]).not.toMatch(/<script|<img/);
    expect(page.querySelectorAll('article')).toHaveLength(250);
    expect(textOf(page, 'h1')).toBe(evil);
    expect(page.title).toContain(evil);
    expect(textOf(page, '.event-title')).toBe(evil);
    expect(page.getElementById(`quote-${id}`)?.textContent).toContain(evil);
  });
});
