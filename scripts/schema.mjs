// Writes the JSON Schema of the story file; with --check only tells whether the committed one is current.
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');
const name = 'public/schema/v1.json';

const { module } = await runnerImport(resolve(root, 'src/build/schema.ts'), {
  root,
  configFile: false,
  logLevel: 'error'
});
const text = `${JSON.stringify(module.jsonSchema(), null, 2)}\n`;

if (process.argv.includes('--check')) {
  const committed = await readFile(resolve(root, name), 'utf8').catch(() => '');
  if (committed === text) console.log(`${name} is current.`);
  else {
    console.error(`${name} is not what src/core/story/schema.ts makes: run npm run schema.`);
    process.exitCode = 1;
  }
} else {
  await writeFile(resolve(root, name), text);
  console.log(`Wrote ${name}.`);
}
