// "Two boxes are broken": the debtor contests a part of an invoice on its page. Whoever reads it in the inbox, and the
// debtor in writing, is told what is contested and what of the invoice stays due.

import { expect, it } from 'vitest';
import { debtorInbox } from '../../src/desk/debtors/debtor-inbox.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { reminded, visitOn } from '../telling/on-page.ts';

async function contest(d: Diary, cents: number | null, formKey: string): Promise<void> {
  const { portal, visit, claim } = await visitOn(d, '2026-10-06');
  const [invoice] = claim.invoices;
  const outcome = await portal.answer({
    visit,
    dossierId: claim.dossierId,
    answer: {
      kind: 'dispute',
      invoiceId: invoice?.invoiceId ?? '',
      amount: cents === null ? null : money(cents, 'EUR'),
      category: 'quality',
      note: 'Deux caisses cassées',
    },
    day: day('2026-10-06'),
    formKey,
    files: [],
    holdBecause: () => 'Réponse du client',
  });
  expect(outcome).toMatchObject({ kind: 'done', effect: 'dispute' });
}

const inbox = async (d: Diary) =>
  (await debtorInbox(d.database, { companyId: d.companyId, debtorId: null })).map(({ dispute }) => dispute);

async function confirmed(d: Diary): Promise<string> {
  const [row] = await select<{ text: string }>(
    d.database,
    `select body_text as text from message where company_id = $1 and step_key = 'confirmDispute' order by prepared_at desc limit 1`,
    [d.companyId],
  );
  return row?.text.replace(/\s/g, ' ') ?? '';
}

stories('A part that is contested', open => {
  it('of 1,000.00 the debtor contests 250.00: 750.00 stay due, and both are told', async () => {
    const d = await open('Lille');
    await reminded(d);
    await contest(d, 25_000, '00000000-0000-4000-8000-000000000001');
    expect(await inbox(d)).toEqual([
      { number: 'F-2026-101', amount: money(25_000, 'EUR'), isWhole: false, rest: money(75_000, 'EUR') },
    ]);
    expect(await confirmed(d)).toContain('vous contestez 250,00 € sur la facture F-2026-101');
    expect(await confirmed(d)).toContain('Le reste de cette facture, 750,00 €, demeure dû.');
  });

  it('of the whole invoice nothing stays due, and nothing of that kind is said', async () => {
    const d = await open('Lille');
    await reminded(d);
    await contest(d, null, '00000000-0000-4000-8000-000000000002');
    expect(await inbox(d)).toEqual([
      { number: 'F-2026-101', amount: money(100_000, 'EUR'), isWhole: true, rest: money(0, 'EUR') },
    ]);
    expect(await confirmed(d)).toContain('vous contestez la facture F-2026-101');
    expect(await confirmed(d)).not.toContain('demeure dû');
  });
});
