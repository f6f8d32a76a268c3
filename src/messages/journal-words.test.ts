import { describe, expect, it } from 'vitest';
import { journalText } from './journal-words.ts';

describe('a line of the journal', () => {
  it('names the fact of the law that was entered or taken back', () => {
    const entered = { kind: 'lawFactEntered', detail: 'judgment' };
    expect(journalText(entered, 'fr')).toBe('Fait de droit inscrit\u00a0: Jugement exécutoire');
    expect(journalText({ ...entered, kind: 'lawFactTakenBack' }, 'en')).toMatch(/: Enforceable judgment$/);
  });

  it('says in words why money no longer pays an invoice', () => {
    const gone = { kind: 'allocationTakenAway', detail: 'paymentUndone' };
    expect(journalText(gone, 'fr')).toMatch(/^Affectation retirée.: le paiement noté a été retiré$/);
    for (const detail of ['paymentReturned', 'differenceUndone', 'reallocated', 'unallocated'])
      for (const locale of ['fr', 'nl', 'en', 'de'] as const)
        expect(journalText({ ...gone, detail }, locale)).not.toContain(detail);
  });

  it('says that a debtor was given to somebody else', () => {
    expect(journalText({ kind: 'debtorAssigned', detail: null }, 'fr')).toBe(
      'Suivi confié à quelqu’un d’autre',
    );
  });

  it('says what came of a call before what was noted', () => {
    expect(journalText({ kind: 'callMade', detail: 'reached: paie vendredi' }, 'fr')).toMatch(
      /, paie vendredi$/,
    );
  });
});
