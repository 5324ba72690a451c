import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { command, root, run, runPackage, Trouble } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { summary, tally } from './tally.mjs';

/** Tests that meet dates; they run in two more zones: a half-hour one, and one that lost a day. */
const DATED = ['tests/core/time', 'tests/core/story', 'tests/data'];

const RUNS = [
  { zone: 'UTC', files: [] },
  { zone: 'America/St_Johns', files: DATED },
  { zone: 'Pacific/Apia', files: DATED }
];

const vitest = (args, options) => runPackage('vitest/vitest.mjs', ['run', ...args], options);

/** Runs a project of tests and counts it; `name` keeps the reports of several runs apart. */
async function counted(name, project, files, env) {
  const report = join(root, '.cache/test', `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await vitest(['--project', project, ...reporters, ...files], { env });
  const count = tally(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, code);
  for (const remark of count.remarks) console.log(`${name}: ${remark}`);
  return count;
}

/** A step that is no test run but must hold all the same counts as one. */
const step = ok => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, remarks: [] });

const hasBrowserTests = () => {
  const folder = join(root, 'tests/e2e');
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some(name => name.endsWith('.test.ts'))
  );
};

async function everything(counts) {
  await ensureInstalled();
  const browser = await ensureBrowser();
  mkdirSync(join(root, '.cache/test'), { recursive: true });

  for (const { zone, files } of RUNS) {
    console.log(`\nTests without a browser, in the zone ${zone}`);
    const name = `unit-${zone.replace('/', '-')}`;
    counts.push(await counted(name, 'unit', files, { TZ: zone }));
  }

  console.log('\nBuilding the page …');
  const built = await build();
  counts.push(step(built));
  if (!built) return console.log('The page could not be built, so no browser has tested it.');

  const { code } = await run(process.execPath, [join(root, 'scripts/size.mjs')]);
  counts.push(step(code === 0));

  if (!hasBrowserTests()) return console.log('\nThere are no tests in a browser yet.');
  console.log('\nTests of the built page in a browser');
  counts.push(await counted('e2e', 'e2e', [], { TZ: 'UTC', QUOTELINE_BROWSER: browser }));
}

command(import.meta.url, async () => {
  const args = process.argv.slice(2);
  if (args.length > 0) {
    await ensureInstalled();
    process.exitCode = (await vitest(args)).code;
    return;
  }
  const counts = [];
  try {
    await everything(counts);
  } catch (error) {
    console.log(error instanceof Trouble ? error.message : error);
    counts.push(step(false));
  }
  console.log(`\n${summary(counts)}`);
  if (counts.some(count => count.failed > 0)) process.exitCode = 1;
});
