// Money that was paid online comes a second time, in the bank's words, or goes back: it counts as often as it is there.

import { expect, it } from 'vitest';
import type { PaymentProvider } from '../../src/channels/payment-provider.ts';
import { providersOfCompany } from '../../src/desk/online/company-providers.ts';
import { settleOnline } from '../../src/desk/online/settle-online.ts';
import { day } from '../../src/units/calendar.ts';
import { stories } from '../telling/diary.ts';
import { begun, booked, call, isSound, pageOf, visit } from '../telling/online.ts';

stories('Money that was paid online', open => {
  it('is not counted again when the bank brings the payout, and what is unexplained waits for a person', async () => {
    const visited = await visit(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    till.pay(reference);
    await call(visited, '2026-10-12', reference);
    await d.invoice({
      number: 'F-2026-103',
      debtor: 'Durand',
      issued: '2026-09-01',
      due: '2026-10-01',
      amount: '80.00',
    });
    // 1,500.00 less 21.25 of fees; and 80.00 that somebody paid elsewhere, the very amount of Durand's invoice.
    await d.bank('2026-10-15', [{ from: 'STRIPE PAYMENTS EUROPE', amount: '1478.75', text: 'STRIPE A1B2' }]);
    await d.bank('2026-10-16', [{ from: 'STRIPE PAYMENTS EUROPE', amount: '80.00', text: 'F-2026-103' }]);
    expect(await booked(visited)).toEqual([
      'provider 150000: F-2026-101 100000, F-2026-102 50000',
      'statement 147875: nothing, providerPayout',
      'statement 8000: nothing',
    ]);
    expect(await isSound(visited)).toBe(true);
  });

  it('that a bank takes back is owed again at the next step, and counts again when it is won', async () => {
    const visited = await visit(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    till.pay(reference);
    await call(visited, '2026-10-12', reference);
    await d.run('2026-10-13');
    till.chargeBack(reference, 150_000);
    await call(visited, '2026-10-20', reference);
    expect(await booked(visited)).toEqual(['provider 150000: nothing']);
    expect(await d.askedOf('F-2026-101', '2026-10-20')).toBe('1000.00');
    expect((await d.journal()).filter(kind => kind === 'dossierReopened')).toHaveLength(1);
    expect(await isSound(visited)).toBe(true);
    till.winBack(reference);
    await call(visited, '2026-10-27', reference);
    expect(await booked(visited)).toEqual(['provider 150000: F-2026-101 100000, F-2026-102 50000']);
    expect(await isSound(visited)).toBe(true);
  });

  it('that we refund in part is open again by that part, and held until a person has said why', async () => {
    const visited = await visit(open);
    const { d, till } = visited;
    const { reference } = await begun(visited, '2026-10-12');
    till.pay(reference);
    await call(visited, '2026-10-12', reference);
    await d.run('2026-10-13');
    till.refund(reference, 20_000);
    await call(visited, '2026-10-13', reference);
    await call(visited, '2026-10-13', reference);
    // 1,300.00 are left: 1,000.00 of the first, 300.00 of the second.
    expect(await booked(visited)).toEqual(['provider 150000: F-2026-101 100000, F-2026-102 30000']);
    expect(await d.whyCodes('F-2026-102', '2026-10-13')).toContain('held');
    till.refund(reference, 150_000);
    await call(visited, '2026-10-14', reference);
    expect(await booked(visited)).toEqual(['provider 150000: nothing']);
    expect(await isSound(visited)).toBe(true);
  });

  it('and given back while an older answer was on its way stays given back: the provider is asked again', async () => {
    const visited = await visit(open);
    const { d, till, online } = visited;
    const on = '2026-10-12';
    const { reference } = await begun(visited, on);
    till.pay(reference);
    const [provider] = await providersOfCompany(d.database, { online, companyId: d.companyId });
    if (provider === undefined) throw new Error('The company has no provider');
    const overtaken: PaymentProvider = {
      ...provider,
      async look(asked) {
        const answer = await provider.look(asked);
        till.refund(reference, 20_000);
        expect(await call(visited, on, reference)).toBe(200);
        return answer;
      },
    };
    const { companyId } = d;
    const settle = { provider: overtaken, companyId, reference, day: day(on), refunded: online.refunded };
    expect(await settleOnline(d.desk(), settle)).toBe('silent');
    // 200.00 of 1,500.00 went back: 300.00 are kept for the second invoice.
    expect(await booked(visited)).toEqual(['provider 150000: F-2026-101 100000, F-2026-102 30000']);
    expect(await isSound(visited)).toBe(true);
  });

  it('with the interest of the last notice pays the invoice, and sets the rest aside under its name', async () => {
    const d = await open('Lille');
    const dates = { issued: '2026-08-31', due: '2026-09-30' };
    await d.invoice({ number: 'F-2026-101', debtor: 'Dupont SARL', ...dates, amount: '1000.00' });
    await d.workFrom('2026-10-05', { until: '2026-11-03' });
    await d.bank('2026-11-03', []);
    await d.workOn('2026-11-04');
    const visited = await pageOf(d, '2026-11-04');
    // 35 days at 12.40 % on 1,000.00 are 11.89, and 40.00: the amount of the letter, to the cent.
    const { reference } = await begun(visited, '2026-11-04');
    visited.till.pay(reference);
    await call(visited, '2026-11-04', reference);
    expect(await booked(visited)).toEqual(['provider 105189: F-2026-101 100000, accessoriesPaid']);
    // Interest that is given back opens nothing.
    visited.till.refund(reference, 5_189);
    await call(visited, '2026-11-05', reference);
    expect(await booked(visited)).toEqual(['provider 105189: F-2026-101 100000, accessoriesPaid']);
    expect(await d.askedOf('F-2026-101', '2026-11-05')).toBe('0.00');
    expect(await isSound(visited)).toBe(true);
  });
});
