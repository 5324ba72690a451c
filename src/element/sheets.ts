import contentCss from '../render/content.css?inline';
import controlsCss from '../render/controls.css?inline';
import stageCss from '../render/stage.css?inline';

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
  const sheets = [stageCss, controlsCss].map(css => sheetOf(root.ownerDocument, css));
  root.adoptedStyleSheets = sheets.filter(sheet => sheet !== null);
};

/** Adds a sheet to those of a shadow tree, once. */
export const styleMore = (root: ShadowRoot, css: string): void => {
  const sheet = sheetOf(root.ownerDocument, css);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
};

/** Brings the scoped styles of the light DOM to wherever the element stands, once for each root. */
export const styleAround = (element: Element): void => {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const sheet = sheetOf(element.ownerDocument, contentCss);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
};
