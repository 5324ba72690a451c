import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../src/build/languages.ts';
import { ATTRIBUTES } from '../src/element/attributes.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const story = JSON.parse(read('data/jedi.json'));

describe('the README', () => {
  it('has the attributes of the element, from the one list of them', () => {
    const rows = ATTRIBUTES.map(({ name, takes, does }) => [`\`${name}\``, takes, does]);
    const table = /<!-- attributes -->\n([\s\S]*?)\n<!-- \/attributes -->/.exec(
      read('README.md')
    )?.[1];
    // How wide the columns are set is the formatter's affair.
    const cells = table?.split('\n').map(line => line.split('|').slice(1, -1));
    const texts = cells?.map(line => line.map(cell => cell.trim().replace(/^-+$/, '-')));
    expect(texts).toEqual([['attribute', 'takes', 'does'], ['-', '-', '-'], ...rows]);
  });

  it('counts the events, quotations and sources of the story as they are', () => {
    const counts = `${story.events.length} events, ${story.quotes.length} quotations`;
    for (const name of ['README.md', 'CHANGELOG.md']) {
      const text = read(name).replace(/\s+/g, ' ');
      expect(text).toContain(counts);
      expect(text).toContain(`${story.sources.length} sources`);
    }
  });

  it('names every command that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const text = read('README.md');
    const missing = Object.keys(scripts).filter(
      name => !text.includes(`npm run ${name}`) && !text.includes(`npm ${name}`)
    );
    expect(missing).toEqual([]);
  });

  it('names every language that there are words in', () => {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const [readme = '', format = ''] = ['README.md', 'data/README.md'].map(name =>
      read(name).replace(/\s+/g, ' ')
    );
    for (const tag of LANGUAGES.keys()) {
      expect(readme).toContain(names.of(tag));
      expect(format).toContain(`${names.of(tag)} (\`${tag}\`)`);
    }
  });
});
