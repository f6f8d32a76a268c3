// The table that most French banks give: a day, a text, an amount. Who paid stands somewhere in the text, and no account anywhere.

import { expect, it } from 'vitest';
import { unmatchedPayments } from '../../src/desk/money/bank-view.ts';
import { select } from '../../src/store/select.ts';
import { stories } from '../telling/diary.ts';

const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));
const RELEVE = {
  name: 'releve.csv',
  bytes: bytes([
    'Date;Libellé;Montant',
    '01/10/2026;VIR SEPA SARL GARAGE DELATTRE REGLEMENT;312,40',
    '02/10/2026;VIR INST RE 1234567890 DE: MENUISERIE PETIT MOTIF: FACT SEPT;1 874,00',
    '02/10/2026;VIR M JEAN MARTIN;90,00',
    '',
  ]),
};
const owed = (number: string, debtor: string, amount: string) => ({
  number,
  debtor,
  issued: '2026-09-01',
  due: '2026-09-30',
  amount,
});

stories("A bank's table with one text for each movement", open => {
  it('is understood by the names in it; what names nobody waits with what fits', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [
      owed('F-1', 'Garage Delattre', '312.40'),
      owed('F-2', 'Menuiserie Petit SAS', '1874.00'),
      owed('F-3', 'Fleurs du Parc', '90.00'),
    ]);
    await d.files('2026-10-05', [RELEVE]);
    const unpaid = await select<{ number: string }>(
      d.database,
      'select number from invoice where company_id = $1 and payable > settled',
      [d.companyId],
    );
    expect(unpaid).toEqual([{ number: 'F-3' }]);
    const { entries } = await unmatchedPayments(d.database, {
      companyId: d.companyId,
      cursor: null,
      limit: 10,
    });
    expect(entries).toMatchObject([{ text: 'VIR M JEAN MARTIN', alike: 'amountAlone' }]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  // As the payer's bank prints it and the debtor's letter gives it; the file has the twelve digits alone.
  it('shows a structured communication as it is printed, before it is taken in', async () => {
    const d = await open('Liège');
    const rows = [
      'Date;Libellé;Montant',
      '01/10/2026;090933755493;312,40',
      '02/10/2026;090933755494;90,00',
      '',
    ];
    const [view] = await d.files('2026-10-05', [{ name: 'releve.csv', bytes: bytes(rows) }]);
    // 0909337554 mod 97 is 93: the second fails its check and is shown as it came.
    expect(view?.lines.map(({ label }) => label)).toEqual(['+++090/9337/55493+++', '090933755494']);
  });
});
