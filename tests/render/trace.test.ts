// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createLayout } from '../../src/core/layout/layout.ts';
import { partOf } from '../../src/core/story/part.ts';
import { finish } from '../../src/core/story/steps.ts';
import { initialState } from '../../src/core/view/state.ts';
import { ENGLISH } from '../../src/core/view/words.ts';
import { create, patch } from '../../src/render/dom.ts';
import { markup } from '../../src/render/markup.ts';
import { domText, read } from './dom-text.ts';
import { drawing, formatOf, jedi, layoutOf } from './stories.ts';

const whole = layoutOf(jedi);
const view = initialState(whole, 1000);
const part = createLayout(finish(partOf(jedi, [3, 4, 9])), {
  format: formatOf(jedi),
  words: ENGLISH,
  whole
});

const traceOf = (svg: Element) => svg.querySelector('path.trace');

describe('the trace of the events that do not take part', () => {
  it('is one path under the columns, a stroke for each event in view', () => {
    const trace = traceOf(read(markup(drawing(part, view))));
    expect(trace?.getAttribute('d')?.match(/M/g)).toHaveLength(part.scene(view).trace.length);
    expect(part.scene(view).trace.length).toBe(whole.count(view.span));
    expect(trace?.nextElementSibling?.getAttribute('class')).toBe('column');
    // Nobody hears of it: it is a picture of what was left out.
    expect(trace?.getAttribute('aria-hidden')).toBe('true');
  });

  it('is not there where all take part', () => {
    expect(traceOf(read(markup(drawing(whole, view))))).toBeNull();
  });

  it('comes and goes in a stage that is patched, which is as it would be made anew', () => {
    const root = create(drawing(whole, view), document.createElement('div'));
    const marks = () => root.querySelectorAll('a.mark').length;
    const before = [domText(root), marks()];
    patch(root, drawing(part, view));
    expect(domText(root)).toBe(domText(create(drawing(part, view), document.createElement('div'))));
    expect(traceOf(root)).not.toBeNull();
    expect(marks()).toBeLessThanOrEqual(3);
    patch(root, drawing(whole, view));
    expect([domText(root), marks()]).toEqual(before);
  });
});
