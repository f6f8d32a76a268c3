// An invoice that a Belgian consumer pays in instalments: each has its own free reminder and its own fourteen days (CDE XIX.2), wherever
// the others stand, and nothing but that reminder asks for it before they are over.

import { expect, it } from 'vitest';
import { select } from '../../src/store/select.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { ublFile } from '../telling/ubl.ts';

const CLAUSE = { ratePercent: '8', hasIndemnity: true, isSmallEnterprise: false } as const;
const DEBTOR = 'Jeanne Dumoulin';

stories('Consumers who pay in instalments', open => {
  // The first is free until 22 October, the second until Sunday 1 November.
  it('the second instalment is reminded of by itself, and asked for with the first once its own days are over', async () => {
    const d = await open('Liège', { consumerClause: CLAUSE });
    await invoiced(d, ['2026-09-30', '2026-10-12']);
    await d.workFrom('2026-10-05', { until: '2026-11-10' });
    expect(await reminders(d)).toEqual([
      '2026-10-05 consumerFirstReminder by email, 500.00',
      '2026-10-15 consumerFirstReminder by email, 500.00',
      // Of the first alone: one day at 8 % is 0.11, the lump sum 65.00.
      '2026-10-23 consumerSecondReminder by email, 565.11',
      // Of both: twelve days and two days are 1.53, the lump sum of 1,000.00 is 90.00.
      '2026-11-03 call by call, 1091.53',
      // Eighteen days and eight days are 2.85.
      '2026-11-09 formalNotice by registeredLetter, 1092.85',
    ]);
    expect(await textOf(d, 'formalNotice')).toMatch(/30\/09\/2026.* 500,00 €.*12\/10\/2026.* 500,00 €/);
  });

  // Due on Saturday 31 October: its reminder is due on the day of the call. Free until 20 November.
  it('an instalment that falls due when the first is to be called about is reminded of first, and is in no call and no notice', async () => {
    const d = await open('Liège', { consumerClause: CLAUSE });
    await invoiced(d, ['2026-09-30', '2026-10-31']);
    await d.workFrom('2026-10-05', { until: '2026-12-01' });
    expect(await reminders(d)).toEqual([
      '2026-10-05 consumerFirstReminder by email, 500.00',
      '2026-10-23 consumerSecondReminder by email, 565.11',
      '2026-11-03 consumerFirstReminder by email, 500.00',
      // Four working days later, of the first alone: eighteen days are 1.97.
      '2026-11-09 call by call, 566.97',
      // Armistice is no working day. Twenty-five days are 2.74.
      '2026-11-16 formalNotice by registeredLetter, 567.74',
    ]);
    const [, own] = d.mails().filter(({ text }) => text.includes('Ce rappel est gratuit'));
    expect(plain(own?.text)).toContain(
      'le paiement du versement de la facture V-2026-56 (Chaudière), échu le 31 octobre 2026',
    );
    // 30.00 and 10 % of 350.00: what this instalment may bear.
    expect(plain(own?.text)).toContain('une indemnité de 65,00 €');
    expect(plain(own?.text)).toContain('500,00 €');
    expect(plain(own?.text)).not.toContain('1 000,00 €');
    // The notice gives fifteen days: until 1 December.
    expect(await d.run('2026-12-02')).toEqual([`${DEBTOR}: ask decision, personDecides`]);
  });

  it('instalments that are late together when the invoice is taken in are reminded of in one message, and each counts', async () => {
    const d = await open('Liège', { consumerClause: CLAUSE });
    await invoiced(d, ['2026-07-31', '2026-08-31', '2026-10-31']);
    await d.workFrom('2026-10-05', { until: '2026-10-23' });
    expect(await reminders(d)).toEqual([
      '2026-10-05 consumerFirstReminder by email, 1000.00',
      // One day on 1,000.00 is 0.22, its lump sum 90.00.
      '2026-10-23 consumerSecondReminder by email, 1090.22',
    ]);
    const [first] = d.mails();
    expect(plain(first?.text)).toMatch(/31 juillet 2026|31\/07\/2026/);
    expect(plain(first?.text)).toMatch(/31 août 2026|31\/08\/2026/);
  });
});

/** 500.00 on each day; one invoice was settled before, so that nobody is new. */
async function invoiced(d: Diary, days: readonly string[]): Promise<void> {
  d.customer(DEBTOR, { kind: 'consumer' });
  const before = { debtor: DEBTOR, number: 'V-2026-50', issued: '2026-05-01', due: '2026-05-31' };
  await d.invoice({ ...before, amount: '10.00' });
  await d.bank('2026-05-31', [{ from: DEBTOR, text: 'V-2026-50', amount: '10.00' }]);
  const parts = days.map(day => [day, '500.00'] as const);
  const amount = `${days.length * 500}.00`;
  const invoice = { debtor: DEBTOR, number: 'V-2026-56', issued: '2026-07-01', due: null, amount, parts };
  const file = ublFile({ ...invoice, seller: COMPANIES.Liège.name });
  // The law asks what was bought.
  const line =
    '<cac:InvoiceLine><cac:Item><cbc:Name>Chaudière</cbc:Name></cac:Item></cac:InvoiceLine></Invoice>';
  const text = new TextDecoder().decode(file.bytes).replace('</Invoice>', line);
  await d.files('2026-07-01', [{ ...file, bytes: new TextEncoder().encode(text) }]);
}

const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

async function textOf(d: Diary, step: string): Promise<string> {
  const [notice] = await select<{ text: string }>(
    d.database,
    'select body_text as text from message where company_id = $1 and step_key = $2',
    [d.companyId, step],
  );
  return plain(notice?.text);
}

const reminders = async (d: Diary): Promise<string[]> =>
  (await d.sent())
    .filter(line => !line.includes('comingDue'))
    .map(line => line.replace(` ${DEBTOR}:`, '').replace(' for V-2026-56', ''));
