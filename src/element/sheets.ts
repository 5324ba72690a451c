import controlsCss from '../render/controls.css?inline';

/** Styles of the light DOM, null where the page has them already, and of the drawing. */
interface OwnStyles {
  readonly contentCss: string | null;
  readonly stageCss: string;
}

/** What each document's elements are styled with, once it is there. */
const own = new WeakMap<Document, OwnStyles>();

/** Rules of the drawing; those of the light DOM would match nothing in the shadow tree, and be tried on all of it. */
const isOfDrawing = (cssText: string): boolean =>
  cssText.includes('.picture') && !cssText.startsWith('quote-timeline');

/** A rule that only the sheet of the drawing has. */
const DRAWING = /^\.picture\b/;

/**
 * The styles that a prerendered page has linked, so that they are not loaded twice: of the drawing
 * the shadow tree needs a copy. Null where there are none, or where the page may not read them.
 */
const linkedIn = (document: Document): OwnStyles | null => {
  for (const { cssRules } of readable(document)) {
    const rules = [...cssRules];
    if (rules.some(rule => DRAWING.test((rule as CSSStyleRule).selectorText ?? ''))) {
      const drawing = rules.map(({ cssText }) => cssText).filter(isOfDrawing);
      return { contentCss: null, stageCss: drawing.join('') };
    }
  }
  return null;
};

/** Sheets of other origins are not to be read. */
const readable = (document: Document): CSSStyleSheet[] =>
  [...document.styleSheets].filter(sheet => {
    try {
      return sheet.cssRules.length > 0;
    } catch {
      return false;
    }
  });

/** Constructed sheets belong to one document, so each document has its own, made once. */
const made = new WeakMap<Document, Map<string, CSSStyleSheet>>();

const sheetOf = (document: Document, css: string): CSSStyleSheet | null => {
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet) return null;
  const sheets = made.get(document) ?? new Map<string, CSSStyleSheet>();
  made.set(document, sheets);
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
};

/** Styles the element's shadow tree. */
export const styleShadow = (root: ShadowRoot): void => {
  const css = [own.get(root.ownerDocument)?.stageCss ?? '', controlsCss];
  const sheets = css.map(text => sheetOf(root.ownerDocument, text));
  root.adoptedStyleSheets = sheets.filter(sheet => sheet !== null);
};

/** Adds a sheet to those of a shadow tree, once. */
export const styleMore = (root: ShadowRoot, css: string): void => {
  const sheet = sheetOf(root.ownerDocument, css);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
};

/**
 * Brings the scoped styles of the light DOM to wherever the element stands, once for each root. Resolves
 * when all of the element's styles are there: in a page that was not prerendered they are loaded.
 */
export const styleAround = async (element: Element): Promise<void> => {
  const document = element.ownerDocument;
  const root = element.getRootNode();
  if (!own.has(document))
    own.set(document, linkedIn(document) ?? (await import('./own-styles.ts')));
  const { contentCss = null } = own.get(document) ?? {};
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const css =
    contentCss ?? (root === document ? null : (await import('./own-styles.ts')).contentCss);
  const sheet = css === null ? null : sheetOf(document, css);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
};
