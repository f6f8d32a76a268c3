// An invoice in instalments on the debtor's page. F-191: 300.00 due on 20 September, 20 October and 20 November; beside it
// 600.00 of F-101 are late since 30 September. On Monday 19 October 900.00 are late.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inInstalments, insertRows, MONDAY, PORT } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { select } from '../../store/select.ts';
import { money } from '../../units/money.ts';
import { LINK, pageOn, SIGNER, withLinkedPage } from './linked-page.fixture.ts';

const PATH = `/p/${SIGNER.tokenOf(LINK)}`;

describe('an invoice in instalments on the page of a debtor', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await withLinkedPage());
    await insertRows(database, 'invoice', [inInstalments()]);
  });
  afterAll(() => close());

  const portal = () => pageOn(database).portal;
  const door = () => pageOn(database).door;
  const textOf = async (response: Response) => (await response.text()).replace(/[\u00a0\u202f]/g, ' ');
  const promise = async (fields: Record<string, string>, key: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ key: `00000000-0000-4000-8000-${key}`, ...fields }))
      body.append(name, value);
    return textOf(await door().request(`${PATH}/reponse/date`, { method: 'POST', body }));
  };
  const promised = () =>
    select<{ amount: number }>(database, 'select amount from payment_promise where replaced_by is null');

  it('says what of it is to be paid first, and when the rest falls due', async () => {
    const page = await textOf(await door().request(PATH));
    expect(page).toContain('À régler d’abord : 300,00 €.');
    expect(page).toContain('Ensuite : 300,00 € le 20 octobre 2026 ; 300,00 € le 20 novembre 2026.');
  });

  // By the 30th: 600.00 of F-101, and of F-191 what fell due on 20 September and on 20 October. Not what is due in November.
  it('a day without an amount announces what is due of it by then', async () => {
    const text = await promise({ day: '2026-10-30' }, '000000000001');
    expect(text).toContain('1 200,00 €');
    expect(await promised()).toEqual([{ amount: 120_000 }]);
    const [claim] = (await portal().page({ ...LINK, debtorId: PORT }, MONDAY))?.claims ?? [];
    const kept = claim?.invoices.find(({ number }) => number === 'F-191')?.keptBack;
    expect(kept).toEqual([{ kind: 'promised', amount: money(60_000, 'EUR') }]);
  });

  it('who announces more pays the rest of it ahead', async () => {
    await promise({ day: '2026-10-29', amount: '1500,00' }, '000000000002');
    expect(await promised()).toEqual([{ amount: 150_000 }]);
  });
});
