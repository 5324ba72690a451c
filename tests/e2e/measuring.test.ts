import { expect, test } from 'vitest';
import { withPage } from './browser.ts';
import { rested, timelineOf } from './stage.ts';

test.each([1280, 600, 360])(
  'measuring moves no button at %i px, and stepping moves nothing that is read',
  async width => {
    await withPage({ width, reducedMotion: true }, async ({ page }) => {
      const timeline = timelineOf(page);
      const topOf = async (selector: string) => (await timeline.locator(selector).boundingBox())?.y;
      const buttons = () => Promise.all(['.previous', '.next', '.measure'].map(topOf));
      const before = await buttons();
      await timeline.locator('.measure').click();
      const notice = timeline.locator('.measured-text');
      await notice.waitFor();
      expect(await buttons()).toEqual(before);
      const panel = await topOf('.reading');
      for (let steps = 0; steps < 3; steps += 1) {
        await timeline.locator('.next').click();
        await rested(page);
        expect(await buttons()).toEqual(before);
        expect(await topOf('.reading')).toBe(panel);
      }
      expect(await notice.textContent()).toMatch(/ days/);
      expect(await notice.evaluate(text => text.scrollWidth <= text.clientWidth)).toBe(true);
    });
  }
);
