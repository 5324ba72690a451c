import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command, root, runPackage, Trouble, tail } from './command.mjs';
import { growthRows, growthTable } from './growth.mjs';
import { ensureInstalled } from './install.mjs';

const REPORT = '.cache/bench/micro.json';

/** Measures what `tests/bench/micro` has; words behind the command choose files by their names. */
async function benchMicro() {
  const only = process.argv.slice(2);
  await ensureInstalled();
  const path = join(root, REPORT);
  rmSync(path, { force: true });
  console.log('Measuring; all of it takes some two minutes …');
  const { code, output } = await runPackage(
    'vitest/vitest.mjs',
    ['bench', '--run', '--config', 'vitest.bench.config.ts', '--outputJson', REPORT, ...only],
    { quiet: true }
  );
  const rows = existsSync(path) ? growthRows(JSON.parse(readFileSync(path, 'utf8'))) : [];
  if (rows.length > 0) {
    console.log(`\n${growthTable(rows).join('\n')}\n`);
    console.log('× is the growth with ten times as many events: 10 is linear, 1 is flat.');
  }
  const failed = rows.flatMap(row => row.failed.map(size => `${row.title}, ${size}: failed`));
  if (code !== 0 || rows.length === 0) failed.push(tail(output));
  if (failed.length > 0) throw new Trouble(failed.join('\n'));
}

command(import.meta.url, benchMicro);
