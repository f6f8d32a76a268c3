// Banks put the family name first and a title before it: 'JANSSENS ELS' and 'MME DUPONT CLAIRE' in CODA, camt and CFONB 120.

import { describe, expect, it } from 'vitest';
import { claim, matchOf, payment, say } from './matching.fixture.ts';

const ELS = claim({ number: 'V-2026-0120', euros: 1573, debtorId: 'els', debtorName: 'Els Janssens' });
const CLAIRE = claim({ number: 'V-2026-0121', euros: 310, debtorId: 'claire', debtorName: 'Claire Dupont' });
const MONSIEUR = claim({
  number: 'V-2026-0122',
  euros: 88,
  debtorId: 'paul',
  debtorName: 'Monsieur Paul Martin',
});
const PIETER_JAN = claim({
  number: 'V-2026-0123',
  euros: 75,
  debtorId: 'pieterJan',
  debtorName: 'Pieter Jan',
});
const claims = [ELS, CLAIRE, MONSIEUR, PIETER_JAN];
const paid = (euros: number, payerName: string | null, text = '') =>
  say(matchOf(payment({ euros, payerName, text }), { claims }));

describe('a name whose family name comes first', () => {
  it('is that of the debtor, and with the amount of one invoice certain', () => {
    expect(paid(1573, 'JANSSENS ELS')).toBe('certain i-V-2026-0120:1573');
    expect(paid(310, 'MME DUPONT CLAIRE')).toBe('certain i-V-2026-0121:310');
    expect(paid(88, 'M MARTIN PAUL')).toBe('certain i-V-2026-0122:88');
  });

  it('makes a part payment a proposal, and no payment of an unknown', () => {
    expect(paid(1000, 'Mevr. Janssens Els', 'BETALING KEUKENBLAD')).toBe(
      'unsure amountDiffers i-V-2026-0120:1000',
    );
  });

  it('stands within the text of a bank that tells no payer', () => {
    expect(paid(1573, null, 'OVERSCHRIJVING VAN JANSSENS ELS')).toBe('certain i-V-2026-0120:1573');
  });

  it('yields to the debtor who is called just so', () => {
    const other = claim({
      number: 'V-2026-0124',
      euros: 75,
      debtorId: 'janPieter',
      debtorName: 'Jan Pieter',
    });
    expect(
      say(matchOf(payment({ euros: 75, payerName: 'JAN PIETER' }), { claims: [...claims, other] })),
    ).toBe('certain i-V-2026-0124:75');
  });

  it('says nothing where a word is another one', () => {
    expect(paid(1000, 'JANSSENS ELSE')).toBe('unknown noClue');
    expect(paid(1000, 'JANSSENS')).toBe('unknown noClue');
  });
});
