// Two people at their screens, and the day's run beside them. Monday 19 October 2026, the small company of the fixture.

import { describe, expect, it } from 'vitest';
import { holdDossier } from '../../src/desk/agreements/hold-dossier.ts';
import { COMPANY, idOf, MONDAY, NOORDZEE, PORT } from '../desk-rows.ts';
import { realDesk } from './real-desk.ts';
import { CUT, OFFLINE } from './visit.ts';

const { onDesk } = realDesk();
const DOSSIER_OF_PORT = idOf(31);
const holdBecause = (because: string) => ({
  companyId: COMPANY,
  by: 'Denis Faure',
  day: MONDAY,
  dossierId: DOSSIER_OF_PORT,
  invoiceId: null,
  because,
  until: null,
});

describe('an open screen', () => {
  it('shows what another person does, without being asked', () =>
    onDesk(async ({ server, visit }) => {
      const first = await visit();
      await first.open(`/debtors/${PORT}`);
      const second = await visit({ signIn: () => server.makeLinkFor('creditController') });
      await second.open(`/debtors/${PORT}`);
      await second.page.getByRole('button', { name: 'Suspendre les relances' }).click();
      const dialog = second.page.getByRole('dialog');
      await dialog.getByLabel(/Pourquoi|Motif|Raison/).fill('Livraison en cours de vérification');
      await dialog.getByRole('button', { name: 'Suspendre les relances' }).click();
      await first.page.getByText('Livraison en cours de vérification').first().waitFor();
      await second.leave();
      await first.leave();
    }));

  it('keeps what somebody is writing, says that there is something new, and shows it when they have finished', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      await open(`/debtors/${PORT}`);
      await page.getByRole('button', { name: 'Suspendre les relances' }).click();
      const field = page.getByRole('dialog').getByLabel(/Pourquoi|Motif|Raison/);
      await field.fill('Je le vois jeudi, et');
      // Another process, as the day's run or a command would be.
      await holdDossier(server.context, holdBecause('Posée ailleurs'));
      await page.getByRole('button', { name: 'Du nouveau : afficher' }).waitFor();
      expect(await field.inputValue()).toBe('Je le vois jeudi, et');
      expect(await page.getByText('Posée ailleurs').count()).toBe(0);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Annuler|Fermer/ })
        .first()
        .click();
      await page.getByText('Posée ailleurs').first().waitFor();
      await page.getByRole('button', { name: 'Du nouveau : afficher' }).waitFor({ state: 'detached' });
      await leave();
    }));

  it('says that the server was updated, and waits until whoever is writing has finished', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      await open(`/debtors/${PORT}`);
      await page.getByRole('button', { name: 'Suspendre les relances' }).click();
      const field = page.getByRole('dialog').getByLabel(/Pourquoi|Motif|Raison/);
      await field.fill('Je le vois jeudi');
      // Another build, whose parts have other names.
      const html = '<script type="module" src="/assets/index-newer.js"></script>';
      await page.route(`${server.url}/`, route => route.fulfill({ contentType: 'text/html', body: html }));
      // As when its tab comes into sight again: the stream is taken up anew.
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      const told = page.getByRole('button', { name: /^Acquit a été mis à jour/ });
      await told.waitFor();
      expect(await field.inputValue()).toBe('Je le vois jeudi');
      await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
      await page.unroute(`${server.url}/`);
      await told.click();
      await told.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Suspendre les relances' }).waitFor();
      await leave();
    }));

  it('does not move what the pointer is on when something comes in above it', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit({ options: { viewport: { width: 1440, height: 500 } } });
      await open(`/debtors/${PORT}`);
      // Nothing but the change moves anything from here on.
      await page.waitForLoadState('networkidle');
      const place = page.getByRole('heading', { name: 'Suspensions' });
      // What stands below the holds, in the same column.
      const below = page.locator('main section.card').last();
      await below.scrollIntoViewIfNeeded();
      await below.hover();
      const before = (await below.boundingBox())?.y ?? 0;
      await holdDossier(server.context, holdBecause('Posée ailleurs'));
      await page.getByText('Posée ailleurs').first().waitFor();
      // The card that grew is more than 80 pixels higher by now; what is pointed at is where it was, when all is drawn.
      await expect
        .poll(async () => Math.abs(((await below.boundingBox())?.y ?? 0) - before))
        .toBeLessThan(10);
      expect(await place.count()).toBe(1);
      await leave();
    }));

  it('is told again after its line to the server broke', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit({ answers: [OFFLINE] });
      await open(`/debtors/${PORT}`);
      await page.context().setOffline(true);
      await holdDossier(server.context, holdBecause('Posée pendant la coupure'));
      await page.context().setOffline(false);
      await page.getByText('Posée pendant la coupure').first().waitFor();
      await leave();
    }));

  it('is told again of all where its line had not been open yet', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit({ answers: [CUT] });
      await page.route(/\/changes/, route => route.abort());
      await open(`/debtors/${PORT}`);
      await holdDossier(server.context, holdBecause('Posée avant la première ligne'));
      await page.unroute(/\/changes/);
      await page.getByText('Posée avant la première ligne').first().waitFor();
      await leave();
    }));

  it('of a collector stays as it is when something happens with debtors who are not theirs', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit({ signIn: () => server.makeLinkFor('collector') });
      const asked: string[] = [];
      await open('');
      page.on('request', request => asked.push(new URL(request.url()).pathname));
      await holdDossier(server.context, holdBecause('Posée ailleurs'));
      // Told of one that is theirs, they have been passed over for the other.
      const [row] = (
        await server.database.query<{ id: string }>('select id from access_user where email = $1', [
          'hugo@lumen.example',
        ])
      ).rows;
      await server.database.query(
        'insert into debtor_assignment (company_id, debtor_id, user_id, assigned_at, assigned_by) values ($1, $2, $3, $4, $5)',
        [COMPANY, NOORDZEE, row?.id, `${MONDAY}T08:00:00.000Z`, 'marie'],
      );
      expect(asked.filter(path => path.endsWith('/today'))).toEqual([]);
      await holdDossier(server.context, { ...holdBecause('Posée ici'), dossierId: idOf(32) });
      await page.waitForResponse(response => response.url().endsWith('/today'));
      await leave();
    }));
});
