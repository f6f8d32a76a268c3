// A promise is noted, a dispute received, a call agreed on: its confirmation waits while who signs, the company's name, the customer's
// address or language, or the address of the debtor's page changes. Nothing leaves as it was; the debtor is told all the same, once.

import { expect, it } from 'vitest';
import { takeBackPromise } from '../../src/desk/agreements/record-promise.ts';
import { tellAnewOfAll } from '../../src/desk/agreements/tell-anew.ts';
import { correctCompany } from '../../src/desk/company/correct-company.ts';
import { correctContact, correctDebtor } from '../../src/desk/debtors/correct-debtor.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';
import { promisedOnCall } from '../telling/said.ts';

const DEBTOR = 'Dupont SARL';
const ON = '2026-10-06';
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

async function promised(open: Open): Promise<Diary> {
  const d = await open('Lille');
  const dates = { issued: '2026-09-01', due: '2026-09-30' };
  await d.invoice({ number: 'F-2026-101', debtor: DEBTOR, ...dates, amount: '1000.00' });
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  const promise = promisedOnCall(dayOf('2026-10-16'));
  await d.call(ON, { debtor: DEBTOR, result: { kind: 'promise', promise }, cause: null });
  return d;
}

const act = (d: Diary) => ({ companyId: d.companyId, by: 'Marie', day: dayOf(ON) });

const debtorIdOf = async (d: Diary): Promise<string> =>
  (await select<{ id: string }>(d.database, 'select debtor_id as id from debtor', []))[0]?.id ?? '';

/** Nothing leaves; as the server looks every twenty seconds, it is written anew, and leaves once. */
async function leavesAnew(d: Diary, because: string): Promise<{ to: string; subject: string; text: string }> {
  const before = d.mails().length;
  await d.send(ON);
  expect(d.mails()).toHaveLength(before);
  expect(await d.withdrawn()).toEqual([because]);
  for (let looks = 0; looks < 2; looks += 1)
    await tellAnewOfAll(d.installation(), { day: dayOf(ON), author: 'run' });
  await d.send(ON, { at: '09:00' });
  await d.run('2026-10-07');
  await d.send('2026-10-07');
  const [mail, ...more] = d.mails().slice(before);
  expect(more).toEqual([]);
  expect((await d.verify()).isSound).toBe(true);
  return { to: mail?.to.address ?? '', subject: plain(mail?.subject), text: plain(mail?.text) };
}

stories('A confirmation that waits', open => {
  it('of a promise is signed by who signs now, in the name of now', async () => {
    const d = await promised(open);
    const correction = { name: 'Vasseur & Duval SAS', signatory: 'Anne Duval' };
    expect(await correctCompany(d.desk(), { ...act(d), correction })).toMatchObject({ kind: 'done' });
    const { text } = await leavesAnew(d, 'confirmPromise: creditorCorrected');
    expect(text).toContain('votre règlement de 1 000,00 € pour le 16 octobre 2026 (F-2026-101)');
    expect(text).toMatch(/Anne Duval Vasseur & Duval SAS$/);
  });

  it('of a promise is written in the language of now', async () => {
    const d = await promised(open);
    const correction = { language: 'nl' } as const;
    expect(await correctDebtor(d.desk(), { ...act(d), debtorId: await debtorIdOf(d), correction })).toBe(
      'done',
    );
    const { subject, text } = await leavesAnew(d, 'confirmPromise: writtenBefore');
    expect(subject).toBe('Bevestiging van ons gesprek');
    expect(text).toContain('uw betaling van');
    expect(text).toContain('tegen 16 oktober 2026 (F-2026-101)');
  });

  it('of a promise goes to the address of now', async () => {
    const d = await promised(open);
    const contact = { name: 'Mme Port', email: 'compta@dupont.example', phone: null };
    expect(await correctContact(d.desk(), { ...act(d), debtorId: await debtorIdOf(d), contact })).toBe(
      'done',
    );
    const { to, text } = await leavesAnew(d, 'confirmPromise: addressChanged');
    expect(to).toBe('compta@dupont.example');
    expect(text).toMatch(/^Bonjour Mme Port/);
  });

  it('that its debtor has taken back meanwhile is not written anew', async () => {
    const d = await promised(open);
    await d.database.query("update company set signatory = 'Anne Duval' where company_id = $1", [
      d.companyId,
    ]);
    await d.send(ON);
    const dossierId = await d.dossierOf(DEBTOR);
    const [{ id } = { id: '' }] = await select<{ id: string }>(
      d.database,
      "select confirms as id from message where step_key = 'confirmPromise'",
      [],
    );
    await takeBackPromise(d.desk(), { ...act(d), dossierId, promiseId: id, because: 'Erreur' });
    await tellAnewOfAll(d.installation(), { day: dayOf(ON), author: 'run' });
    await d.send(ON, { at: '09:00' });
    expect(await d.confirmed()).toEqual([]);
  });

  it('of a day on which we call is signed by who signs now', async () => {
    const d = await promised(open);
    await d.send(ON);
    await d.call(ON, { debtor: DEBTOR, result: { kind: 'callBack', on: dayOf('2026-10-14') }, cause: null });
    await d.database.query("update company set signatory = 'Anne Duval' where company_id = $1", [
      d.companyId,
    ]);
    const { text } = await leavesAnew(d, 'confirmCallBack: creditorCorrected');
    expect(text).toContain('nous vous rappellerons le 14 octobre 2026');
    expect(text).toContain('Anne Duval');
  });

  it('for longer than anybody expects it is not written anew', async () => {
    const d = await promised(open);
    await d.database.query("update company set signatory = 'Anne Duval' where company_id = $1", [
      d.companyId,
    ]);
    await d.send(ON);
    await tellAnewOfAll(d.installation(), { day: dayOf('2026-10-13'), author: 'run' });
    await d.send('2026-10-13');
    expect(await d.confirmed()).toEqual([]);
  });
});
