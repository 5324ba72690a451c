// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { create, patch } from '../../src/render/dom.ts';
import { markup } from '../../src/render/markup.ts';
import { node } from '../../src/render/place.ts';
import { el, keyed, type Shape } from '../../src/render/tree.ts';
import { domText, nodesOf, read } from './dom-text.ts';

const list = (keys: readonly string[], at = 'x') =>
  el(
    'ul',
    {},
    keys.map(key =>
      keyed(key, 'li', { title: at }, [el('a', { href: `#${key}`, tabindex: 0 }, key)])
    )
  );

const keysOf = (element: Element) => [...element.children].map(child => child.textContent);

const byKey = (element: Element) =>
  new Map([...element.children].map(child => [child.textContent ?? '', child]));

/** What is written into an element and all in it while `act` runs. */
const writes = (element: Element, act: () => void): MutationRecord[] => {
  const observer = new MutationObserver(() => {});
  observer.observe(element, {
    attributes: true,
    childList: true,
    characterData: true,
    subtree: true
  });
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
};

const shown = (shape: Shape): Element => {
  const element = create(shape, document.body);
  document.body.append(element);
  return element;
};

beforeEach(() => document.body.replaceChildren());

describe('create', () => {
  it('makes SVG, and what is in it, in the namespace of SVG', () => {
    const made = create(el('svg', {}, [el('a', {}, [el('path')])]), document.body);
    const names = nodesOf(made).map(node => `${node.namespaceURI} ${node.localName}`);
    const svg = 'http://www.w3.org/2000/svg';
    expect(names).toEqual([`${svg} svg`, `${svg} a`, `${svg} path`]);
  });

  it('makes HTML outside of SVG', () => {
    expect(create(el('a'), document.body).namespaceURI).toBe('http://www.w3.org/1999/xhtml');
  });

  it('never takes text for markup', () => {
    const made = create(el('p', { title: '<b>' }, '<b>x</b>'), document.body);
    expect([made.childElementCount, made.textContent]).toEqual([0, '<b>x</b>']);
  });
});

describe('patch', () => {
  it('keeps the element of a key when its siblings change places', () => {
    const element = shown(list(['a', 'b', 'c']));
    const before = byKey(element);
    patch(element, list(['c', 'a', 'b']));
    expect(keysOf(element)).toEqual(['c', 'a', 'b']);
    expect([...byKey(element)].every(([key, child]) => before.get(key) === child)).toBe(true);
  });

  it('keeps the others when one comes and one goes', () => {
    const element = shown(list(['a', 'b', 'c']));
    const before = byKey(element);
    patch(element, list(['new', 'b', 'c', 'last']));
    const after = byKey(element);
    expect(keysOf(element)).toEqual(['new', 'b', 'c', 'last']);
    expect([after.get('b'), after.get('c')]).toEqual([before.get('b'), before.get('c')]);
    expect(before.get('a')?.isConnected).toBe(false);
  });

  it('has the children of the shape in their order, whatever stood there', () => {
    const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    fc.assert(
      fc.property(keys, keys, keys, (one, two, three) => {
        const element = create(list(one), document.body);
        for (const next of [two, three]) {
          const before = byKey(element);
          patch(element, list(next));
          expect(keysOf(element)).toEqual(next);
          for (const [key, child] of byKey(element)) {
            expect(before.get(key) ?? child).toBe(child);
          }
        }
      })
    );
  });

  it('does not touch the element of another kind that has the same key', () => {
    const element = shown(el('div', {}, [keyed('k', 'p', {}, 'x')]));
    const paragraph = element.firstElementChild;
    patch(element, el('div', {}, [keyed('k', 'h2', {}, 'x')]));
    expect(element.children).toHaveLength(1);
    expect(element.firstElementChild?.localName).toBe('h2');
    expect(paragraph?.isConnected).toBe(false);
  });

  it('writes nothing when nothing differs', () => {
    const element = shown(list(['a', 'b']));
    expect(writes(element, () => patch(element, list(['a', 'b'])))).toEqual([]);
  });

  it('writes only the attribute and the text that differ', () => {
    const shape = (x: number, text: string) =>
      el('p', { title: 'same', 'data-x': x }, [el('b', {}, text), el('i', {}, 'same')]);
    const element = shown(shape(1, 'one'));
    const records = writes(element, () => patch(element, shape(2, 'two')));
    const attributes = records.filter(({ type }) => type === 'attributes');
    expect(attributes.map(({ attributeName }) => attributeName)).toEqual(['data-x']);
    const others = records.filter(({ type }) => type !== 'attributes');
    expect(new Set(others.map(({ target }) => target))).toEqual(
      new Set([element.firstElementChild])
    );
    expect(domText(element)).toBe(domText(read(markup(shape(2, 'two')))));
  });

  it('takes away an attribute that became undefined or is not named any more', () => {
    const element = shown(el('p', { title: 'a', lang: 'en', hidden: true }));
    patch(element, el('p', { title: undefined, hidden: true }));
    expect(domText(element)).toBe('<p hidden=""></>');
  });

  it('changes from text to children and back', () => {
    const element = shown(el('p', {}, 'text'));
    for (const next of [
      el('p', {}, [el('b', {}, 'x')]),
      el('p', {}, 'x'),
      el('p'),
      el('p', {}, 'y')
    ]) {
      patch(element, next);
      expect(domText(element)).toBe(domText(read(markup(next))));
    }
  });

  it('moves no element that stays in its place when those before it go', () => {
    const element = shown(list(['a', 'b', 'c', 'd']));
    const records = writes(element, () => patch(element, list(['c', 'd', 'e'])));
    const removed = records.flatMap(({ removedNodes }) => [...removedNodes] as Element[]);
    expect(removed.map(node => node.textContent).sort()).toEqual(['a', 'b']);
  });

  it.each([
    ['one is added before it', ['new', 'a', 'b', 'c']],
    ['one is added after it', ['a', 'b', 'c', 'new']],
    ['the one after it goes', ['a', 'b']],
    ['the one before it goes', ['b', 'c']],
    ['the one before it goes and another comes after it', ['b', 'c', 'new']]
  ])('leaves the focus where it is when %s', (_, keys) => {
    const element = shown(list(['a', 'b', 'c']));
    const link = element.querySelector<HTMLElement>('[href="#b"]');
    link?.focus();
    patch(element, list(keys, 'y'));
    expect(document.activeElement).toBe(link);
  });
});

describe("patch, given groups, which are nobody's for good", () => {
  const groups = (keys: readonly string[]) =>
    el(
      'svg',
      {},
      keys.map(key => node('g', key, {}, [el('text', {}, key)], `translate(${key})`))
    );
  const keys = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'));

  it('lets the one that comes take over the element of one that goes at the same place', () => {
    const element = create(groups(['1', '2', '3', '4']), document.body);
    const before = [...element.children];
    const records = writes(element, () => patch(element, groups(['1', '5', '6', '4'])));
    expect([...element.children]).toEqual(before);
    expect(records.filter(({ target }) => target === element)).toEqual([]);
    expect(keysOf(element)).toEqual(['1', '5', '6', '4']);
  });

  it('has what the shapes say in their order, and keeps what stays where it is', () => {
    fc.assert(
      fc.property(keys, keys, keys, (one, two, three) => {
        const element = create(groups(one), document.body);
        for (const next of [two, three]) {
          const before = byKey(element);
          patch(element, groups(next));
          expect(domText(element)).toBe(domText(create(groups(next), document.body)));
          for (const [key, child] of byKey(element)) expect(before.get(key) ?? child).toBe(child);
        }
      })
    );
  });

  it('moves none that stays when others go', () => {
    const element = create(groups(['1', '2', '3', '4', '5']), document.body);
    const stays = byKey(element).get('5');
    const records = writes(element, () => patch(element, groups(['6', '5'])));
    const touched = records.flatMap(({ addedNodes, removedNodes }) => [
      ...addedNodes,
      ...removedNodes
    ]);
    expect(touched).not.toContain(stays);
    expect(touched.filter(node => node.parentNode !== null && node.nodeName === 'g')).toEqual([]);
  });
});

describe('patch, given markup that was read with the page', () => {
  it('keeps every element and writes nothing where nothing differs', () => {
    const shape = list(['a', 'b']);
    const element = read(markup(shape));
    const before = nodesOf(element);
    expect(writes(element, () => patch(element, shape))).toEqual([]);
    expect(nodesOf(element).every((node, at) => node === before[at])).toBe(true);
  });

  it('keeps the elements that have the keys and mends the rest', () => {
    const element = read(markup(list(['a', 'b', 'c'])));
    const before = byKey(element);
    const next = list(['b', 'c', 'd'], 'other');
    patch(element, next);
    expect(domText(element)).toBe(domText(read(markup(next))));
    expect(byKey(element).get('b')).toBe(before.get('b'));
  });
});
