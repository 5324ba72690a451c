import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { command, root, Trouble } from './command.mjs';
import { freePort } from './free-port.mjs';
import { serve } from './serve.mjs';

/** The least that each page must have, of 100. */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

const PAGES = ['index.html', 'article.html'];

/** Runs of a page, of which the middle one counts: one alone depends on what else the machine does. */
const RUNS = 3;

/** The scores of a page, of 100, and what they come from. */
async function judge(lighthouse, url, port) {
  const { lhr } = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: Object.keys(LEAST)
  });
  const scores = Object.fromEntries(
    Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)])
  );
  const told = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];
  const figures = told.map(id => `${lhr.audits[id].title} ${lhr.audits[id].displayValue}`);
  const shift = lhr.audits['cumulative-layout-shift'].numericValue;
  const lost = Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter(({ id: audit, weight }) => weight > 0 && (lhr.audits[audit].score ?? 1) < 0.9)
      .map(({ id: audit }) => `${id}: ${lhr.audits[audit].title}`)
  );
  return { scores, figures: [...figures, `Cumulative Layout Shift ${shift.toFixed(3)}`], lost };
}

/** Judges the built pages by Lighthouse's mobile preset, and fails where one has less than it must. */
async function judgeAll() {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Trouble('There is no built page to judge. Run "npm run build" first.');
  }
  const { default: lighthouse } = await import('lighthouse');
  const port = await freePort();
  const site = await serve({ root: dist, compress: true });
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  const faults = [];
  try {
    for (const page of PAGES) {
      const runs = [];
      for (let run = 0; run < RUNS; run++)
        runs.push(await judge(lighthouse, site.url + page, port));
      runs.sort((a, b) => a.scores.performance - b.scores.performance);
      const { scores, figures, lost } = runs[Math.floor(RUNS / 2)];
      const told = Object.entries(scores).map(([name, score]) => `${name} ${score}`);
      console.log(`${page}: ${told.join(', ')}`);
      console.log(`  ${figures.join(', ')}`);
      for (const line of lost) console.log(`  ${line}`);
      for (const [name, least] of Object.entries(LEAST)) {
        if (scores[name] < least) faults.push(`${page}: ${name} ${scores[name]} of ${least}`);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  if (faults.length > 0) throw new Trouble(`Less than the pages must have: ${faults.join('; ')}.`);
}

command(import.meta.url, judgeAll);
