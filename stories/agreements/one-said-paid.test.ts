// "I have already paid that one": of two invoices the debtor names one on its page. While that stands unchecked, the page,
// its transfer, its code, the payment online and the next reminder ask for the other alone; the accounts stay as they are.

import { expect, it } from 'vitest';
import { dealWithAnswer, debtorInbox } from '../../src/desk/debtors/debtor-inbox.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { openDoors } from '../telling/doors.ts';
import { begun, booked, call, click, formOf, type Visit } from '../telling/online.ts';
import { asked, bothReminded, reminder, shown } from '../telling/two-asked.ts';

async function sayPaid({ d, pages, link }: Visit, on: string, numbers: readonly string[]): Promise<void> {
  const found = await select<{ id: string }>(
    d.database,
    'select invoice_id as id from invoice where company_id = $1 and number = any($2)',
    [d.companyId, numbers],
  );
  const body = new URLSearchParams({ key: crypto.randomUUID(), day: '2026-10-02' });
  for (const { id } of found) body.append('invoice', id);
  const answer = await pages(on).request(`${link}/reponse/paid`, { method: 'POST', body });
  expect(answer.status).toBe(200);
}

const openOf = (d: Diary): Promise<{ number: string; open: number }[]> =>
  select(
    d.database,
    'select number, payable - settled as open from invoice where company_id = $1 order by number',
    [d.companyId],
  );

stories('Of two invoices one is said to be paid', open => {
  it('and the page, its transfer and its code ask for the other; the accounts are as before', async () => {
    const visited = await bothReminded(open);
    expect((await asked(visited, '2026-10-06')).total).toBe('1 500,00 €');
    await sayPaid(visited, '2026-10-06', ['F-2026-101']);
    const { total, copied } = await asked(visited, '2026-10-06');
    expect(total).toBe('500,00 €');
    expect(copied).toEqual([expect.stringMatching(/^FR/), '500,00', 'F-2026-102']);
    const page = await shown(visited, '2026-10-06');
    expect(page).toContain('alt="Code de virement européen pour 500,00 €');
    expect(page).toContain('Sans les 1 000,00 € de F-2026-101');
    expect(page).toContain('<strong>1 000,00 €</strong>');
    expect(await openOf(visited.d)).toEqual([
      { number: 'F-2026-101', open: 100_000 },
      { number: 'F-2026-102', open: 50_000 },
    ]);
  });

  it('online the other alone is ticked and charged; a form of before is refused', async () => {
    const visited = await bothReminded(open);
    const before = await formOf(visited, '2026-10-06');
    await sayPaid(visited, '2026-10-06', ['F-2026-101']);
    expect((await click(visited, '2026-10-06', before)).status).toBe(409);
    const { reference } = await begun(visited, '2026-10-06');
    visited.till.pay(reference);
    await call(visited, '2026-10-06', reference);
    expect(await booked(visited)).toEqual(['provider 50000: F-2026-102 50000']);
    // What is left on the page is what is said to be paid: nothing is pressed for.
    expect(await shown(visited, '2026-10-07')).toContain('Finalement pas encore payé ?');
  });

  it('is told by name to whoever reads it and to whoever said it; the total of the clerk is that of the page', async () => {
    const visited = await bothReminded(open);
    const { d } = visited;
    await sayPaid(visited, '2026-10-06', ['F-2026-101']);
    const [answer] = await debtorInbox(d.database, { companyId: d.companyId, debtorId: null });
    expect(answer).toMatchObject({ kind: 'paid', saidPaid: ['F-2026-101'] });
    const doors = await openDoors(d, '2026-10-06');
    expect(await doors.get(`/debtors/${answer?.debtorId}`)).toMatchObject({
      overdue: { amount: '1500.00' },
      overdueAsked: { amount: '500.00' },
    });
    const [written] = await select<{ text: string }>(
      d.database,
      "select body_text as text from message where company_id = $1 and step_key = 'confirmAnswer'",
      [d.companyId],
    );
    expect(written?.text.replaceAll(/\s+/g, ' ')).toContain(
      'Vous nous indiquez avoir réglé F-2026-101 le 2 octobre 2026. Nous vérifions auprès de notre banque et ne vous relancerons pas à ce sujet',
    );
  });
});

stories('The reminder after one of two was said to be paid', open => {
  it('asks for the other, as its page does; once nobody has looked in time, for both again', async () => {
    const visited = await bothReminded(open);
    // Said on Friday the 9th: five working days, until Friday the 16th. The second reminder of F-2026-102 falls in them.
    await sayPaid(visited, '2026-10-09', ['F-2026-101']);
    expect(await reminder(visited, '2026-10-12')).toEqual({ asked: 50_000, page: '500,00 €' });
    expect(await shown(visited, '2026-10-12')).toContain('déjà payé F-2026-101');
    // Monday the 19th: nobody has looked, and the second reminder of F-2026-101 is due.
    expect(await reminder(visited, '2026-10-19')).toEqual({ asked: 150_000, page: '1 500,00 €' });
    expect(await shown(visited, '2026-10-19')).not.toContain('déjà payé F-2026-101');
  });

  it('who has looked and found nothing asks for both after the days that the debtor was told', async () => {
    const visited = await bothReminded(open);
    const { d } = visited;
    await sayPaid(visited, '2026-10-06', ['F-2026-101']);
    const [answer] = await debtorInbox(d.database, { companyId: d.companyId, debtorId: null });
    const act = { companyId: d.companyId, by: 'marie', day: day('2026-10-07') };
    await dealWithAnswer(d.desk(), { ...act, answerId: answer?.id ?? '', note: 'Rien en banque' });
    // Told that nobody would remind it of that one before Tuesday the 13th is over: no message does, and so no page.
    expect((await asked(visited, '2026-10-07')).total).toBe('500,00 €');
    expect(await shown(visited, '2026-10-07')).toContain('que nous ne vous demandons pas pour le moment');
    expect((await asked(visited, '2026-10-14')).total).toBe('1 500,00 €');
  });

  it('who announces the rest promises that alone', async () => {
    const visited = await bothReminded(open);
    const { d, pages, link } = visited;
    await sayPaid(visited, '2026-10-06', ['F-2026-101']);
    const body = new URLSearchParams({ key: crypto.randomUUID(), day: '2026-10-09' });
    await pages('2026-10-06').request(`${link}/reponse/date`, { method: 'POST', body });
    const kept = await select<{ amount: number }>(
      d.database,
      'select amount from payment_promise where company_id = $1',
      [d.companyId],
    );
    expect(kept).toEqual([{ amount: 50_000 }]);
  });
});
