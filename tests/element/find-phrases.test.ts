// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { part, ready, SRC, setUpPage } from './page.ts';

const PATIENCE = 20_000;

setUpPage();

describe('the field to find by', () => {
  it('goes to a part of a month as it is called in the language of the interface', async () => {
    const element = await ready({ src: SRC, lang: 'de' });
    part(element, '.find').click();
    const field = part(element, '.find-field') as HTMLInputElement;
    field.value = 'letzte Oktoberwoche 2019';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    const offered = () => part(element, '.finding .hit').textContent;
    await vi.waitFor(
      () => expect(offered()).toContain('28. Oktober bis 3. November 2019'),
      PATIENCE
    );
  });
});
