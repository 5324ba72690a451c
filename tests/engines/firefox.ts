import puppeteer from 'puppeteer-core';
import type { Engine } from './engine.ts';

/** Firefox, told what to do over WebDriver BiDi, which it speaks itself. */
export const openFirefox = async (program: string): Promise<Engine> => {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program });
  const page = await browser.newPage();
  return {
    size: (width, height) => page.setViewport({ width, height }),
    open: async address => void (await page.goto(address)),
    run: (inPage, given) => page.evaluate(inPage as never, given as never),
    click: (x, y) => page.mouse.click(x, y),
    drag: async (x, y, by) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + by, y, { steps: 8 });
      await page.mouse.up();
    },
    type: text => page.keyboard.type(text),
    press: key => page.keyboard.press(key),
    close: () => browser.close()
  };
};
