import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueText, parse } from '../../../src/core/story/parse.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/broken');
const names = readdirSync(FOLDER).filter(name => name.endsWith('.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

const report = (name: string): string => {
  const { story, issues, left } = parse(read(name));
  const lines = issues.flatMap(issue => [
    `  ${issueText(issue)}`,
    ...(issue.hint ? [`      ${issue.hint}`] : [])
  ]);
  const kept = story ? `${story.events.length} events, ${story.quotes.length} quotes` : 'no story';
  const lost = `left out: ${left.events} events, ${left.quotes} quotes`;
  return [name, ...lines, `  = ${kept}; ${lost}`, ''].join('\n');
};

describe('the broken stories in tests/fixtures/broken', () => {
  it('are told what is wrong in words an editor can act on', async () => {
    await expect(names.map(report).join('\n')).toMatchFileSnapshot(join(FOLDER, 'issues.txt'));
  });

  it.each(names)('%s has an issue', name => {
    expect(parse(read(name)).issues).not.toEqual([]);
  });
});
