// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_ENGLISH as ENGLISH } from '../../src/core/view/tool-words.ts';
import {
  type FindReading,
  type Found,
  findBox,
  optionId,
  type Piece
} from '../../src/render/find.ts';
import { markup } from '../../src/render/markup.ts';
import { read } from './dom-text.ts';
import { anyText, jedi } from './stories.ts';

const plain = (text: string): Piece => ({ text, marked: false });
const mark = (text: string): Piece => ({ text, marked: true });

const hit = (id: string, rest: Partial<Extract<Found, { kind: 'event' }>> = {}): Found => {
  const event = jedi.eventById.get(id);
  if (!event) throw new RangeError(`no ${id}`);
  return {
    kind: 'event',
    event,
    date: '1 Jan 2020',
    title: [plain(event.title)],
    text: [],
    ...rest
  };
};

const date: Found = { kind: 'date', text: 'Go to October 2019' };

const boxOf = (rest: Partial<FindReading> = {}) =>
  read(markup(findBox({ words: ENGLISH, found: [], said: '', at: -1, query: '', ...rest })));

const one = (box: Element, selector: string): Element => {
  const found = box.querySelector(selector);
  if (!found) throw new RangeError(`no ${selector}`);
  return found;
};
const optionsOf = (box: Element) => [...box.querySelectorAll('[role="option"]')];
const marked = (element: Element) =>
  [...element.querySelectorAll('mark')].map(({ textContent }) => textContent);

describe('the field to find by', () => {
  it('is a combobox with a name, over the list that it names', () => {
    const box = boxOf();
    const field = one(box, 'input');
    expect(field.getAttribute('role')).toBe('combobox');
    expect(field.getAttribute('aria-label')).toBe(ENGLISH.findLabel);
    expect(field.getAttribute('aria-autocomplete')).toBe('list');
    const list = one(box, `#${field.getAttribute('aria-controls')}`);
    expect(list.getAttribute('role')).toBe('listbox');
    expect(list.getAttribute('aria-label')).toBe(ENGLISH.find);
  });

  it('is expanded while there is something to choose from, and the list has the name of the search', () => {
    expect(one(boxOf(), 'input').getAttribute('aria-expanded')).toBe('false');
    const box = boxOf({ found: [hit('award')], at: 0, query: 'the award' });
    expect(one(box, 'input').getAttribute('aria-expanded')).toBe('true');
    expect(one(box, 'ul').getAttribute('aria-label')).toBe('the award');
  });

  it('points at the option that is chosen, the only one that is, or at none', () => {
    const found = [date, hit('award'), hit('remarks')];
    for (const at of [0, 1, 2]) {
      const box = boxOf({ found, at });
      const chosen = box.querySelectorAll('[aria-selected="true"]');
      expect([...chosen].map(({ id }) => id)).toEqual([optionId(at)]);
      expect(one(box, 'input').getAttribute('aria-activedescendant')).toBe(optionId(at));
    }
    const box = boxOf({ found });
    expect(one(box, 'input').hasAttribute('aria-activedescendant')).toBe(false);
    expect(box.querySelector('[aria-selected="true"]')).toBeNull();
  });

  it('says what there is to say of the result, and has no line for nothing', () => {
    expect(one(boxOf(), '.found-count').hasAttribute('hidden')).toBe(true);
    const said = one(boxOf({ said: '3 found' }), '.found-count');
    expect(said.hasAttribute('hidden')).toBe(false);
    expect(said.textContent).toBe('3 found');
  });
});

describe('an event that was found', () => {
  it('has its date, its title and where else the match is, with what was looked for marked', () => {
    const found = hit('award', {
      title: [plain('Microsoft '), mark('wins')],
      text: [plain('… the '), mark('winner'), plain(' of a '), mark('win')]
    });
    const [option] = optionsOf(boxOf({ found: [found] }));
    expect(option && one(option, '.hit-title').textContent).toBe('1 Jan 2020 Microsoft wins');
    expect(option && one(option, '.hit-text').textContent).toBe('… the winner of a win');
    expect(option && marked(option)).toEqual(['wins', 'winner', 'win']);
  });

  it('has no second line where the title has the match', () => {
    const [option] = optionsOf(boxOf({ found: [hit('award', { title: [mark('Award')] })] }));
    expect(option?.querySelector('.hit-text')).toBeNull();
    expect(option && marked(option)).toEqual(['Award']);
  });

  it('has the glyph of its party, which nobody has to hear of', () => {
    const ids = jedi.events.map(({ id }) => id);
    const options = optionsOf(boxOf({ found: ids.map(id => hit(id)) }));
    expect(options.map(option => one(option, 'svg').getAttribute('data-party'))).toEqual(
      jedi.events.map(({ party }) => (party ? String((party.index % 6) + 1) : null))
    );
    for (const option of options) {
      expect(one(option, 'svg').getAttribute('aria-hidden')).toBe('true');
    }
  });
});

describe('a date that was typed', () => {
  it('is an option like any other, with an arrow and its words alone', () => {
    const [option, other] = optionsOf(boxOf({ found: [date, hit('award')], at: 0 }));
    expect(option?.textContent).toBe('Go to October 2019');
    expect(option && one(option, 'svg').hasAttribute('data-party')).toBe(false);
    expect([option, other].map(item => item?.getAttribute('data-at'))).toEqual(['0', '1']);
  });
});

describe('what a story and a reader write', () => {
  it('is text in the list, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, text, query) => {
        const found: Found[] = [
          { kind: 'date', text: query },
          hit('award', { title: [plain(title), mark(text)], text: [mark(title), plain(text)] })
        ];
        const box = boxOf({ found, at: 1, said: query, query });
        const [first, second] = optionsOf(box);
        expect(optionsOf(box)).toHaveLength(2);
        expect(first?.textContent).toBe(query);
        expect(second && marked(second)).toEqual([text, title]);
        expect(second && one(second, '.hit-words').textContent).toBe(title + text);
        expect(one(box, 'ul').getAttribute('aria-label')).toBe(query);
        expect(one(box, '.found-count').textContent).toBe(query);
      })
    );
  });

  it('brings no element of its own', () => {
    const hostile = '<img src=x onerror=alert(1)></li><script>1</script>" \' &amp;';
    const found = [hit('award', { title: [mark(hostile)], text: [plain(hostile)] })];
    const box = boxOf({ found, said: hostile, query: hostile });
    expect(box.querySelector('img, script')).toBeNull();
    expect(one(box, 'mark').textContent).toBe(hostile);
  });
});
