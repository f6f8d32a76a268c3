// What Today and the batch say where no message waits: on the small company before anything left, and after.

import { expect, it } from 'vitest';
import { COMPANY } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();
const NONE_YET = /^Aucun message n’est encore parti/;
const ALL_READ = /^Tout ce qui était prêt est relu/;

it('nothing is said to be dealt with before a message ever left', () =>
  onDesk(
    async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      for (const path of ['/', '/review']) {
        await open(path);
        await page.getByText(NONE_YET).waitFor();
        expect(await page.getByText(ALL_READ).count()).toBe(0);
      }
      await server.database.query(`update delivery set delivered_on = '2026-10-05' where company_id = $1`, [
        COMPANY,
      ]);
      await open('/');
      await page.getByText(ALL_READ).waitFor();
      expect(await page.getByText(NONE_YET).count()).toBe(0);
      await leave();
    },
    async database => {
      await database.query('update delivery set delivered_on = null where company_id = $1', [COMPANY]);
      await database.query(`update message set state = 'withdrawn' where company_id = $1`, [COMPANY]);
    },
  ));
