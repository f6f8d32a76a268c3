// When an invoice is late and what it costs: by instalment, by the wording of its terms, across rates and part payments, and
// on any day that is past.

import { expect, it } from 'vitest';
import type { Channel, Receipt } from '../../src/channels/channel.ts';
import { balanceView } from '../../src/desk/claims/aged-balance.ts';
import { debtorsAtRisk } from '../../src/desk/overview/receipts-ahead.ts';
import type { InputFile } from '../../src/formats/records.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { ublFile } from '../telling/ubl.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const FROM_DUPONT = { from: 'DUPONT SARL', text: 'FACTURE F-2026-101' } as const;

/** The document with terms of payment in it. */
function withTerms(file: InputFile, terms: string): InputFile {
  const text = new TextDecoder().decode(file.bytes);
  const bytes = text.replace('<cac:LegalMonetaryTotal>', `${terms}<cac:LegalMonetaryTotal>`);
  return { ...file, bytes: new TextEncoder().encode(bytes) };
}

const instalment = (dueOn: string, amount: string): string =>
  `<cac:PaymentTerms><cbc:Amount currencyID="EUR">${amount}</cbc:Amount><cbc:InstallmentDueDate>${dueOn}</cbc:InstallmentDueDate></cac:PaymentTerms>`;

/** F-2026-101 in instalments, each with its day and amount, for a customer that has paid an invoice before. */
async function inInstalments(d: Diary, ...parts: readonly [dueOn: string, amount: string][]): Promise<void> {
  // The customer is known: the table says whose address it is.
  await d.invoice({ ...DUPONT, number: 'F-2026-100', issued: '2026-05-01', due: '2026-05-31' });
  await d.bank('2026-05-31', [{ ...FROM_DUPONT, text: 'F-2026-100', amount: '1000.00' }]);
  const amount = (parts.reduce((total, [, part]) => total + Number(part) * 100, 0) / 100).toString();
  const facts = { ...DUPONT, amount, due: null, seller: COMPANIES.Lille.name, vat: 'FR40303265045' };
  const terms = parts.map(([dueOn, part]) => instalment(dueOn, part)).join('');
  await d.files('2026-09-01', [withTerms(ublFile(facts), terms)]);
}

stories('Terms and amounts', open => {
  it('an invoice in two instalments is late for the first alone, and the second has its own clock', async () => {
    const d = await open('Lille');
    await inInstalments(d, ['2026-09-30', '500.00'], ['2026-10-30', '500.00']);
    await d.workFrom('2026-10-01', { until: '2026-10-14' });
    await d.bank('2026-10-14', [{ ...FROM_DUPONT, amount: '500.00' }]);
    await d.workFrom('2026-10-15', { until: '2026-11-03' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 500.00 for F-2026-101',
      '2026-10-12 Dupont SARL: dateRequest by email, 500.00 for F-2026-101',
      // The second half was due on Friday 30 October: three days later is Monday, at the first rung.
      '2026-11-02 Dupont SARL: courteousReminder by email, 500.00 for F-2026-101',
    ]);
  });

  it('a letter about the first of two instalments says that the second is not asked for, and of no money that it came', async () => {
    const d = await open('Lille');
    await inInstalments(d, ['2026-09-30', '500.00'], ['2026-10-30', '500.00']);
    await d.workFrom('2026-10-01', { until: '2026-10-05' });
    const rows = await select<{ text: string; line: unknown }>(
      d.database,
      `select body_text as text, view->'invoices'->0 as line from message where step_key = 'courteousReminder'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toContain('déjà reçues');
    const half = { amount: 50_000 };
    expect(rows[0]?.line).toMatchObject({ open: half, withheld: half, settled: { amount: 0 } });
  });

  it('the call list says the instalment that is late, as the list of debtors does, and not the whole invoice', async () => {
    const d = await open('Lille');
    await inInstalments(d, ['2026-09-30', '500.00'], ['2026-10-30', '700.00']);
    const asked = { companyId: d.companyId, day: day('2026-10-05') };
    const [line] = await debtorsAtRisk(d.database, asked);
    // The customer has always paid on the day: five days late is later than ever, and all of what is late is in danger.
    expect(line?.because[0]).toEqual({
      code: 'overdue',
      amount: money(50_000, 'EUR'),
      invoices: 1,
      oldestDaysLate: 5,
    });
    expect((await balanceView(d.database, asked)).overdue).toEqual(money(50_000, 'EUR'));
  });

  it('a part that is disputed is not told as promised, although another part is', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.dispute('2026-10-02', { debtor: 'Dupont SARL', invoice: 'F-2026-101', amount: '300.00' });
    await d.promise('2026-10-02', { debtor: 'Dupont SARL', amount: '200.00', on: '2026-10-16' });
    const [line] = await debtorsAtRisk(d.database, { companyId: d.companyId, day: day('2026-10-05') });
    expect(line?.because).toContainEqual({ code: 'promised', amount: money(20_000, 'EUR') });
    expect(line?.because[0]).toMatchObject({ code: 'overdue', amount: money(50_000, 'EUR') });
  });

  it('a reminder before the due date speaks of the instalment that comes due, not of the whole invoice', async () => {
    const d = await open('Lille');
    await inInstalments(d, ['2026-09-30', '1500.00'], ['2026-10-30', '1500.00']);
    await d.workFrom('2026-09-24', { until: '2026-09-29' });
    await d.bank('2026-09-29', [{ ...FROM_DUPONT, amount: '1500.00' }]);
    await d.workFrom('2026-09-30', { until: '2026-10-27' });
    expect(await d.sent()).toEqual([
      // Five days before each of them: the 25th of September, and Monday 26 October.
      '2026-09-25 Dupont SARL: comingDue by email, 1500.00 for F-2026-101',
      '2026-10-26 Dupont SARL: comingDue by email, 1500.00 for F-2026-101',
    ]);
  });

  it('the letter over an instalment is not posted once it is paid, although the next one is as much', async () => {
    const d = await open('Lille');
    await inInstalments(d, ['2026-09-30', '500.00'], ['2026-10-30', '500.00']);
    await d.workFrom('2026-10-01', { until: '2026-10-23' });
    // The costs notice of Monday 26 October goes by e-mail and by letter; 500.00 come in before anybody goes to the post.
    await d.bank('2026-10-23', []);
    await d.run('2026-10-26');
    await d.approveAll('2026-10-26');
    await d.send('2026-10-26');
    await d.bank('2026-10-26', [{ ...FROM_DUPONT, amount: '500.00' }]);
    expect(await d.doTasks('2026-10-26')).toMatchObject([
      { kind: 'refused', because: [{ code: 'amountChanged', was: { amount: 50_000 }, now: { amount: 0 } }] },
    ]);
  });

  it('a call about an instalment is not made once it is paid, although the next one is as much and due', async () => {
    const d = await open('Lille');
    await inInstalments(d, ['2026-09-30', '500.00'], ['2026-10-19', '500.00']);
    await d.invoice({ ...DUPONT, number: 'F-2026-102' });
    await d.workFrom('2026-10-01', { until: '2026-10-16' });
    // The call of Monday 19 October is about F-2026-102 and the first 500.00; these come in, and the other 500.00 fall due.
    await d.bank('2026-10-16', []);
    await d.run('2026-10-19');
    await d.approveAll('2026-10-19');
    await d.bank('2026-10-19', [{ ...FROM_DUPONT, amount: '500.00' }]);
    expect(await d.doTasks('2026-10-20')).toMatchObject([
      { kind: 'refused', because: [{ code: 'outdated' }] },
    ]);
    expect((await d.sent()).filter(line => line.includes('by call'))).toEqual([]);
  });

  it('a small rest of an instalment is not chased by itself, and gives the next one none of its age', async () => {
    const d = await open('Lille', { smallBalanceMinor: 5_000 });
    await inInstalments(d, ['2026-09-30', '500.00'], ['2026-10-30', '500.00']);
    await d.bank('2026-10-01', [{ ...FROM_DUPONT, amount: '490.00' }]);
    await d.workFrom('2026-10-02', { until: '2026-11-03' });
    expect(await d.sent()).toEqual([
      // 10.00 of the first and 500.00 of the second, at the first rung of the second.
      '2026-11-02 Dupont SARL: courteousReminder by email, 510.00 for F-2026-101',
    ]);
  });

  it('45 jours fin de mois is read in favour of the customer: the later of both readings', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, number: 'F-2026-100', issued: '2026-05-01', due: '2026-05-31' });
    await d.bank('2026-05-31', [{ ...FROM_DUPONT, text: 'F-2026-100', amount: '1000.00' }]);
    const facts = { ...DUPONT, issued: '2026-08-10', due: null, amount: '900.00', vat: 'FR40303265045' };
    const ubl = ublFile({ ...facts, seller: COMPANIES.Lille.name });
    const terms = '<cac:PaymentTerms><cbc:Note>45 jours fin de mois</cbc:Note></cac:PaymentTerms>';
    await d.files('2026-08-10', [withTerms(ubl, terms)]);
    await d.workFrom('2026-09-28', { until: '2026-10-20' });
    // 10 August and 45 days is 24 September, hence 30 September; the end of August and 45 days is 15 October.
    expect(await d.sent()).toEqual([
      // D+3 of 15 October is a Sunday.
      '2026-10-19 Dupont SARL: courteousReminder by email, 900.00 for F-2026-101',
    ]);
  });

  // French rate between businesses: 12.15 % in the first half of 2026, 12.40 % in the second.
  //   1 to 15 June, 15 days on 10,000.00: 49.93   16 to 30 June, 15 days on 7,000.00: 34.95
  //   1 to 3 July, 3 days on 7,000.00: 7.13       4 to 6 July, 3 days on 5,000.00: 5.10        together 97.11
  it('interest runs across two rates and two part payments, to the cent', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, issued: '2026-05-01', due: '2026-05-31', amount: '10000.00' });
    await d.workFrom('2026-06-01', { until: '2026-06-15' });
    await d.bank('2026-06-15', [{ ...FROM_DUPONT, amount: '3000.00' }]);
    await d.workFrom('2026-06-16', { until: '2026-07-03' });
    await d.bank('2026-07-03', [{ ...FROM_DUPONT, amount: '2000.00' }]);
    await d.workOn('2026-07-06');
    // 5,000.00 + 97.11 + 40.00, on D+35, a Sunday, hence Monday 6 July.
    expect((await d.sent()).at(-1)).toBe(
      '2026-07-06 Dupont SARL: lastNotice by email, 5137.11 for F-2026-101',
    );
  });

  it('on any past day, not due and every age add up to the balance, and less loose money to the ledger', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [
      DUPONT,
      { ...DUPONT, number: 'F-2026-102', due: '2026-10-31', amount: '500.00' },
    ]);
    await d.bank('2026-10-10', [
      { ...FROM_DUPONT, amount: '400.00' },
      { from: 'Inconnu', text: 'virement', amount: '77.00' },
    ]);
    const on = async (date: string) => {
      const view = await balanceView(d.database, { companyId: d.companyId, day: day(date) });
      const { outstanding, credits, unallocated, ageing } = view;
      const parts = ageing.map(({ amount }) => amount.amount);
      expect(parts.reduce((total, amount) => total + amount, 0)).toBe(outstanding.amount);
      return [outstanding.amount, ...parts, outstanding.amount - credits.amount - unallocated.amount];
    };
    // Outstanding; not due, 1-30, 31-60, 61-90, over 90 days; and the ledger.
    expect(await on('2026-09-30')).toEqual([150_000, 150_000, 0, 0, 0, 0, 150_000]);
    expect(await on('2026-10-09')).toEqual([150_000, 50_000, 100_000, 0, 0, 0, 150_000]);
    expect(await on('2026-10-10')).toEqual([110_000, 50_000, 60_000, 0, 0, 0, 102_300]);
    expect(await on('2026-11-15')).toEqual([110_000, 0, 50_000, 60_000, 0, 0, 102_300]);
  });

  it('an answer that comes twice, from the server and later by another way, has one effect', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    let answer = (_receipt: Receipt): void => {};
    let isTaken = (): void => {};
    const taken = new Promise<void>(resolve => {
      isTaken = resolve;
    });
    const slow: Channel = {
      name: 'fake',
      deliver: async (_parcel, mayLeave) => {
        await mayLeave();
        isTaken();
        return new Promise(resolve => {
          answer = resolve;
        });
      },
      close: async () => {},
    };
    const sending = d.send('2026-10-05', { channel: slow });
    await taken;
    // Forty minutes without an answer: a doubt, which a person settles. Then the server answers after all.
    await d.send('2026-10-05', { at: '09:10', worker: 'elsewhere 2' });
    await d.settleDoubt('2026-10-05', 'sent');
    answer({ kind: 'accepted', evidence: '250 OK' });
    await sending;
    expect(await d.messagesWith('delivered')).toMatchObject([
      { step: 'courteousReminder', leftOn: '2026-10-05' },
    ]);
    expect((await d.journal()).filter(kind => kind === 'doubtSettled' || kind === 'delivered')).toEqual([
      'doubtSettled',
    ]);
    expect(await d.run('2026-10-06')).toEqual(['Dupont SARL: wait, nextStepLater']);
  });
});
