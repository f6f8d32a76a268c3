import { beforeAll, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../src/messages/compiled/runtime.js';
import { importEffects } from '../../../web/words/import-effects.ts';

describe('what an import did', () => {
  beforeAll(() => overwriteGetLocale(() => 'fr'));
  const told = (counts: Partial<Parameters<typeof importEffects>[0]>) =>
    importEffects({ added: 0, changed: 0, unchanged: 0, refused: 0, attached: 0, ...counts }).map(
      ({ text }) => text,
    );

  it('is told without what it did not do: a statement of a day without movements brought nothing new', () => {
    expect(told({})).toEqual(['rien de nouveau']);
    expect(told({ added: 3, unchanged: 2 })).toEqual(['3 ajoutés']);
    expect(told({ unchanged: 2 })).toEqual(['2 inchangés']);
  });

  it('is not called unchanged where everything was changed or refused', () => {
    expect(told({ changed: 1 })).toEqual(['1 modifié']);
    expect(told({ refused: 2 })).toEqual(['2 refusés']);
  });
});
