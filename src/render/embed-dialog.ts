import type { AllWords } from '../core/view/tool-words.ts';
import { el, keyed, type Shape } from './tree.ts';

/** A view an embed may open with: `#event=award`, and what it is called. */
export interface Start {
  readonly view: string;
  readonly name: string;
}

/** What the dialog opens with. */
export interface EmbedDialog {
  /** Views to choose from; the first is the story's own. */
  readonly starts: readonly Start[];
  readonly view: string;
  readonly theme: 'light' | 'dark' | null;
}

/** Widths that columns have, px. */
export const WIDTHS = [360, 480, 680, 800, 960] as const;

const select = (
  name: string,
  label: string,
  value: string,
  options: readonly (readonly [value: string, text: string])[]
): Shape =>
  el('label', { class: `embed-choice ${name}` }, [
    el('span', {}, label),
    el(
      'select',
      { name },
      options.map(([own, text]) =>
        keyed(own, 'option', { value: own, selected: own === value || undefined }, text)
      )
    )
  ]);

const way = (at: number, [title, note]: readonly [string, string], words: AllWords): Shape =>
  el('section', { class: 'embed-way' }, [
    el('h3', { id: `embed-way-${at}` }, title),
    el('p', { class: 'embed-note', id: `embed-note-${at}` }, note),
    el(
      'textarea',
      {
        readonly: true,
        rows: 4,
        spellcheck: 'false',
        dir: 'ltr',
        'aria-label': title,
        'aria-describedby': `embed-note-${at}`
      },
      words.loading
    ),
    el(
      'button',
      {
        type: 'button',
        class: 'copy-code',
        'data-way': at,
        'aria-describedby': `embed-way-${at}`,
        disabled: true
      },
      words.copyCode
    )
  ]);

/** The dialog in which an embed is put together; preview and code are put into it when they are there. */
export const embedDialog = (dialog: EmbedDialog, words: AllWords): Shape =>
  el('div', { class: 'embed-sheet' }, [
    el('div', { class: 'embed-head' }, [
      el('h2', { id: 'embed-title' }, words.embedTitle),
      el('button', { type: 'button', class: 'close', 'aria-label': words.close }, '×')
    ]),
    el('div', { class: 'embed-choices' }, [
      select(
        'view',
        words.embedStart,
        dialog.view,
        dialog.starts.map(({ view, name }) => [view, name] as const)
      ),
      select('theme', words.embedTheme, dialog.theme ?? '', [
        ['', words.themePage],
        ['light', words.themeLight],
        ['dark', words.themeDark]
      ]),
      select('width', words.embedWidth, '', [
        ['', '100\u202f%'],
        ...WIDTHS.map(px => [String(px), `${px} px`] as const)
      ])
    ]),
    el('div', { class: 'embed-body' }, [
      el('div', { class: 'embed-ways' }, [
        way(0, [words.embedScript, words.embedScriptNote], words),
        way(1, [words.embedFrameScript, words.embedFrameScriptNote], words),
        way(2, [words.embedFrame, words.embedFrameNote], words)
      ]),
      // A whole timeline to go through by key: after what the dialog is opened for.
      el('div', {
        class: 'embed-preview',
        role: 'group',
        tabindex: 0,
        'aria-label': words.embedPreview
      })
    ])
  ]);
