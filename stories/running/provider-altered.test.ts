// A payment that its provider told of is altered or deleted in the database by hand, with all that leans on it: the journal has
// kept what the provider said, and acquit verify names the payment.

import { expect, it } from 'vitest';
import { stories } from '../telling/diary.ts';
import { begun, booked, call, type Visit, visit } from '../telling/online.ts';

const ON = '2026-10-12';

const faultsOf = async ({ d }: Visit): Promise<readonly string[]> => {
  const { factFaults, moneyFaults } = await d.verify();
  expect(moneyFaults).toEqual([]);
  return factFaults.map(fault => fault.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID'));
};

stories('A payment of a provider, altered behind the journal', open => {
  const paid = async (): Promise<Visit> => {
    const visited = await visit(open);
    const { reference } = await begun(visited, ON);
    visited.till.pay(reference);
    await call(visited, ON, reference);
    expect(await booked(visited)).toEqual(['provider 150000: F-2026-101 100000, F-2026-102 50000']);
    expect(await faultsOf(visited)).toEqual([]);
    return visited;
  };
  const altered = (visited: Visit, text: string) => visited.d.database.query(text, [visited.d.companyId]);

  it('is named where it was made larger', async () => {
    const visited = await paid();
    await altered(visited, 'update payment set amount = amount + 5000 where company_id = $1');
    expect(await faultsOf(visited)).toEqual([
      expect.stringMatching(/^payment ID is .*, 155000 EUR, booked as .*, 150000 EUR$/),
    ]);
  });

  it('is named where it came on another day', async () => {
    const visited = await paid();
    await altered(visited, 'update payment set received_on = received_on - 30 where company_id = $1');
    expect(await faultsOf(visited)).toEqual([
      expect.stringMatching(/^payment ID is .*, 150000 EUR, booked as 2026-10-12, 150000 EUR$/),
    ]);
  });

  it('is missed where it was deleted with what it paid', async () => {
    const visited = await paid();
    await altered(visited, 'delete from allocation where company_id = $1');
    await altered(visited, 'delete from online_payment where company_id = $1');
    await altered(visited, 'delete from payment where company_id = $1');
    await altered(visited, 'update invoice set settled = 0 where company_id = $1');
    expect(await faultsOf(visited)).toContain(
      'payment ID was booked as its provider told it, and nobody takes such a one back: it is not there',
    );
  });
});
