// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { jediFile } from '../render/stories.ts';
import { type FakeWorker, workerOf } from './loading.ts';
import { LONG, setUpLong, turns } from './long-page.ts';
import { add, answers, part, ready, SRC, setUpPage } from './page.ts';

setUpPage();

afterEach(() => document.documentElement.removeAttribute('lang'));

const answerIn = (lang: string, more: object = {}) => {
  answers[SRC] = () => new Response(JSON.stringify({ ...jediFile(), lang, ...more }));
};

/** What an element says and how it says that it says it. */
const said = (element: Element) => {
  const body = part(element, '.body');
  return [
    part(element, '.share').textContent,
    part(element, '.position').textContent,
    body.getAttribute('lang'),
    body.getAttribute('dir')
  ];
};

describe('the language of an element', () => {
  it('is that of its story', async () => {
    answerIn('de');
    const element = await ready({ src: SRC, event: 'award' });
    expect(said(element)).toEqual(['Teilen', '12 von 33', 'de', 'ltr']);
    expect(element.querySelector('.event-sources')?.textContent).toContain('Quellen (');
    expect(element.querySelector('.event:not([hidden]) time')?.textContent).toBe(
      'Freitag, 25. Oktober 2019'
    );
  });

  it('is that of its attribute before that of its story, for dates too', async () => {
    answerIn('de', { events: [{ id: 'a', title: 'A', date: '2019-10~/..' }] });
    const element = await ready({ src: SRC, lang: 'he' });
    expect(said(element)).toEqual(['שיתוף', '1 מתוך 1', 'he', 'rtl']);
    expect(element.querySelector('time')?.textContent).toBe('בערך אוקטובר 2019 ואילך');
  });

  it('is English where there are no words in it, though dates are in their own', async () => {
    answerIn('sv');
    const element = await ready({ src: SRC, event: 'award' });
    expect(said(element)).toEqual(['Share', '12 of 33', 'en', 'ltr']);
    expect(element.querySelector('.event:not([hidden]) time')?.textContent).toBe(
      'fredag 25 oktober 2019'
    );
  });

  it('changes with its attribute', async () => {
    const element = await ready();
    expect(said(element)[0]).toBe('Share');
    element.setAttribute('lang', 'pl');
    await vi.waitFor(() => expect(said(element)[0]).toBe('Udostępnij'), 4000);
  });

  it('is that of the page as long as there is no story', async () => {
    document.documentElement.lang = 'fr-CA';
    let answer: (response: Response) => void = () => {};
    vi.stubGlobal('fetch', () => new Promise<Response>(resolve => (answer = resolve)));
    const element = add();
    await vi.waitFor(() =>
      expect(part(element, '[role="status"]').textContent).toBe('Chargement de la chronologie…')
    );
    answer(new Response('', { status: 404 }));
    const why = `${SRC} a répondu 404.`;
    await expect(element.whenReady).rejects.toThrow(
      `La chronologie n’a pas pu être chargée\u00a0: ${why}`
    );
    expect(part(element, '[role="alert"]').textContent).toContain(why);
    const body = part(element, '.body');
    expect([body.getAttribute('lang'), body.getAttribute('dir')]).toEqual(['fr-CA', 'ltr']);
  });
});

describe('the language of a long story', () => {
  const comingIn = async (file: object): Promise<FakeWorker> => {
    const workers = setUpLong();
    answers[SRC] = () => new Response(JSON.stringify(file));
    return workerOf(workers);
  };

  it('is known to its worker before it is read, and is that of its stage', async () => {
    const { version, id, lang: _, ...rest } = LONG;
    const asked = comingIn({ version, id, lang: 'uk', ...rest });
    const element = add();
    const worker = await asked;
    expect(worker.stage?.dates?.unknown).toBe('дата невідома');
    worker.through('outline');
    await turns();
    await vi.waitFor(() =>
      expect(part(element, '.progress-text').textContent).toMatch(/^Читання: 5\s100 подій…$/)
    );
    expect(part(element, '.body').getAttribute('lang')).toBe('uk');
    worker.through('end');
    await element.whenReady;
    expect(part(element, '.share').textContent).toBe('Поділитися');
  });

  it('is that of its stage even where it is named behind the events', async () => {
    const { lang: _, ...rest } = LONG;
    const asked = comingIn({ ...rest, lang: 'nl' });
    const element = add();
    const worker = await asked;
    worker.through('end');
    await element.whenReady;
    expect(part(element, '.share').textContent).toBe('Delen');
  });
});
