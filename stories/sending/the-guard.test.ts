// The law stands between every decision and every send: the daily run, the approval, the sending, a text changed by
// hand, a letter posted, a call made. Each story makes a message unlawful behind the back of everybody and tries a door.

import { expect, it } from 'vitest';
import { editMessage } from '../../src/desk/messages/edit-message.ts';
import { postLetter } from '../../src/desk/sending/post-letter.ts';
import { finishTask } from '../../src/desk/sending/settle-delivery.ts';
import { LOCALES } from '../../src/messages/format.ts';
import { reasonText } from '../../src/messages/reasons/reasons.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUE = { number: 'F-2026-56', issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' } as const;

stories('The guard', open => {
  it('at the run: a reminder without what a Belgian consumer must be told becomes a question', async () => {
    const d = await open('Liège');
    d.customer('Jeanne Dumoulin', { kind: 'consumer' });
    await d.invoice({ ...DUE, debtor: 'Jeanne Dumoulin' });
    await d.bank('2026-10-04', []);
    // A ladder for firms, which no door would let anybody choose for her.
    await d.database.query("update debtor set scenario = 'eu-business'");
    expect(await d.run('2026-10-05')).toEqual(['Jeanne Dumoulin: ask courteousReminder, notLawful']);
    expect(await d.sent()).toEqual([]);
  });

  it('at the sending: what was approved and has become unlawful does not leave', async () => {
    const d = await lastNotice(open);
    await d.approveAll('2026-11-04');
    await askTooMuch(d, 'compensation');
    await d.send('2026-11-04');
    expect(await left(d, 'lastNotice')).toEqual([]);
    expect(await withdrawn(d)).toEqual(['amountOverLimit']);
  });

  it('after a change by hand: a rewritten text is judged like any other', async () => {
    const d = await lastNotice(open);
    const { messageId, version, text, subject } = await preparedMessage(d);
    const act = { companyId: d.companyId, by: 'marie', day: dayOf('2026-11-04') };
    const edited = { ...act, messageId, version, text, subject: `${subject} (Duval)` };
    expect(await editMessage(d.desk(), edited)).toEqual({ kind: 'done' });
    await askTooMuch(d, 'compensation');
    await d.approveAll('2026-11-04');
    await d.send('2026-11-04');
    expect(await left(d, 'lastNotice')).toEqual([]);
    expect(await withdrawn(d)).toEqual(['amountOverLimit']);
  });

  it('after a change by hand: an amount that nobody claimed is refused, and named before anything else', async () => {
    const d = await lastNotice(open);
    const { messageId, version, text, subject } = await preparedMessage(d);
    const act = {
      companyId: d.companyId,
      by: 'marie',
      day: dayOf('2026-11-04'),
      messageId,
      version,
      subject,
    };
    const outcome = await editMessage(d.desk(), { ...act, text: `${text}\n\nFrais de dossier : 55 €.` });
    expect(outcome).toMatchObject({ kind: 'refused', refusal: 'foreignAmount', found: '55 €' });
    if (outcome.kind !== 'refused') throw new Error(outcome.kind);
    const [because] = outcome.because;
    if (because === undefined) throw new Error('no reason');
    expect(LOCALES.map(locale => reasonText(because, locale).replace(/\s/g, ' '))).toEqual([
      '55 € n’est pas un montant de ce message',
      '55 € is geen bedrag van dit bericht',
      '55 € is not an amount of this message',
      '55 € ist kein Betrag dieser Nachricht',
    ]);
    // What is taken out is another trouble, and is called so.
    const without = text.replaceAll(/[\d\s.,]+€/g, ' ');
    expect(await editMessage(d.desk(), { ...act, text: without })).toMatchObject({
      refusal: 'amountMissing',
    });
  });

  it('at the letter: a formal notice that asks too much is not noted as posted', async () => {
    const d = await dunned(open, { until: '2026-11-13', run: '2026-11-16' });
    await d.approveAll('2026-11-16');
    const messageId = await askTooMuch(d, 'compensation');
    const act = { companyId: d.companyId, by: 'marie', day: dayOf('2026-11-16'), messageId };
    const posted = { ...act, postedOn: dayOf('2026-11-16'), trackingNumber: '1A 204 553 7701 3' };
    expect(await postLetter(d.desk(), posted)).toMatchObject({
      kind: 'refused',
      because: expect.arrayContaining([expect.objectContaining({ rule: 'amountOverLimit' })]),
    });
    const task = { ...act, channel: 'registeredLetter', note: '1A 204 553 7701 3' };
    expect(await finishTask(d.desk(), task)).toMatchObject({ kind: 'refused' });
    expect(await left(d, 'formalNotice')).toEqual([]);
  });

  it('at the call: one that asks for more than is owed is not noted as made', async () => {
    // D+17 is Saturday 17 October: the call is on Monday.
    const d = await dunned(open, { until: '2026-10-16', run: '2026-10-19' });
    await d.approveAll('2026-10-19');
    const messageId = await askTooMuch(d, 'principal');
    const act = { companyId: d.companyId, by: 'marie', day: dayOf('2026-10-19') };
    expect(await finishTask(d.desk(), { ...act, messageId, channel: 'call', note: 'joint' })).toMatchObject({
      kind: 'refused',
      because: [{ code: 'notLawful', rule: 'amountOverLimit' }],
    });
    expect(await left(d, 'call')).toEqual([]);
  });
});

type Open = Parameters<Parameters<typeof stories>[1]>[0];

async function dunned(open: Open, { until, run }: { until: string; run: string }): Promise<Diary> {
  const d = await open('Lille');
  d.customer('Dupont SARL', {});
  await d.invoice({ ...DUE, debtor: 'Dupont SARL' });
  await d.workFrom('2026-10-05', { until });
  await d.bank(until, []);
  await d.run(run);
  return d;
}

/** D+35 is Wednesday 4 November. */
const lastNotice = (open: Open): Promise<Diary> => dunned(open, { until: '2026-11-03', run: '2026-11-04' });

async function preparedMessage(d: Diary) {
  const [message] = await select<{ messageId: string; subject: string; text: string; version: number }>(
    d.database,
    `select message_id as "messageId", subject, body_text as text, version from message where state = 'prepared'`,
  );
  if (message === undefined) throw new Error('no message');
  return message;
}

/** One cent too much in the frozen message that waits; the columns that dunning compares stay as they were. */
async function askTooMuch(d: Diary, part: 'principal' | 'compensation'): Promise<string> {
  const [message] = await select<{ id: string }>(
    d.database,
    `update message set view = jsonb_set(jsonb_set(view, array[$1, 'amount'], ((view -> $1 ->> 'amount')::int + 1)::text::jsonb),
                                         '{asked,amount}', ((view -> 'asked' ->> 'amount')::int + 1)::text::jsonb)
      where state in ('prepared', 'approved') returning message_id as id`,
    [part],
  );
  if (message === undefined) throw new Error('no message waits');
  return message.id;
}

const left = async (d: Diary, step: string): Promise<string[]> =>
  (await d.sent()).filter(line => line.includes(`: ${step} by`));

const withdrawn = async (d: Diary): Promise<(string | undefined)[]> =>
  (
    await select<{ because: { rule?: string } }>(
      d.database,
      "select withdrawn_because as because from message where state = 'withdrawn'",
    )
  ).map(({ because }) => because.rule);
