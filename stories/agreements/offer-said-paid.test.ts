// An offer to settle is under way for two invoices, and the debtor says that it has paid one of them, or both. While that is
// checked, the page asks for the rest alone, and counts its instalments on the rest.

import { expect, it } from 'vitest';
import { changePolicy } from '../../src/desk/company/company-policy.ts';
import { debtorPage } from '../../src/desk/debtor-page/debtor-page.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { stories } from '../telling/diary.ts';
import type { Visit } from '../telling/online.ts';
import { bothReminded, shown } from '../telling/two-asked.ts';

type Invoice = { readonly id: string; readonly number: string; readonly debtorId: string };

const invoicesOf = ({ d }: Visit): Promise<Invoice[]> =>
  select<Invoice>(
    d.database,
    'select invoice_id as id, number, debtor_id as "debtorId" from invoice where company_id = $1 order by number',
    [d.companyId],
  );

async function sayPaid(visit: Visit, on: string, numbers: readonly string[]): Promise<void> {
  const body = new URLSearchParams({ key: crypto.randomUUID(), day: on });
  for (const { id, number } of await invoicesOf(visit))
    if (numbers.includes(number)) body.append('invoice', id);
  const answer = await visit.pages(on).request(`${visit.link}/reponse/paid`, { method: 'POST', body });
  expect(answer.status).toBe(200);
}

async function pageOn(visit: Visit, on: string) {
  const [one] = await invoicesOf(visit);
  const asked = { companyId: visit.d.companyId, debtorId: one?.debtorId ?? '', day: day(on) };
  const page = await debtorPage(visit.d.database, asked);
  if (page === null) throw new Error('There is no page');
  return page;
}

stories('An offer for two invoices of which one is said to be paid', open => {
  it('is met by what is missing without that one, with a code of that amount', async () => {
    const visit = await bothReminded(open);
    await visit.d.offer('2026-10-06', { debtor: 'Dupont SARL', amount: '1200.00', by: '2026-10-16' });
    const before = (await pageOn(visit, '2026-10-06')).settlements[0];
    expect(before).toMatchObject({ kind: 'running', told: null, meets: { amount: { amount: 120_000 } } });
    await sayPaid(visit, '2026-10-06', ['F-2026-101']);
    // 1,200.00 offered, 1,000.00 said to be paid: 200.00 meet it; of 1,500.00 in all 500.00 are the whole.
    const [after] = (await pageOn(visit, '2026-10-06')).settlements;
    if (after?.kind !== 'running') throw new Error(after?.kind);
    expect(after).toMatchObject({
      told: { amount: { amount: 100_000 }, numbers: ['F-2026-101'] },
      meets: { amount: { amount: 20_000 }, reference: 'F-2026-102' },
      whole: { amount: { amount: 50_000 } },
      left: { amount: 50_000 },
    });
    expect(after.meets.payCode?.split('\n')[7]).toBe('EUR200.00');
    const page = await shown(visit, '2026-10-06');
    expect(page).not.toMatch(/vous n(’|&#39;)avez rien d(’|&#39;)autre à faire/);
    expect(page).toMatch(
      /Sans les 1\s000,00\s€ de F-2026-101 que vous nous dites avoir réglés\s: nous le vérifions/,
    );
  });

  it('asks for nothing where what is said to be paid would meet it', async () => {
    const visit = await bothReminded(open);
    await visit.d.offer('2026-10-06', { debtor: 'Dupont SARL', amount: '1200.00', by: '2026-10-16' });
    await sayPaid(visit, '2026-10-06', ['F-2026-101', 'F-2026-102']);
    expect((await pageOn(visit, '2026-10-06')).settlements).toMatchObject([
      { kind: 'saidPaid', told: { amount: { amount: 150_000 } } },
    ]);
    const page = await shown(visit, '2026-10-06');
    expect(page).toMatch(/Notre proposition\s: nous vérifions votre règlement/);
    expect(page).not.toContain('EUR1200.00');
    expect(page).toMatch(/vous n(’|&#39;)avez rien d(’|&#39;)autre à faire/);
  });
});

stories('Instalments while one of two invoices is said to be paid', open => {
  it('are counted on the other: the limits do not look at what a proposal leaves out', async () => {
    const visit = await bothReminded(open);
    const count = async () => (await pageOn(visit, '2026-10-06')).claims[0]?.mostInstalments;
    // No instalment below 100.00: of 1,500.00 at most thirteen fit a year; of 500.00 five.
    await changePolicy(visit.d.desk(), {
      companyId: visit.d.companyId,
      change: {
        planLimits: { longestDays: 365, firstPercent: 0, smallestMinor: 10_000, largestMinor: 1_000_000 },
      },
      day: day('2026-10-06'),
      by: 'Marie',
    });
    const before = await count();
    await sayPaid(visit, '2026-10-06', ['F-2026-101']);
    // Twelve months and a day: from 6 October the thirteenth falls on 6 October 2027, within 365 days.
    expect([before, await count()]).toEqual([13, 5]);
  });
});
