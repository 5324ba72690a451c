/**
 * Runs in every page before anything of its own, and gives it `window.bench`. Handed to the browser
 * as text, so it uses nothing from outside itself. The selectors are those of peers.mjs.
 */
export function probe({ own, entry, marks, stage, titles, title }) {
  if (window !== window.top) return;
  /** By this mark a trace tells which thread is this page's. */
  const mark = () => {
    performance.mark('bench');
  };
  mark();
  const times = { visible: null, usable: null, zoomable: null };

  const all = selector =>
    [document, ...[...document.querySelectorAll('quote-timeline')].map(host => host.shadowRoot)]
      .filter(Boolean)
      .flatMap(root => [...root.querySelectorAll(selector)]);

  const shown = element =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  const cut = (a, b) => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom)
  });
  const empty = box => box.right - box.left < 1 || box.bottom - box.top < 1;
  const screen = () => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });

  /** After the frame that is being made: its tasks come before a message that is sent from it. */
  const painted = done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  };

  const watch = () => {
    const view = screen();
    const found = all(marks).some(
      element => shown(element) && !empty(cut(element.getBoundingClientRect(), view))
    );
    if (!found) requestAnimationFrame(watch);
    else times.visible = performance.mark('visible').startTime;
  };
  requestAnimationFrame(watch);

  const made = () =>
    requestAnimationFrame(() =>
      painted(now => {
        times.zoomable ??= now;
      })
    );
  if (own) {
    customElements.whenDefined('quote-timeline').then(async () => {
      await document.querySelector('quote-timeline').whenReady;
      made();
    });
    new MutationObserver((_, observer) => {
      observer.disconnect();
      times.usable = performance.now();
    }).observe(document, { attributes: true, attributeFilter: ['data-usable'], subtree: true });
  } else if (!entry) made();

  const parentOf = node =>
    node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const clips = new Map();
  /** What can be seen of the contents of an element. */
  const clipOf = element => {
    if (!element) return screen();
    const known = clips.get(element);
    if (known) return known;
    const outer = clipOf(parentOf(element));
    const hides = getComputedStyle(element).overflow !== 'visible';
    const clip = hides ? cut(outer, element.getBoundingClientRect()) : outer;
    clips.set(element, clip);
    return clip;
  };

  const textBox = element => {
    if (element instanceof SVGElement) return element.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const hull = boxes => ({
    left: Math.min(...boxes.map(box => box.left)),
    top: Math.min(...boxes.map(box => box.top)),
    right: Math.max(...boxes.map(box => box.right)),
    bottom: Math.max(...boxes.map(box => box.bottom))
  });

  /** The titles that can be seen, px: where their text is, and whether some of it cannot be. */
  const titlesSeen = () => {
    clips.clear();
    return all(titles ?? ':not(*)').flatMap(element => {
      const lines = title ? [...element.querySelectorAll(title)] : [element];
      const text = lines
        .map(line => line.textContent)
        .join(' ')
        .trim();
      if (text === '' || !shown(element)) return [];
      const whole = hull(lines.map(textBox));
      const box = cut(whole, clipOf(lines[0]));
      if (empty(box)) return [];
      const lost =
        box.right - box.left < whole.right - whole.left - 2 ||
        box.bottom - box.top < whole.bottom - whole.top - 2;
      return [{ ...box, cut: lost || /(?:…|\.\.\.)$/.test(text) }];
    });
  };

  const boxOf = selector => {
    const box = all(selector).find(shown)?.getBoundingClientRect();
    return box ? { left: box.left, top: box.top, width: box.width, height: box.height } : null;
  };

  /** A story that is still coming in says so. */
  const busy = () => all('progress, [role="progressbar"]').some(shown);

  /** Where some of the marks are, to tell whether an input had any effect. */
  const placesSeen = (selector = marks) => {
    const found = all(selector).filter(shown);
    const every = Math.max(1, Math.floor(found.length / 12));
    return found
      .filter((_, index) => index % every === 0)
      .map(element => Math.round(element.getBoundingClientRect().left))
      .join(' ');
  };

  /** Resolves in the first frame in which `holds` does. */
  const until = holds =>
    new Promise(done => {
      const look = () => (holds() ? done(performance.now()) : requestAnimationFrame(look));
      look();
    });

  window.bench = {
    mark,
    made,
    times: () => times,
    loaded: () => until(() => times.zoomable !== null && !busy()),
    /** When the marks have left their places, ms. */
    moved: (places, selector) => until(() => placesSeen(selector) !== places),
    titles: titlesSeen,
    box: boxOf,
    toStage: () => all(stage)[0]?.scrollIntoView({ block: 'nearest' }),
    nodes: () => ({
      all: all('*').length,
      stage: all(stage).reduce((sum, part) => sum + 1 + part.querySelectorAll('*').length, 0)
    }),
    places: placesSeen,
    frames: () =>
      new Promise(done => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      })
  };
}
