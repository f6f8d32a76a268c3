// In the batch, an act leads to the next message and not into the void: the focus goes along, a double click approves one
// message and not the unread next one, and leaving one out does not throw back to the first.

import type { Locator, Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addLate, SUD, theNightRan } from '../late-customers.ts';
import { days, fixtureDesk } from '../real-desk.ts';
import type { Visit } from '../visit.ts';

const { onFixture } = fixtureDesk();

const shown = ({ page }: Visit) => page.getByRole('article').getByRole('heading', { level: 2 }).textContent();
/** The name of the pane in which the focus is, null where it is elsewhere. */
const focused = ({ page }: Visit) =>
  page.evaluate(() => document.activeElement?.closest('article')?.querySelector('h2')?.textContent ?? null);

days('what waits for a yes', onDesk => {
  it('is one press away from the page of its debtor', () =>
    onDesk(async ({ server, visit: visitDesk }) => {
      await theNightRan(server);
      const visited = await visitDesk();
      const { page, open, leave } = visited;
      await open(`/debtors/${SUD}`);
      const debtor = await page.getByRole('heading', { level: 1 }).textContent();
      await page.getByRole('link', { name: 'Relire et valider' }).click();
      await page.waitForURL(/review\?message=/);
      await expect.poll(() => shown(visited)).toBe(debtor);
      await leave();
    }, addLate));
});

describe('the keys of the batch', () => {
  it('take the focus along: to the message that was taken back, and from one to the next', () =>
    onFixture(async ({ visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      await open('/review');
      const first = await shown(visited);
      await page.keyboard.press('a');
      await expect.poll(() => focused(visited)).not.toBe(first);
      const next = await focused(visited);
      await page.keyboard.press('u');
      await page.getByText(/Validation annulée/).waitFor();
      await expect.poll(() => focused(visited)).toBe(first);
      await page.keyboard.press('j');
      await expect.poll(() => focused(visited)).toBe(next);
      await leave();
    }));
});

/** An approval is on its way until what is returned is called; then it goes on as said. */
async function holdApprovals(page: Page, goOn: (route: Route) => Promise<void>): Promise<() => void> {
  let letThrough = () => {};
  const answered = new Promise<void>(resolve => {
    letThrough = resolve;
  });
  await page.route('**/approvals', route => answered.then(() => goOn(route)));
  return letThrough;
}

describe('taking back with a key', () => {
  it('what is still on its way waits for its answer, and is taken back', () =>
    onFixture(async ({ visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      await open('/review');
      const first = await shown(visited);
      const letThrough = await holdApprovals(page, route => route.continue());
      await page.keyboard.press('a');
      await expect.poll(() => shown(visited)).not.toBe(first);
      await page.keyboard.press('u');
      letThrough();
      await page.getByText(/Validation annulée/).waitFor();
      await expect.poll(() => focused(visited)).toBe(first);
      await leave();
    }));
});

describe('taking back with a key what was not approved', () => {
  it('takes back nothing, least of all what was approved before it', () =>
    onFixture(async ({ visit }) => {
      const visited = await visit();
      const { page, open, settle, leave } = visited;
      await open('/review');
      const first = await shown(visited);
      await page.keyboard.press('a');
      await page.getByText('1 message validé').waitFor();
      await expect.poll(() => shown(visited)).not.toBe(first);
      let withdrawals = 0;
      page.on('request', request => {
        if (request.url().endsWith('/approval-withdrawals')) withdrawals += 1;
      });
      const letThrough = await holdApprovals(page, route =>
        route.fulfill({ json: { approved: [], refused: [], untilOn: null } }),
      );
      const second = await shown(visited);
      await page.keyboard.press('a');
      await expect.poll(() => shown(visited)).not.toBe(second);
      await page.keyboard.press('u');
      const answer = page.waitForResponse('**/approvals');
      letThrough();
      await answer;
      await settle();
      expect(withdrawals).toBe(0);
      expect(await page.getByText('Validé', { exact: true }).count()).toBe(1);
      await leave();
    }));
});

describe('a dialogue', () => {
  const isFocused = (button: Locator) =>
    expect.poll(() => button.evaluate(one => one === document.activeElement)).toBe(true);

  it('takes the focus, and gives it back to what opened it', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/review');
      const exclude = page.getByRole('button', { name: 'Pas celui-ci' });
      await exclude.click();
      await page.getByRole('dialog').getByLabel('Pourquoi ?').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await isFocused(exclude);
      await open('/debtors/debtor-1');
      const why = page.getByRole('button', { name: /^Pourquoi ce montant/ }).first();
      await why.click();
      await isFocused(page.getByRole('dialog').getByRole('button', { name: 'Fermer' }));
      await page.keyboard.press('Escape');
      await isFocused(why);
      const menu = page.getByRole('button', { name: /^Agir sur/ }).first();
      await menu.click();
      await page.getByRole('menuitem').first().click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await isFocused(menu);
      await leave();
    }));
});

describe('after an act in the batch', () => {
  it('the next message is shown and has the focus, and the keyboard goes on from there', () =>
    onFixture(async ({ visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      await open('/review');
      const first = await shown(visited);
      const approve = page.getByRole('button', { name: 'Valider', exact: true });
      await approve.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => shown(visited)).not.toBe(first);
      await expect.poll(() => focused(visited)).toBe(await shown(visited));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await approve.evaluate(button => button === document.activeElement)).toBe(true);
      await leave();
    }));

  it('a double click approves one message, not the next one too', () =>
    onFixture(async ({ visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      await open('/review');
      await page.getByRole('button', { name: 'Valider', exact: true }).dblclick();
      await page.getByText('1 message validé').waitFor();
      await page.getByRole('button', { name: 'Valider les 5' }).waitFor();
      await expect.poll(() => page.getByText('Validé', { exact: true }).count()).toBe(1);
      await leave();
    }));

  it('Escape leaves what is written, which is saved, and the keys of the batch go on from its message', () =>
    onFixture(async ({ visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      await open('/review');
      const first = await shown(visited);
      await page.keyboard.press('e');
      const subject = page.getByLabel('Objet', { exact: true });
      await subject.fill('Un mot de plus');
      await subject.press('Escape');
      await subject.waitFor({ state: 'detached' });
      await page.getByRole('article').getByText('Un mot de plus').first().waitFor();
      await expect.poll(() => focused(visited)).toBe(first);
      await page.keyboard.press('a');
      await page.getByText('1 message validé').waitFor();
      await leave();
    }));

  it('one that is left out gives way to the one after it', () =>
    onFixture(async ({ visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      await open('/review');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      const [, , left, after] = await page.locator('.batch-side .name').allTextContents();
      await expect.poll(() => shown(visited)).toBe(left);
      await page.getByRole('button', { name: 'Pas celui-ci' }).click();
      await page.getByRole('dialog').getByLabel('Pourquoi ?').fill('Je le vois jeudi');
      await page.keyboard.press('Enter');
      await page.getByText('5 messages').first().waitFor();
      await expect.poll(() => shown(visited)).toBe(after);
      await expect.poll(() => focused(visited)).toBe(after);
      await leave();
    }));
});
