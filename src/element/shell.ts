import type { Words } from '../core/view/words.ts';
import { HANDLE_STEPS } from '../interaction/overview.ts';
import { create } from '../render/dom.ts';
import { el, type Shape } from '../render/tree.ts';
import { wordyOf } from '../render/wordy.ts';

/** The parts of the shadow tree that the element works with. */
export interface Shell {
  readonly stage: HTMLElement;
  readonly find: HTMLButtonElement;
  readonly filter: HTMLButtonElement;
  readonly list: HTMLButtonElement;
  readonly zoomIn: HTMLButtonElement;
  readonly zoomOut: HTMLButtonElement;
  readonly fit: HTMLButtonElement;
  readonly share: HTMLButtonElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly measure: HTMLButtonElement;
  readonly all: HTMLButtonElement;
  readonly embed: HTMLButtonElement;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
  readonly position: HTMLElement;
  readonly hint: HTMLElement;
  readonly progress: HTMLElement;
  readonly gathering: HTMLElement;
  /** Where a filter is put together, and what it leaves. */
  readonly filters: HTMLElement;
  readonly narrowed: HTMLElement;
  /** What is measured, in a sentence. */
  readonly measured: HTMLElement;
  /** The field to find by, and what it finds. */
  readonly finding: HTMLElement;
  /** The events as a list: in place of the stage, or under the panel where there is little room. */
  readonly listing: HTMLElement;
  readonly status: HTMLElement;
  readonly message: HTMLElement;
  readonly link: HTMLInputElement;
}

const button = (name: string, text: string, label?: string): Shape =>
  el('button', { type: 'button', class: name, 'aria-label': label, title: label }, text);

/** A button that opens a part of the tree and closes it again. */
const opener = (name: string, text: string, controls: string): Shape =>
  el(
    'button',
    { type: 'button', class: name, 'aria-expanded': 'false', 'aria-controls': controls },
    text
  );

const handle = (name: string, label: string): Shape =>
  el('input', {
    type: 'range',
    class: name,
    min: 0,
    max: HANDLE_STEPS,
    step: 1,
    'aria-label': label
  });

const body = (words: Words, rtl: boolean): Shape =>
  el('div', { class: 'body' }, [
    el('slot', { name: 'header' }),
    el('div', { class: 'bar' }, [
      el('slot', { name: 'legend' }),
      el(
        'div',
        {
          class: `tools${wordyOf(words)}`,
          part: 'toolbar',
          role: 'group',
          'aria-label': words.timeline
        },
        [
          opener('find', words.find, 'finding'),
          opener('filter', words.filter, 'filters'),
          el('button', { type: 'button', class: 'list', 'aria-pressed': 'false' }, words.list),
          button('out', '\u2212', words.zoomOut),
          button('in', '+', words.zoomIn),
          el('button', { type: 'button', class: 'fit', title: words.fitWhole }, words.fit),
          button('share', words.share)
        ]
      )
    ]),
    el('div', { class: 'finding', id: 'finding', hidden: true }),
    el('div', { class: 'filters', id: 'filters', hidden: true }),
    el('div', { class: 'narrowed', hidden: true }),
    el('p', { class: 'message', role: 'alert', hidden: true }),
    el('div', { class: 'stage', part: 'stage' }, [
      el('div', { class: 'handles', role: 'group', 'aria-label': words.overview }, [
        handle('from', words.spanStart),
        handle('to', words.spanEnd)
      ]),
      el('div', { class: 'hint', 'aria-hidden': 'true' })
    ]),
    el('div', { class: 'over' }, [el('div', { class: 'gathering', hidden: true })]),
    el('div', { class: 'nav' }, [
      button('previous', `${rtl ? '\u2192' : '\u2190'} ${words.previous}`),
      button('next', `${words.next} ${rtl ? '\u2190' : '\u2192'}`),
      el('div', { class: 'progress', hidden: true }, [
        el('span', { class: 'progress-text', id: 'progress-text' }, ''),
        el('progress', { max: 1, value: 0, 'aria-labelledby': 'progress-text' })
      ]),
      el('span', { class: 'position' }),
      el('button', { type: 'button', class: 'measure', 'aria-pressed': 'false' }, words.measure),
      el('input', { class: 'share-field', readonly: true, hidden: true, 'aria-label': words.share })
    ]),
    // Under the buttons: none of them moves from under the pointer when something is measured.
    el('div', { class: 'measured', hidden: true }),
    el('div', { class: 'reading', part: 'panel' }, [el('slot', { name: 'events' })]),
    el('div', { class: 'foot' }, [
      button('all', words.showAll),
      el('button', { type: 'button', class: 'embed', hidden: true }, words.embed)
    ]),
    el('div', { class: 'listing', id: 'listing' }),
    el('slot', { name: 'pages' }),
    el('p', { class: 'status', role: 'status' })
  ]);

/**
 * A sentence where the stage would be, between what the page brought: also what an author has put there
 * for readers without the timeline, which has no place beside it.
 */
export const notice = (text: string, role: 'alert' | 'status'): Shape =>
  el('div', { class: 'body' }, [
    el('slot', { name: 'header' }),
    el('p', { class: `message ${role}`, role }, text),
    el('slot', { name: 'legend' }),
    el('slot'),
    el('slot', { name: 'events' })
  ]);

/** The step that can be taken: on, or back where there is nothing further on. */
export const openStep = ({
  next,
  previous
}: Pick<Shell, 'next' | 'previous'>): HTMLButtonElement => (next.disabled ? previous : next);

/** Builds the shadow tree and returns its parts. */
export const createShell = (root: ShadowRoot, words: Words, rtl = false): Shell => {
  root.replaceChildren(create(body(words, rtl), root));
  const find = <Kind extends HTMLElement>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new RangeError(`missing part: ${selector}`);
    return found;
  };
  return {
    stage: find('.stage'),
    find: find('.find'),
    filter: find('.filter'),
    list: find('.list'),
    zoomIn: find('.in'),
    zoomOut: find('.out'),
    fit: find('.fit'),
    share: find('.share'),
    previous: find('.previous'),
    next: find('.next'),
    measure: find('.measure'),
    all: find('.all'),
    embed: find('.embed'),
    from: find('.from'),
    to: find('.to'),
    position: find('.position'),
    hint: find('.hint'),
    progress: find('.progress'),
    gathering: find('.gathering'),
    filters: find('.filters'),
    narrowed: find('.narrowed'),
    measured: find('.measured'),
    finding: find('.finding'),
    listing: find('.listing'),
    status: find('.status'),
    message: find('.message'),
    link: find('.share-field')
  };
};
