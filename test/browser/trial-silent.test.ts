// The trial over a mail server that answers nothing: that it is under way is said at once, and how it ended stays in words.

import { expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

it('says that the trial is under way, then which server was silent and what to check', () =>
  onDesk(async ({ visit }) => {
    const { page, open, expectAccessible, leave } = await visit();
    await page.route('**/start', async route => {
      if (route.request().resourceType() === 'document') return route.fallback();
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), mailServer: 'outside' } });
    });
    let giveUp = (): void => undefined;
    const waited = new Promise<void>(resolve => {
      giveUp = resolve;
    });
    await page.route('**/start/trial', async route => {
      if (route.request().method() !== 'POST') return route.fallback();
      await waited;
      const failure = {
        server: 'mail.lumen.example:587',
        isSilent: true,
        evidence: 'Greeting never received',
      };
      await route.fulfill({ json: { to: 'camille@lumen.example', sent: 0, count: 7, failure } });
    });
    await open('/start');
    await page.getByRole('button', { name: 'Tout recevoir vous-même' }).click();
    await page.getByRole('button', { name: /^M’envoyer/ }).click();
    const underWay = page.getByRole('status').filter({ hasText: 'Envoi en cours' });
    await underWay.waitFor();
    giveUp();
    const told = page.getByRole('alert').filter({ hasText: 'Aucun message n’est parti' });
    await told.waitFor();
    await told.getByText(/mail\.lumen\.example:587 n’a rien répondu/).waitFor();
    await told.getByText(/SMTP_URL/).waitFor();
    expect(await underWay.count()).toBe(0);
    await expectAccessible('the trial that did not leave');
    await leave();
  }));
