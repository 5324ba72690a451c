import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TimelineElement } from '../../src/element/timeline-element.ts';
import { onePage, pinch, swipe, touch, withPage } from './browser.ts';
import {
  collect,
  dateAt,
  driftOf,
  focused,
  look,
  markOf,
  placeOfMark,
  placeOnStage,
  rested,
  SOON,
  show,
  stageBox,
  timelineOf,
  viewOf
} from './stage.ts';

const DAY = 86_400_000;

const lengthOf = async (page: Page) => {
  const { from, to } = await viewOf(page);
  return to - from;
};

const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** Room to scroll, whatever the page's height: a tall box after the timeline. */
const lengthen = (page: Page) =>
  page.evaluate(() => {
    const box = document.createElement('div');
    box.style.height = '3000px';
    document.body.append(box);
  });

/** Whether wheel events reach the page without anybody having taken them, from now on. */
const wheels = async (page: Page) => {
  const taken = await page.evaluateHandle(() => {
    const seen: boolean[] = [];
    addEventListener('wheel', event => seen.push(event.defaultPrevented), { passive: true });
    return seen;
  });
  return () => taken.jsonValue();
};

/** Turns the wheel at a place and waits until all is drawn. */
const wheel = async (page: Page, at: { x: number; y: number }, dx: number, dy: number) => {
  await page.mouse.move(at.x, at.y);
  const before = await wheels(page);
  await page.mouse.wheel(dx, dy);
  await expect.poll(before, SOON).toHaveLength(1);
  await rested(page);
  return (await before())[0];
};

const button = (page: Page, name: string | RegExp) =>
  timelineOf(page).getByRole('button', { name, exact: true });

const slider = (page: Page, name: RegExp) => timelineOf(page).getByRole('slider', { name });

let page: Page;
onePage(opened => {
  page = opened;
});

describe('the wheel', () => {
  test('scrolls the page over the stage and leaves the window alone', async () => {
    await lengthen(page);
    const before = await viewOf(page);
    const taken = await wheel(page, await placeOnStage(page, 0.5), 0, 240);
    expect(taken).toBe(false);
    await expect.poll(() => scrolled(page), SOON).toBe(240);
    expect(await viewOf(page)).toEqual(before);
  });

  test('says once in a while how to zoom', async () => {
    await lengthen(page);
    await wheel(page, await placeOnStage(page, 0.5), 0, 40);
    const hint = timelineOf(page).getByText(/Hold .+ and scroll to zoom/);
    await expect
      .poll(() => hint.evaluate(element => getComputedStyle(element).opacity), SOON)
      .toBe('1');
    await expect
      .poll(() => hint.evaluate(element => getComputedStyle(element).opacity), SOON)
      .toBe('0');
  });

  test.each([0.1, 0.5, 0.83])(
    'with Ctrl zooms about the pointer at %d of the width, which keeps its date',
    async across => {
      const at = await placeOnStage(page, across);
      const date = await dateAt(page, at.x);
      const length = await lengthOf(page);
      await page.keyboard.down('Control');
      for (const turn of [-60, -60, -60, -60, 40, 40]) {
        expect(await wheel(page, at, 0, turn)).toBe(true);
        expect(Math.abs(await driftOf(page, at.x, date))).toBeLessThan(1);
      }
      await page.keyboard.up('Control');
      expect(await lengthOf(page)).toBeLessThan(length / 2);
      expect(await scrolled(page)).toBe(0);
    }
  );

  test('with Ctrl never leaves the story, nor goes nearer than days can be told apart', async () => {
    const at = await placeOnStage(page, 0.4);
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 600);
    await wheel(page, at, 0, 600);
    const whole = await viewOf(page);
    await wheel(page, at, 0, 600);
    expect(await viewOf(page)).toEqual(whole);
    expect(whole.from).toBeLessThan(Date.UTC(2018, 6, 26));
    expect(whole.to).toBeGreaterThan(Date.UTC(2022, 11, 7));
    for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, -600);
    await wheel(page, at, 0, -600);
    await page.keyboard.up('Control');
    expect(await lengthOf(page)).toBeGreaterThanOrEqual(DAY);
    expect(await lengthOf(page)).toBeLessThan(8 * DAY);
  });

  test('with Shift pans', async () => {
    const before = await viewOf(page);
    const at = await placeOnStage(page, 0.5);
    const date = await dateAt(page, at.x);
    await page.keyboard.down('Shift');
    expect(await wheel(page, at, 0, 120)).toBe(true);
    await page.keyboard.up('Shift');
    const after = await viewOf(page);
    expect(after.to - after.from).toBeCloseTo(before.to - before.from, -1);
    expect(await driftOf(page, at.x, date)).toBeCloseTo(-120, 0);
    expect(await scrolled(page)).toBe(0);
  });

  test('turned sideways pans by as many px as it was turned', async () => {
    const at = await placeOnStage(page, 0.5);
    const date = await dateAt(page, at.x);
    expect(await wheel(page, at, 90, 10)).toBe(true);
    expect(await driftOf(page, at.x, date)).toBeCloseTo(-90, 0);
    expect(await wheel(page, at, -90, -10)).toBe(true);
    expect(await driftOf(page, at.x, date)).toBeCloseTo(0, 0);
  });

  test('turned sideways is the page’s at either end of the story', async () => {
    const at = await placeOnStage(page, 0.5);
    await show(page, { from: '2010-01', to: '2030-01' });
    expect(await wheel(page, at, 90, 0)).toBe(false);
    expect(await wheel(page, at, -90, 0)).toBe(false);
    await show(page, { from: '2022-06', to: '2023-06' });
    expect(await wheel(page, at, 90, 0)).toBe(false);
    expect(await wheel(page, at, -90, 0)).toBe(true);
    await show(page, { from: '2017-06', to: '2018-12' });
    expect(await wheel(page, at, -90, 0)).toBe(false);
    expect(await wheel(page, at, 90, 0)).toBe(true);
  });
});

describe('the mouse', () => {
  test('drags the window and selects nothing', async () => {
    const selects = await collect(page, 'timeline-select');
    const { x, y } = await placeOfMark(page, 'lawsuit');
    const date = await dateAt(page, x);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 150, y + 30, { steps: 10 });
    await rested(page);
    // The date that was taken hold of stays under the pointer.
    expect(await driftOf(page, x - 150, date)).toBeCloseTo(0, 0);
    await page.mouse.up();
    await rested(page);
    expect((await viewOf(page)).event).toBeNull();
    expect(await selects()).toBe(0);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  });

  test('selects with a press that trembles by two px', async () => {
    const { x, y } = await placeOfMark(page, 'lawsuit');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2, y + 1);
    await page.mouse.up();
    await expect.poll(async () => (await viewOf(page)).event, SOON).toBe('lawsuit');
  });

  test('zooms with a double click about the place it was at', async () => {
    const { x, y } = await placeOnStage(page, 0.7, 0.02);
    const date = await dateAt(page, x);
    const length = await lengthOf(page);
    await page.mouse.dblclick(x, y);
    await expect.poll(() => lengthOf(page), SOON).toBeCloseTo(length / 2, -2);
    expect(Math.abs(await driftOf(page, x, date))).toBeLessThan(1);
  });

  test('goes on from where a flight was when it takes hold of the stage', async () => {
    const { x, y } = await placeOnStage(page, 0.5, 0.02);
    await page.mouse.move(x, y);
    // The press comes one frame after the flight began, on a slow machine as on a fast one.
    const held = await timelineOf(page).evaluate(
      async (host: TimelineElement, place) => {
        const root = host.shadowRoot;
        root?.querySelector<HTMLElement>('[part~="toolbar"] .fit')?.click();
        await new Promise(done => requestAnimationFrame(done));
        const press = { bubbles: true, composed: true, button: 0, pointerId: 1 };
        const at = { clientX: place.x, clientY: place.y, pointerType: 'mouse' };
        const stage = root?.querySelector('[part~="stage"]');
        stage?.dispatchEvent(new PointerEvent('pointerdown', { ...press, ...at }));
        const view = host.view;
        stage?.dispatchEvent(new PointerEvent('pointerup', { ...press, ...at }));
        return view ? view.to - view.from : 0;
      },
      { x, y }
    );
    expect(held).toBeLessThan(1500 * DAY);
    await rested(page);
    expect(await lengthOf(page)).toBe(held);
  });
});

describe('fingers', () => {
  const phone = { width: 360, height: 780, touch: true };

  test('scroll the page with a swipe up that starts on the stage', async () => {
    await withPage(phone, async ({ page: small }) => {
      const before = await viewOf(small);
      const { x, y } = await placeOnStage(small, 0.5, 0.6);
      await swipe(small, { x, y }, { x: x + 8, y: y - 260 });
      await expect.poll(() => scrolled(small), SOON).toBeGreaterThan(180);
      await rested(small);
      expect(await viewOf(small)).toEqual(before);
    });
  });

  test('scroll the page with a swipe up that starts on a mark, and select nothing', async () => {
    await withPage(phone, async ({ page: small }) => {
      const before = await viewOf(small);
      const from = await placeOfMark(small, 'lawsuit');
      await swipe(small, from, { x: from.x, y: from.y - 220 });
      await expect.poll(() => scrolled(small), SOON).toBeGreaterThan(150);
      await rested(small);
      expect(await viewOf(small)).toEqual(before);
    });
  });

  test('pan with a swipe sideways, which does not scroll the page', async () => {
    await withPage(phone, async ({ page: small }) => {
      const { x, y } = await placeOnStage(small, 0.8);
      const date = await dateAt(small, x);
      await swipe(small, { x, y }, { x: x - 200, y: y + 10 });
      await rested(small);
      expect(await scrolled(small)).toBe(0);
      // The browser keeps the first px of a touch to itself until it knows what it is.
      const drift = await driftOf(small, x, date);
      expect(drift).toBeLessThan(-170);
      expect(drift).toBeGreaterThan(-201);
      expect((await viewOf(small)).event).toBeNull();
    });
  });

  test('zoom by spreading, with the date between them kept', async () => {
    await withPage(phone, async ({ page: small }) => {
      const centre = await placeOnStage(small, 0.5);
      const date = await dateAt(small, centre.x);
      const length = await lengthOf(small);
      await pinch(small, centre, 60, 180);
      await rested(small);
      expect(Math.abs(await driftOf(small, centre.x, date))).toBeLessThan(1);
      expect(length / (await lengthOf(small))).toBeCloseTo(3, 1);
      await pinch(small, centre, 180, 90);
      await rested(small);
      expect(Math.abs(await driftOf(small, centre.x, date))).toBeLessThan(1);
      expect(await small.evaluate(() => visualViewport?.scale)).toBe(1);
      expect((await viewOf(small)).event).toBeNull();
    });
  });

  test('zoom with one above the other, as a hand often holds them', async () => {
    await withPage(phone, async ({ page: small }) => {
      const { x, y } = await placeOnStage(small, 0.5, 0.4);
      const date = await dateAt(small, x);
      const length = await lengthOf(small);
      await touch(small, 14, share => {
        const half = 25 + 35 * share;
        return [
          { x: x - 20, y: y - half },
          { x: x + 20, y: y + half }
        ];
      });
      await rested(small);
      expect(await lengthOf(small)).toBeLessThan(length * 0.7);
      expect(Math.abs(await driftOf(small, x, date))).toBeLessThan(1);
      expect(await scrolled(small)).toBe(0);
    });
  });

  test('move the stage with two of them side by side', async () => {
    await withPage(phone, async ({ page: small }) => {
      const { x, y } = await placeOnStage(small, 0.6);
      const date = await dateAt(small, x);
      await touch(small, 12, share => [
        { x: x - 40 - 100 * share, y },
        { x: x + 40 - 100 * share, y }
      ]);
      await rested(small);
      expect(await driftOf(small, x - 100, date)).toBeCloseTo(0, 0);
    });
  });

  test('leave no finger behind: a tap after a pinch selects', async () => {
    await withPage(phone, async ({ page: small }) => {
      await pinch(small, await placeOnStage(small, 0.5), 60, 90);
      await rested(small);
      const { x, y } = await placeOfMark(small, 'lawsuit');
      await small.touchscreen.tap(x, y);
      await expect.poll(async () => (await viewOf(small)).event, SOON).toBe('lawsuit');
    });
  });
});

describe('buttons and keys', () => {
  test('zoom in and out by the buttons', async () => {
    const length = await lengthOf(page);
    await button(page, 'Zoom in').click();
    await rested(page);
    expect((await lengthOf(page)) / length).toBeCloseTo(0.5, 5);
    await button(page, 'Zoom out').click();
    await rested(page);
    expect((await lengthOf(page)) / length).toBeCloseTo(1, 5);
  });

  test('zoom in and out by + and -, about the selected event', async () => {
    await show(page, { event: 'lawsuit' });
    await markOf(page, 'lawsuit').focus();
    const { x } = await placeOfMark(page, 'lawsuit');
    const length = await lengthOf(page);
    await page.keyboard.press('+');
    await rested(page);
    expect((await lengthOf(page)) / length).toBeCloseTo(0.5, 5);
    expect(Math.abs((await placeOfMark(page, 'lawsuit')).x - x)).toBeLessThan(1);
    await page.keyboard.press('-');
    await rested(page);
    expect((await lengthOf(page)) / length).toBeCloseTo(1, 5);
    expect(await focused(page)).toBe('lawsuit');
  });

  test('show the whole story by Fit, and the opening view by Fit once more', async () => {
    const opening = await viewOf(page);
    await button(page, /^Fit/).click();
    await expect
      .poll(async () => (await viewOf(page)).to, SOON)
      .toBeGreaterThan(Date.UTC(2022, 11, 7));
    await rested(page);
    const { from } = await viewOf(page);
    expect(from).toBeLessThan(Date.UTC(2018, 6, 26));
    await button(page, /^Fit/).click();
    await rested(page);
    expect(await viewOf(page)).toEqual(opening);
  });

  test('show the whole story by 0', async () => {
    await markOf(page, 'remarks').focus();
    await page.keyboard.press('0');
    await rested(page);
    const { from, to } = await viewOf(page);
    expect(from).toBeLessThan(Date.UTC(2018, 6, 26));
    expect(to).toBeGreaterThan(Date.UTC(2022, 11, 7));
  });

  test('go a window on and back by PageDown and PageUp', async () => {
    await markOf(page, 'remarks').focus();
    const before = await viewOf(page);
    const length = before.to - before.from;
    await page.keyboard.press('PageDown');
    await rested(page);
    const on = await viewOf(page);
    expect(on.to - on.from).toBeCloseTo(length, -1);
    expect((on.from - before.from) / length).toBeGreaterThan(0.75);
    expect((on.from - before.from) / length).toBeLessThanOrEqual(1);
    await page.keyboard.press('PageUp');
    await rested(page);
    const back = await viewOf(page);
    expect(Math.abs(back.from - before.from)).toBeLessThan(1000);
    expect(await scrolled(page)).toBe(0);
  });

  test('change nothing while the focus is outside the element', async () => {
    await lengthen(page);
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'field';
      document.body.prepend(field);
    });
    const before = await viewOf(page);
    const keys = ['+', '-', '0', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'Escape', 'PageDown'];
    for (const key of keys) await page.keyboard.press(key);
    await page.locator('#field').focus();
    for (const key of keys) await page.keyboard.press(key);
    await page.locator('footer a').focus();
    for (const key of keys) await page.keyboard.press(key);
    await rested(page);
    expect(await viewOf(page)).toEqual(before);
    expect(await page.locator('#field').inputValue()).toBe('+-0');
    expect(await page.evaluate(() => location.hash)).toBe('');
  });

  test('with Ctrl, Alt or Meta are the browser’s', async () => {
    await markOf(page, 'remarks').focus();
    const before = await viewOf(page);
    const taken = await page.evaluateHandle(() => {
      const seen: string[] = [];
      addEventListener('keydown', event => {
        if (event.defaultPrevented) seen.push(event.key);
        // The browser's own zoom would change the page for the tests to come.
        event.preventDefault();
      });
      return seen;
    });
    for (const key of ['Control+0', 'Control++', 'Control+-', 'Alt+ArrowLeft', 'Meta+ArrowRight']) {
      await page.keyboard.press(key);
    }
    await rested(page);
    expect(await taken.jsonValue()).toEqual([]);
    expect(await viewOf(page)).toEqual(before);
  });
});

describe('the overview', () => {
  /** Left and right edge of the window that is drawn in the overview, and a height to press at. */
  const windowOf = async () => {
    const box = await timelineOf(page).locator('[part~="overview"] .window').boundingBox();
    if (!box) throw new Error('the overview has no window');
    return { left: box.x, right: box.x + box.width, y: box.y + box.height / 2 };
  };
  const drag = async (from: number, to: number, y: number) => {
    await page.mouse.move(from, y);
    await page.mouse.down();
    await page.mouse.move(to, y, { steps: 8 });
    await rested(page);
    await page.mouse.up();
    await rested(page);
  };

  test('moves the window by dragging it', async () => {
    const before = await windowOf();
    const length = await lengthOf(page);
    const middle = (before.left + before.right) / 2;
    await drag(middle, middle + 120, before.y);
    const after = await windowOf();
    expect(after.left - before.left).toBeCloseTo(120, 0);
    expect(await lengthOf(page)).toBeCloseTo(length, -2);
    expect((await viewOf(page)).event).toBeNull();
  });

  test('sets the start and the end by dragging their handles', async () => {
    const before = await windowOf();
    const view = await viewOf(page);
    await drag(before.left, before.left - 90, before.y);
    const longer = await windowOf();
    expect(Math.abs(longer.left - before.left + 90)).toBeLessThan(1);
    expect((await viewOf(page)).to).toBe(view.to);
    const { from } = await viewOf(page);
    await drag(longer.right, longer.right + 70, longer.y);
    const longest = await windowOf();
    expect(Math.abs(longest.right - longer.right - 70)).toBeLessThan(1);
    expect((await viewOf(page)).from).toBe(from);
  });

  test('never turns the window inside out', async () => {
    const before = await windowOf();
    const view = await viewOf(page);
    await drag(before.left, before.right + 200, before.y);
    const { from, to } = await viewOf(page);
    expect(to - from).toBeGreaterThanOrEqual(DAY);
    expect(to).toBe(view.to);
  });

  test('goes where it is pressed beside the window', async () => {
    const before = await windowOf();
    const length = await lengthOf(page);
    const box = await stageBox(page);
    const x = box.left + 0.75 * box.width;
    await page.mouse.click(x, before.y);
    await rested(page);
    const { left, right } = await windowOf();
    expect((left + right) / 2).toBeCloseTo(x, 0);
    expect(await lengthOf(page)).toBeCloseTo(length, -2);
  });

  test('is moved with a finger on a handle and on the window', async () => {
    await withPage({ width: 360, height: 780, touch: true }, async ({ page: small }) => {
      const part = timelineOf(small).locator('[part~="overview"] .window');
      const before = await part.boundingBox();
      if (!before) throw new Error('the overview has no window');
      const y = before.y + before.height / 2;
      const right = before.x + before.width;
      await swipe(small, { x: right + 8, y }, { x: right + 88, y });
      await rested(small);
      const after = await part.boundingBox();
      expect(after?.x).toBeCloseTo(before.x, 0);
      expect((after?.width ?? 0) - before.width).toBeGreaterThan(60);
      expect(await scrolled(small)).toBe(0);
    });
  });

  test.each([
    [/start/i, 'from', 'to'],
    [/end/i, 'to', 'from']
  ] as const)('moves its %s by arrow keys, in steps that are told', async (name, own, other) => {
    const handle = slider(page, name);
    await handle.focus();
    const before = await viewOf(page);
    const said = await handle.getAttribute('aria-valuetext');
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press('ArrowLeft');
    await rested(page);
    const after = await viewOf(page);
    expect(after[own]).toBeLessThan(before[own] - 4 * DAY);
    expect(after[other]).toBe(before[other]);
    expect(await handle.getAttribute('aria-valuetext')).not.toBe(said);
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press('ArrowRight');
    await rested(page);
    // Back to within one step, a thousandth of the story.
    expect(Math.abs((await viewOf(page))[own] - before[own])).toBeLessThan(2 * DAY);
    expect((await viewOf(page)).event).toBeNull();
  });
});

describe('while the stage moves', () => {
  /** Notes where every label stands, frame by frame, until it is asked. */
  const film = (of: Page) =>
    timelineOf(of).evaluateHandle(host => {
      const frames: { event: string; x: number; y: number }[][] = [];
      const churned: string[] = [];
      const root = host.shadowRoot;
      let going = true;
      const note = () => {
        if (!going) return;
        frames.push(
          [...(root?.querySelectorAll('[part~="label"]:not([data-raised])') ?? [])].map(label => {
            const { left, top } = label.getBoundingClientRect();
            return { event: label.getAttribute('data-event') ?? '', x: left, y: top };
          })
        );
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
      // A node that is taken out and put in again loses the focus and starts its animation anew.
      const observer = new MutationObserver(records => {
        const out = new Set(records.flatMap(({ removedNodes }) => [...removedNodes]));
        for (const { addedNodes } of records) {
          for (const node of addedNodes) {
            if (out.has(node)) {
              const element = node as Element;
              churned.push(
                `${element.getAttribute('class')} ${element.getAttribute('data-event')}`
              );
            }
          }
        }
      });
      const svg = root?.querySelector('[part~="stage"] > svg');
      if (svg) observer.observe(svg, { childList: true, subtree: true });
      return {
        stop: () => {
          going = false;
          observer.disconnect();
          return { frames, churned: [...new Set(churned)] };
        }
      };
    });

  test('labels keep their lanes and move together, frame by frame', async () => {
    await show(page, { from: '2019-09', to: '2020-04' });
    const reel = await film(page);
    const { x, y } = await placeOnStage(page, 0.9, 0.02);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 700, y, { steps: 40 });
    await page.mouse.move(x - 100, y, { steps: 40 });
    await page.mouse.up();
    const { frames } = await reel.evaluate(({ stop }) => stop());
    expect(frames.length).toBeGreaterThan(20);
    const lanes = new Map<string, number>();
    const jumps: string[] = [];
    frames.forEach((labels, at) => {
      const before = new Map(frames[at - 1]?.map(label => [label.event, label]) ?? []);
      const shifts = new Set<number>();
      for (const { event, x: left, y: lane } of labels) {
        if ((lanes.get(event) ?? lane) !== lane) jumps.push(`${event} changed lanes`);
        lanes.set(event, lane);
        const was = before.get(event);
        if (was) shifts.add(Math.round(left - was.x));
      }
      const all = [...shifts];
      if (Math.max(...all) - Math.min(...all) > 1) jumps.push(`frame ${at}: ${all.join(' ')}`);
    });
    expect(jumps).toEqual([]);
    expect(lanes.size).toBeGreaterThan(8);
  });

  test('what stays in view stays the same node and is never put in again', async () => {
    await show(page, { from: '2019-09', to: '2020-04' });
    const reel = await film(page);
    const { x, y } = await placeOnStage(page, 0.9, 0.02);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 800, y, { steps: 30 });
    await page.mouse.up();
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 6; turn++) await wheel(page, { x, y }, 0, -50);
    await page.keyboard.up('Control');
    const { churned } = await reel.evaluate(({ stop }) => stop());
    expect(churned).toEqual([]);
  });

  test('a way further than the eye can jump is flown, unless less motion was asked for', async () => {
    const frames = async (reducedMotion: boolean) =>
      withPage({ reducedMotion }, async ({ page: fresh }) => {
        const spans = await collect(fresh, 'timeline-span');
        await show(fresh, { from: '2021-04', to: '2021-08' });
        await rested(fresh);
        const { from } = await viewOf(fresh);
        expect(from).toBeLessThan(Date.UTC(2021, 3, 2));
        return spans();
      });
    expect(await frames(false)).toBeGreaterThan(1);
    expect(await frames(true)).toBe(1);
  });

  test('less motion also means no smooth zoom by keys and buttons', async () => {
    await withPage({ reducedMotion: true }, async ({ page: still }) => {
      const spans = await collect(still, 'timeline-span');
      await button(still, 'Zoom in').click();
      await rested(still);
      expect(await spans()).toBe(1);
      const { labels } = await look(still);
      const running = await timelineOf(still).evaluate(
        host => host.shadowRoot?.getAnimations?.().length ?? 0
      );
      expect(labels.length).toBeGreaterThan(0);
      expect(running).toBe(0);
    });
  });

  test('the address and the announcement follow once it rests', async () => {
    await button(page, 'Zoom in').click();
    const status = timelineOf(page).getByRole('status');
    await expect.poll(() => status.textContent(), SOON).toMatch(/, \d+ events?$/);
    expect(await page.evaluate(() => location.hash)).toMatch(/^#from=[\d-]+&to=[\d-]+$/);
    const entries = await page.evaluate(() => history.length);
    await button(page, 'Zoom in').click();
    await rested(page);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test('the handles of the overview say where it is, after going back as well', async () => {
    const said = () =>
      timelineOf(page)
        .getByRole('slider')
        .evaluateAll(sliders =>
          sliders.map(slider => {
            const input = slider as HTMLInputElement;
            return `${input.value} ${input.getAttribute('aria-valuetext')}`;
          })
        );
    const before = await said();
    await page.evaluate(() => {
      location.hash = '#from=2021-01-01&to=2021-06-30';
    });
    const there = [/^\d+ Friday 1 January 2021$/, /^\d+ Wednesday 30 June 2021$/];
    await expect.poll(said, SOON).toEqual(there.map(text => expect.stringMatching(text)));
    await page.goBack();
    await expect.poll(said, SOON).toEqual(before);
  });

  test('a narrower stage keeps the window, and the opening view stays the opening view', async () => {
    await show(page, { from: '2019-10', to: '2019-12' });
    const before = await viewOf(page);
    await page.setViewportSize({ width: 700, height: 900 });
    await rested(page);
    expect(await viewOf(page)).toEqual(before);
    expect((await look(page)).labels.length).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
