import { describe, expect, it } from 'vitest';
import { RATE_TABLES } from '../law/rates/tables.ts';
import { type CalendarDate, day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { balanceOf } from './balance.ts';
import { INVOICE as CLAIMED, DEBTOR, euros } from './claim.fixture.ts';
import { claimLaw } from './claim-law.ts';
import type { Invoice } from './invoice.ts';
import { DEFAULT_POLICY, type Debtor } from './parties.ts';

const INVOICE: Invoice = {
  ...CLAIMED,
  issuedOn: day('2026-05-31'),
  payable: euros(300_000),
  instalments: [{ dueOn: day('2026-06-30'), amount: euros(300_000) }],
};
const on = day('2026-09-30');

function balance(
  invoice: Partial<Invoice>,
  debtor: Partial<Debtor> = {},
  companyLaw: 'FR' | 'BE' = 'FR',
  insolvencyOn: CalendarDate | null = null,
) {
  const claimed = { ...INVOICE, ...invoice };
  const law = claimLaw({
    company: { law: companyLaw, policy: DEFAULT_POLICY },
    debtor: { ...DEBTOR, ...debtor },
    invoice: claimed,
    firstReminder: null,
    tables: RATE_TABLES,
    insolvencyOn,
    day: on,
  });
  return balanceOf({ invoice: claimed, allocations: [], law, day: on });
}

describe('the law of a claim', () => {
  // 3,000.00 x 5 % x 92 / 365 = 37.808. The floor is three times 2.75 %.
  it('flags a clause under the French floor and still claims what the contract says', () => {
    const { interest, warnings } = balance({ contractRatePercent: '5' });
    expect(interest).toEqual(money(3_781, 'EUR'));
    expect(warnings.map(({ text }) => text).join()).toContain(
      'the clause of 5 % is below the floor of 8.25 %: C. com. L441-10 II',
    );
  });

  it('says nothing of a clause above the floor, nor of one under Belgian law', () => {
    expect(balance({ contractRatePercent: '9' }).warnings).toEqual([]);
    expect(
      balance({ contractRatePercent: '5' }, {}, 'BE')
        .warnings.map(({ text }) => text)
        .join(),
    ).not.toContain('floor');
  });

  it('is that of the seller, unless the debtor or the invoice has its own', () => {
    const governing = (invoice: Partial<Invoice>, debtor: Partial<Debtor> = {}) =>
      balance(invoice, debtor, 'BE').law.governing;
    expect(governing({})).toMatchObject({ law: 'BE', because: ['Law BE of the seller: Rome I art. 4(1)'] });
    expect(governing({}, { law: 'DE' }).law).toBe('DE');
    expect(governing({ law: 'FR' }, { law: 'DE' })).toMatchObject({
      law: 'FR',
      because: ['Law FR is set for this invoice: Rome I art. 3'],
    });
  });

  // 3,000.00 x 12.40 % x 31 / 365 = 31.594: July only, the proceedings opened on 1 August.
  it('stops interest at the opening of insolvency proceedings, and says so', () => {
    const { interest, warnings } = balance({}, {}, 'FR', day('2026-08-01'));
    expect(interest).toEqual(money(3_159, 'EUR'));
    expect(warnings.map(({ text }) => text).join()).toContain('Insolvency opened on 2026-08-01');
  });

  it('leaves a consumer the protection of his home', () => {
    const { law } = balance({}, { kind: 'consumer', country: 'BE' });
    expect(law.governing).toMatchObject({ law: 'FR', protectedBy: 'BE', relation: 'b2c' });
    expect(law.interest).toBeNull();
  });
});
