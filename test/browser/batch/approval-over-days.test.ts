// What the batch says of a text that is not of today, and of an approval that could not leave in time. Monday 19 October 2026,
// the small company of the fixture: a message of 600.00 to Brasserie du Port, whose invoice fell due on 30 September.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { appendJournal } from '../../../src/store/journal/journal.ts';
import { day } from '../../../src/units/calendar.ts';
import { dayOfAll } from '../../../web/parts/batch/written-on.ts';
import { messageRow } from '../../desk-messages.ts';
import { COMPANY, idOf, insertRows, MONDAY, PORT } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk, onFixture } = realDesk();

const preparedOnThursday = async (database: Database): Promise<void> => {
  await database.query(
    `update message set prepared_on = '2026-10-15', prepared_at = '2026-10-15T04:00:00Z' where message_id = $1`,
    [idOf(202)],
  );
};

const approvedOnSaturday = async (database: Database): Promise<void> => {
  await preparedOnThursday(database);
  await database.query(
    `update message set state = 'approved', approved_at = '2026-10-17T08:00:00Z', approved_by = 'Camille Roy', leaves_from = '2026-10-19T06:41:00Z', version = 2 where message_id = $1`,
    [idOf(202)],
  );
};

const writtenAnewOnMonday = async (database: Database): Promise<void> => {
  await approvedOnSaturday(database);
  await database.query(
    `update message set prepared_on = $2, prepared_at = '2026-10-19T04:00:00Z' where message_id = $1`,
    [idOf(202), MONDAY],
  );
};

const OWN_WORDS = 'Comme convenu, je passe vous voir mardi.';

/** The one of Thursday was changed by Camille, approved on Saturday, and was too old on Monday. */
const replacedOnMonday = async (database: Database): Promise<void> => {
  await insertRows(database, 'message', [
    messageRow({
      message_id: idOf(212),
      dossier_id: idOf(31),
      step_key: 'dateRequest',
      rung: 2,
      state: 'withdrawn',
      prepared_on: '2026-10-15',
      prepared_at: '2026-10-15T04:00:00Z',
      approved_at: '2026-10-17T08:00:00Z',
      approved_by: 'Camille Roy',
      withdrawn_because: { code: 'outdated', preparedOn: '2026-10-15' },
      body_text: OWN_WORDS,
      principal: 60_000,
      asked: 60_000,
    }),
  ]);
  await database.query(
    `update message set prepared_at = '2026-10-19T04:00:00Z', version = 1 where message_id = $1`,
    [idOf(202)],
  );
  const stamp = {
    companyId: COMPANY,
    at: '2026-10-15T08:00:00.000Z',
    day: day('2026-10-15'),
    author: 'Camille Roy',
  };
  const line = { kind: 'messageEdited', debtorId: PORT, subjectId: idOf(212), content: {} };
  await database.transaction(db => appendJournal(db, stamp, [line]));
};

/** Rows of the list whose words reach into the next row. */
const overlapping = (page: Page): Promise<string[]> =>
  page.locator('.batch-row').evaluateAll(rows =>
    rows.flatMap((row, at) => {
      const next = rows[at + 1]?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
      const words = [...row.querySelectorAll('span')].map(one => one.getBoundingClientRect().bottom);
      return Math.max(...words) > next + 1 ? [row.textContent ?? ''] : [];
    }),
  );

describe('a text that is not of today', () => {
  it('says of which day it is, beside the days late that it speaks of', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/review');
      const article = page.getByRole('article');
      // From 30 September to 15 October.
      await article.getByText(/15\sjours de retard · préparé le 15\soctobre 2026/).waitFor();
      await page.getByText('préparé le 15/10/2026').waitFor();
      expect(await overlapping(page)).toEqual([]);
      await expectAccessible('a text that is not of today');
      await leave();
    }, preparedOnThursday));

  it('is said once where all texts are of one day', () => {
    const of = (...days: string[]) => dayOfAll(days.map(preparedOn => ({ preparedOn })));
    expect(of('2026-10-15', '2026-10-15')).toBe('2026-10-15');
    expect(of('2026-10-15', '2026-10-19')).toBeNull();
    expect(of('2026-10-15')).toBeNull();
    expect(of()).toBeNull();
  });

  it('and is approved on Saturday: on Monday it would leave in other words and is asked for again, and that is said', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/review');
      // The text of the fixture is not the one that would be written.
      await page.getByText(/Rien ne peut partir avant le 19\soctobre 2026.*d’autres termes/).waitFor();
      await expectAccessible('an approval over the weekend');
      await leave();
    }, approvedOnSaturday));

  it('and was written anew on Monday: whose approval it has is said', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/review');
      await page.getByText(/Validé par Camille Roy le 17\soctobre 2026.*mis à jour depuis/).waitFor();
      expect(
        await page
          .getByRole('article')
          .getByText(/préparé le/)
          .count(),
      ).toBe(0);
      await leave();
    }, writtenAnewOnMonday));

  it('and could not be written anew with own words: the list says so, and the words are there to read', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/review');
      await page.getByText('à valider de nouveau').waitFor();
      expect(await overlapping(page)).toEqual([]);
      const article = page.getByRole('article');
      await article
        .getByText(/Camille Roy avait validé le 17\soctobre 2026\sle message préparé le 15\soctobre 2026/)
        .waitFor();
      await article.getByText('Relire le texte modifié qui avait été validé').click();
      await article.getByText(OWN_WORDS).waitFor();
      await expectAccessible('an approval that is asked again');
      await leave();
    }, replacedOnMonday));
});

describe('the key u', () => {
  it('takes back what was approved last and nothing that was approved before, and says what', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/review');
      const heading = () => page.getByRole('article').getByRole('heading', { level: 2 }).textContent();
      const approved = () => page.locator('.batch-side').getByText('Validé', { exact: true }).count();
      const first = await heading();
      await page.keyboard.press('u');
      await page.getByText(/Rien à annuler/).waitFor();
      await page.keyboard.press('a');
      await expect.poll(approved).toBe(1);
      const second = await heading();
      expect(second).not.toBe(first);
      await page.keyboard.press('a');
      await expect.poll(approved).toBe(2);
      await page.keyboard.press('u');
      await page.getByText(new RegExp(`Validation annulée\\s: ${second}, .*€`)).waitFor();
      await expect.poll(approved).toBe(1);
      await expect.poll(heading).toBe(second);
      // The one before it, by the same key.
      await page.keyboard.press('u');
      await page.getByText(new RegExp(`Validation annulée\\s: ${first}, .*€`)).waitFor();
      await expect.poll(approved).toBe(0);
      await leave();
    }));

  it('takes back all that one act approved together', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/review');
      await page.getByRole('button', { name: 'Valider les 6' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Valider les 6' }).click();
      await page.getByText('6 messages validés').waitFor();
      // A message in view that is approved is taken back alone.
      await page.keyboard.press('u');
      await page.getByText(/Validation annulée\s: /).waitFor();
      await page.getByText('5 messages validés').waitFor();
      // It is in view and waits again: now the key means the act before.
      await page.keyboard.press('u');
      await page.getByText('Validation annulée pour 5 messages.').waitFor();
      await leave();
    }));
});
