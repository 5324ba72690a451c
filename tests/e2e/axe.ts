import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { PageOptions } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } }
};

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

/** The browser runs it before the page's own scripts and outside its policy. */
export const withAxe = async (page: Page) => {
  await page.addInitScript(AXE);
};

/** What axe finds wrong, and a line on what it could not decide. */
export const axe = async (page: Page, name: string): Promise<string[]> => {
  const { violations, incomplete } = await page.evaluate(rules => window.axe.run(rules), RULES);
  const open = incomplete.map(({ id, nodes }) => `${id} ${nodes.length}`).join(', ');
  process.stdout.write(`axe, ${name}: undecided: ${open || 'nothing'}\n`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`)
  );
};

/** Wide and narrow, light and dark. */
export const looks: [string, PageOptions][] = [
  ['1280 px, light', { width: 1280 }],
  ['1280 px, dark', { width: 1280, dark: true }],
  ['360 px, light', { width: 360, height: 780, touch: true }],
  ['360 px, dark', { width: 360, height: 780, touch: true, dark: true }]
];
