// Somebody of the company holds one invoice of two. The next reminder asks for the other alone, and so do the page behind it, its
// transfer, its code and the payment online: the amount is one number everywhere. The held one is shown, and can be paid.

import { expect, it } from 'vitest';
import { select } from '../../src/store/select.ts';
import { stories } from '../telling/diary.ts';
import { openDoors } from '../telling/doors.ts';
import { begun, booked, call, click, formOf } from '../telling/online.ts';
import { asked, bothReminded, reminder, shown } from '../telling/two-asked.ts';

const HELD = { debtor: 'Dupont SARL', invoice: 'F-2026-101' };

stories('Of two invoices one is held', open => {
  it('and reminder, page, transfer and code ask for the other; let go, both are asked for again', async () => {
    const visited = await bothReminded(open);
    const { d } = visited;
    const holdId = await d.hold('2026-10-06', HELD);
    const { total, copied } = await asked(visited, '2026-10-06');
    expect(total).toBe('500,00 €');
    expect(copied).toEqual([expect.stringMatching(/^FR/), '500,00', 'F-2026-102']);
    const page = await shown(visited, '2026-10-06');
    expect(page).toContain('alt="Code de virement européen pour 500,00 €');
    expect(page).toContain('Sans les 1 000,00 € de F-2026-101, que nous ne vous demandons pas');
    expect(page).toContain('<strong>1 000,00 €</strong>');
    expect(await reminder(visited, '2026-10-12')).toEqual({ asked: 50_000, page: '500,00 €' });
    await d.release('2026-10-13', { debtor: 'Dupont SARL', holdId });
    expect((await asked(visited, '2026-10-13')).total).toBe('1 500,00 €');
    expect(await shown(visited, '2026-10-13')).not.toContain('que nous ne vous demandons pas');
  });

  it('online the other alone is ticked and charged; the clerk reads the total of the page', async () => {
    const visited = await bothReminded(open);
    const { d } = visited;
    const before = await formOf(visited, '2026-10-06');
    await d.hold('2026-10-06', HELD);
    expect((await click(visited, '2026-10-06', before)).status).toBe(409);
    const { reference } = await begun(visited, '2026-10-06');
    visited.till.pay(reference);
    await call(visited, '2026-10-06', reference);
    expect(await booked(visited)).toEqual(['provider 50000: F-2026-102 50000']);
    const doors = await openDoors(d, '2026-10-06');
    const [debtor] = await select<{ id: string }>(
      d.database,
      "select debtor_id as id from debtor where company_id = $1 and name = 'Dupont SARL'",
      [d.companyId],
    );
    expect(await doors.get(`/debtors/${debtor?.id}`)).toMatchObject({ overdue: { amount: '1000.00' } });
    // Only the held one is left: the page shows what is owed.
    expect((await asked(visited, '2026-10-07')).total).toBe('1 000,00 €');
  });

  it('who announces a payment announces the other', async () => {
    const visited = await bothReminded(open);
    const { d, pages, link } = visited;
    await d.hold('2026-10-06', HELD);
    const body = new URLSearchParams({ key: crypto.randomUUID(), day: '2026-10-09' });
    await pages('2026-10-06').request(`${link}/reponse/date`, { method: 'POST', body });
    const kept = await select<{ amount: number; covers: { invoiceId: string }[] }>(
      d.database,
      'select amount, covers from payment_promise where company_id = $1',
      [d.companyId],
    );
    expect(kept.map(({ amount, covers }) => [amount, covers.length])).toEqual([[50_000, 1]]);
    // The page has nothing left to press for but what is held, and shows it.
    expect(await shown(visited, '2026-10-07')).toContain('500,00 € annoncés par vous');
  });

  it('a rest of a few cents that no reminder asks for is not asked for by the page either', async () => {
    const visited = await bothReminded(open);
    const { d } = visited;
    await d.bank('2026-10-06', [{ amount: '999.50', from: 'Dupont SARL', text: 'F-2026-101' }]);
    expect((await asked(visited, '2026-10-07')).total).toBe('500,00 €');
    expect(await shown(visited, '2026-10-07')).toContain('Sans les 0,50 € de F-2026-101');
  });
});
