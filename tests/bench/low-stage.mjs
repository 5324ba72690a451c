import { within } from './browser.mjs';
import { arrive, LIMIT, measureScreen } from './load.mjs';

/** The stage in which titles are counted, px. */
export const LOW_STAGE = { width: 1000, height: 300 };

/** With lanes of this height the stage is that high, px. */
const LANE = 43;

const lower = lane => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`quote-timeline { --quote-timeline-lane-height: ${lane}px }`);
  document.adoptedStyleSheets = [sheet];
};

/** What stands on Quoteline's first screen in a stage of LOW_STAGE; throws where it has another size. */
export async function measureLowStage(open, peer, address) {
  const { page } = open;
  await page.addInitScript(lower, LANE);
  await within(arrive(open, peer, address), LIMIT);
  const { width, height } = page.viewportSize();
  const before = await open.bench('box', peer.stage);
  // A page that comes to this width, not one that is made wider.
  await page.setViewportSize({ width: width + LOW_STAGE.width - before.width, height });
  await within(arrive(open, peer, address), LIMIT);
  const screen = await measureScreen(open, peer);
  if (screen.width !== LOW_STAGE.width || screen.height !== LOW_STAGE.height) {
    throw new Error(`the stage has ${screen.width} × ${screen.height} px`);
  }
  return screen;
}
