import { describe, expect, it } from 'vitest';
import { DEBTOR_ON_PAGE } from '../desk/debtor-page/answer-effects.ts';
import { authorText, isPerson } from './author-words.ts';

describe('who did it', () => {
  it('a debtor who answers on its page is named in the language of the reader, and is nobody who owes an answer', () => {
    expect(authorText(DEBTOR_ON_PAGE, 'fr')).toBe('le débiteur, sur sa page');
    expect(authorText(DEBTOR_ON_PAGE, 'nl')).toBe('de debiteur, op zijn pagina');
    expect(isPerson(DEBTOR_ON_PAGE)).toBe(false);
  });

  it('a colleague is named as such', () => {
    expect(authorText('Camille Roy', 'fr')).toBe('Camille Roy');
    expect(isPerson('Camille Roy')).toBe(true);
  });

  it('the first account, which has no name yet, is told in the language of the reader and is a person', () => {
    expect(authorText('Owner', 'fr')).toBe('premier compte');
    expect(isPerson('Owner')).toBe(true);
  });
});
