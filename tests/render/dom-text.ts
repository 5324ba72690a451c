const SVG = 'http://www.w3.org/2000/svg';

/** Left out: only what is written as markup has its keys written beside it. */
const KEY = 'data-key';

/** An element as text in which the order of attributes does not matter. */
export const domText = (element: Element): string => {
  const attrs = [...element.attributes]
    .filter(({ name }) => name !== KEY)
    .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
    .sort();
  const inside = [...element.childNodes]
    .map(node => (node instanceof Element ? domText(node) : JSON.stringify(node.textContent)))
    .filter(text => text !== '""');
  const name = `${element.namespaceURI === SVG ? 'svg:' : ''}${element.localName}`;
  return `<${name}${attrs.join('')}>${inside.join('')}</>`;
};

/** What a page that is read with this text in it has as its element. */
export const read = (html: string): Element => {
  const box = document.createElement('div');
  box.innerHTML = html;
  const first = box.firstElementChild;
  if (!first || box.childElementCount !== 1) throw new RangeError(`not one element: ${html}`);
  return first;
};

/** An element and all in it, in document order. */
export const nodesOf = (element: Element): Element[] => [element, ...element.querySelectorAll('*')];
