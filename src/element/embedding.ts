import { writePermalink } from '../core/view/permalink.ts';
import { heightOf, watchWidth } from '../interaction/measure.ts';
import { create } from '../render/dom.ts';
import { embedDialog, type Start } from '../render/embed-dialog.ts';
import {
  bareSnippet,
  type Embedding,
  elementSnippet,
  frameAddress,
  frameSnippet
} from '../render/snippet.ts';
import { permalinkOf } from './address.ts';
import { copyText, sayFor } from './clipboard.ts';
import { styleEmbedding } from './embed-sheet.ts';
import { type Heights, measureHeights, watchHeight } from './heights.ts';
import type { ToolOptions } from './tools.ts';

/** Width in which an embed is shown that takes the whole column, px. */
const COLUMN = 680;

/** So many key events are offered as a start. */
const STARTS = 40;

/** The dialog in which readers and editors put an embed together. */
export interface EmbedBox {
  open(): void;
}

/** The address without its fragment. */
const bare = (address: string): string => address.replace(/#.*$/s, '');

export const createEmbedBox = (options: ToolOptions): EmbedBox => {
  const { host, shell, story, session, format, words, url, signal } = options;
  styleEmbedding(shell.stage);
  const address = (name: string, base: string) => new URL(name, base).href;
  const embed = address(host.getAttribute('embed') ?? '', host.ownerDocument.baseURI);
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  /** A story that stands in the page says there where its file is. */
  const block = url === null ? document.querySelector<HTMLElement>('[data-story-file]') : null;
  const fixed = {
    name: story.id,
    title: story.title,
    frameTitle: `${words.timeline}: ${story.title}`,
    story: url ?? address(block?.dataset.storyFile ?? '', host.ownerDocument.baseURI),
    embed,
    page: bare(canonical?.href ?? location.href),
    script: address('../../embed.js', embed)
  };

  /** Measured once: they go by the embed page alone. */
  let heights: Heights | null = null;

  const startsNow = (): Start[] => {
    const now = writePermalink(permalinkOf(session.state(), format));
    const key = story.events.filter(({ importance }) => importance === 3).slice(0, STARTS);
    const shown = session.shown();
    const starts: Start[] = [
      { view: '', name: words.embedOpening },
      ...(now === '' || !shown ? [] : [{ view: now, name: `✓ ${shown.title}` }]),
      ...key.map(({ id, title }) => ({ view: `#event=${encodeURIComponent(id)}`, name: title }))
    ];
    return starts.filter(({ view }, at) => starts.findIndex(other => other.view === view) === at);
  };

  const open = () => {
    const life = new AbortController();
    const view = writePermalink(permalinkOf(session.state(), format));
    const attribute = host.getAttribute('theme');
    const theme = attribute === 'light' || attribute === 'dark' ? attribute : null;
    const dialog = document.createElement('dialog');
    dialog.className = 'embed-dialog';
    dialog.setAttribute('aria-labelledby', 'embed-title');
    dialog.append(create(embedDialog({ starts: startsNow(), view, theme }, words), dialog));
    shell.stage.parentElement?.append(dialog);
    const part = <Kind extends Element>(selector: string): Kind =>
      dialog.querySelector<Kind>(selector) as Kind;
    const choice = (name: string) => part<HTMLSelectElement>(`select[name="${name}"]`).value;
    const preview = part<HTMLElement>('.embed-preview');
    const frame = document.createElement('iframe');
    frame.title = words.embedPreview;
    let room = 0;
    let height = heightOf(host);

    const chosen = (): Embedding => ({
      ...fixed,
      view: choice('view'),
      theme: (choice('theme') || null) as Embedding['theme'],
      width: Number(choice('width')) || null,
      heights: heights?.frame ?? [{ width: 0, height }]
    });
    /** The preview is as wide as the embed will be, drawn smaller where the dialog is narrower. */
    const scale = () => {
      const width = chosen().width ?? COLUMN;
      const by = Math.min(1, room / width);
      frame.style.setProperty('width', `${width}px`);
      frame.style.setProperty('height', `${height}px`);
      frame.style.setProperty('transform', `scale(${by})`);
      preview.style.setProperty('block-size', `${Math.ceil(height * by)}px`);
    };
    const write = () => {
      const now = chosen();
      const all = heights && [
        elementSnippet({ ...now, heights: heights.element }),
        frameSnippet(now),
        bareSnippet(now)
      ];
      for (const [at, field] of dialog.querySelectorAll('textarea').entries()) {
        field.value = all?.[at] ?? words.loading;
      }
      for (const button of dialog.querySelectorAll<HTMLButtonElement>('.copy-code')) {
        button.disabled = heights === null;
      }
    };
    const show = () => {
      const next = frameAddress(chosen());
      // A way that leads on in the frame would stand between the reader and the way back.
      if (frame.isConnected) frame.contentWindow?.location.replace(next);
      else {
        frame.src = next;
        preview.append(frame);
      }
      scale();
      write();
    };

    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      act: (event: HTMLElementEventMap[Type]) => void
    ) => dialog.addEventListener(type, act, { signal: life.signal });
    on('change', show);
    // What is typed here moves no timeline.
    on('keydown', event => event.stopPropagation());
    on('click', event => {
      const { target } = event;
      const button = target instanceof Element ? target.closest('button') : null;
      // Beside the sheet there is nothing but the dialog itself.
      if (target === dialog || button?.classList.contains('close')) dialog.close();
      const way = button?.dataset.way;
      const field = way && dialog.querySelectorAll('textarea')[Number(way)];
      if (!button || !field) return;
      void copyText(field.value, dialog).then(done => {
        if (!done) field.select();
        else sayFor(button, words.codeCopied, words.copyCode);
      });
    });
    const close = () => {
      life.abort();
      dialog.remove();
      shell.embed.focus();
    };
    dialog.addEventListener('close', close, { once: true });
    signal.addEventListener('abort', () => dialog.close(), { once: true, signal: life.signal });

    dialog.showModal();
    watchWidth(
      preview,
      now => {
        room = now;
        // In the same frame it would change what is being watched, and the page would hear of a loop.
        requestAnimationFrame(scale);
      },
      life.signal
    );
    watchHeight(
      frame,
      now => {
        height = now;
        scale();
      },
      life.signal
    );
    show();
    if (heights) return;
    void measureHeights(embed, dialog, life.signal).then(found => {
      if (life.signal.aborted) return;
      const asHere = [{ width: 0, height }];
      heights = found ?? { frame: asHere, element: asHere };
      write();
    });
  };
  return { open };
};
