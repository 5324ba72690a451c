import { Window } from 'happy-dom';
import { vi } from 'vitest';

/** A page with this in it, as the globals that a script finds. */
export const pageWith = (html: string, url = 'https://example.org/news/embed/jedi/') => {
  const window = new Window({ url, settings: { disableIframePageLoading: true } });
  window.document.body.innerHTML = html;
  return window as unknown as globalThis.Window & typeof globalThis;
};

/** An observer of boxes that tells what a test wants. */
export const fakeResizes = () => {
  const fake = { told: [] as ((width: number, height: number) => void)[], observed: 0, ended: 0 };
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: (entries: object[]) => void) {
        fake.told.push((width, height) =>
          tell([{ borderBoxSize: [{ inlineSize: width, blockSize: height }] }])
        );
      }
      observe() {
        fake.observed += 1;
      }
      disconnect() {
        fake.ended += 1;
      }
    }
  );
  return { ...fake, size: (width: number, height: number) => fake.told[0]?.(width, height), fake };
};
