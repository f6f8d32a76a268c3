// A confirmation among the messages of the day asks for nothing: no 0,00 stands beside its name as if it did. Monday
// 19 October 2026, the small company of the fixture.

import { expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { messageRow } from '../../desk-messages.ts';
import { idOf, insertRows, MONDAY } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

const alsoConfirmed = (database: Database): Promise<void> =>
  insertRows(database, 'message', [
    messageRow({
      message_id: idOf(211),
      dossier_id: idOf(33),
      step_key: 'confirmPromise',
      rung: 0,
      state: 'prepared',
      prepared_on: MONDAY,
      principal: 0,
      asked: 0,
    }),
  ]);

it('a message that asks for nothing shows no amount, in the list and opened; the others show theirs', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await open('/review');
    const list = page.getByRole('navigation', { name: 'Messages du jour' });
    const line = list.getByRole('button', { name: /Garage Morel/ });
    await line.click();
    const opened = page.getByRole('article', { name: /Garage Morel/ });
    await opened.getByText('Destinataire').first().waitFor();
    expect(await list.textContent()).toMatch(/600,00\s€/);
    expect(await line.textContent()).not.toMatch(/0,00/);
    expect(await opened.textContent()).not.toMatch(/0,00/);
    await leave();
  }, alsoConfirmed));
