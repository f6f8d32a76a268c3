// The mail of Monday is asked for and ended on the settings screen.

import { expect, it } from 'vitest';
import { select } from '../../../src/store/select.ts';
import { COMPANY } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

it('whoever directs asks for the mail of Monday, and ends it', () =>
  onDesk(async ({ server, visit }) => {
    const { page, open, expectAccessible, leave } = await visit({
      options: { viewport: { width: 390, height: 844 } },
    });
    const wanted = () =>
      select<{ language: string }>(
        server.database,
        'select language from digest_reader where company_id = $1',
        [COMPANY],
      );
    await open('/settings');
    await page.getByLabel('Dans quelle langue').selectOption('de');
    await page.getByRole('button', { name: /^Le recevoir/ }).click();
    await page.getByText('Vous recevrez le courrier du lundi.').waitFor();
    expect(await wanted()).toEqual([{ language: 'de' }]);
    await expectAccessible('the settings');
    await page.getByRole('button', { name: 'Ne plus le recevoir' }).click();
    await page.getByText('Vous ne recevrez plus le courrier du lundi.').waitFor();
    expect(await wanted()).toEqual([]);
    await leave();
  }));
