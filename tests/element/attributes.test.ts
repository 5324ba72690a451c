// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES, type Attribute, headingLevelOf } from '../../src/element/attributes.ts';
import { TimelineElement } from '../../src/element/timeline-element.ts';

describe('the table of attributes', () => {
  const names = ATTRIBUTES.map(({ name }) => name);

  it('is what the element observes', () => {
    expect(TimelineElement.observedAttributes).toEqual(names);
  });

  it('has no attribute twice, and each as HTML writes it', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter(name => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('says of each what it takes and does, in a form that a table can hold', () => {
    const rows: readonly Attribute[] = ATTRIBUTES;
    const odd = rows.filter(
      ({ takes, does }) => takes === '' || !/^[A-Z`].*\.$/.test(does) || /[|\n]/.test(takes + does)
    );
    expect(odd).toEqual([]);
  });
});

describe('headingLevelOf', () => {
  it.each([
    ['2', 2],
    ['3', 3],
    ['6', 6],
    [null, 3],
    ['', 3],
    ['1', 3],
    ['7', 3],
    ['2.5', 3],
    ['h2', 3],
    ['-4', 3]
  ])('reads %j as %i', (text, level) => {
    expect(headingLevelOf(text)).toBe(level);
  });
});
