// A debtor answers the mail itself. A reply pauses what it speaks of and waits for a person, with the sentence that matters;
// an answering machine pauses it too; a mail that came back means that the step has not happened.

import { expect, it } from 'vitest';
import { debtorInbox } from '../../src/desk/debtors/debtor-inbox.ts';
import { whyView } from '../../src/desk/deciding/why.ts';
import { type MailReading, readMailbox } from '../../src/desk/sending/read-mailbox.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type FakeMailbox, makeFakeMailbox } from '../../test/contracts/fake-mailbox.ts';
import { alsoBy, type Diary, type Open, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

type Written = { readonly headers?: readonly string[]; readonly from?: string; readonly body: string };

/** A mail as Dupont's program writes it, answering the message of that id. */
function mail({
  headers = [],
  from = 'Claire Martin <claire@dupont-sarl.example>',
  body,
}: Written): Uint8Array {
  const isTyped = headers.some(line => line.startsWith('Content-Type'));
  const type = isTyped ? [] : ['Content-Type: text/plain; charset=utf-8'];
  const head = [`From: ${from}`, ...type, ...headers];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}\r\n`);
}

const answering = (id: string, subject = 'Re: Facture F-2026-101'): string[] => [
  `Subject: ${subject}`,
  `In-Reply-To: <${id}.email@lumen.example>`,
];

const returned = (id: string, address: string): Uint8Array =>
  mail({
    from: 'MAILER-DAEMON@mx.dupont-sarl.example',
    headers: [
      'Subject: Undelivered Mail',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    ],
    body: [
      '--b\r\nContent-Type: message/delivery-status\r\n',
      `Final-Recipient: rfc822; ${address}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user`,
      `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <${id}.email@lumen.example>\r\n\r\nBonjour\r\n--b--`,
    ].join('\r\n'),
  });

async function remindedOnMonday(open: Open): Promise<{ d: Diary; id: string; mailbox: FakeMailbox }> {
  const d = await open('Lille');
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  expect(await d.sent()).toHaveLength(1);
  const [message] = await select<{ id: string }>(
    d.database,
    'select message_id as id from message where company_id = $1',
    [d.companyId],
  );
  return { d, id: message?.id ?? '', mailbox: makeFakeMailbox() };
}

const read = (d: Diary, mailbox: FakeMailbox, on: string, database = d.database): Promise<MailReading> =>
  readMailbox(
    { ...d.desk(), database },
    { mailbox, name: 'compta@lumen.example', day: day(on), holdBecause: kind => `${kind} by mail` },
  );

const waiting = (d: Diary) =>
  debtorInbox(d.database, { companyId: d.companyId, debtorId: null, collector: null });

async function firstReason(d: Diary, on: string): Promise<unknown> {
  const asked = { companyId: d.companyId, invoiceNumber: DUPONT.number, day: day(on) };
  return (await whyView(d.database, asked))?.because[0];
}

async function workThrough(d: Diary, days: readonly string[]): Promise<void> {
  for (const on of days) {
    await d.bank(on, []);
    await d.workOn(on);
  }
}

const WAITING = `select m.step_key as step, d.channel from message m join delivery d on d.company_id = m.company_id and d.message_id = m.message_id
  where m.company_id = $1 and m.state = 'prepared'`;
const THREE_WEEKS = ['2026-10-07', '2026-10-09', '2026-10-12', '2026-10-14', '2026-10-15', '2026-10-16'];

stories('Mail that comes in', open => {
  it('from the debtor pauses the dossier, waits for a person, and is taken once by two processes', async () => {
    const { d, id, mailbox } = await remindedOnMonday(open);
    const body =
      'Bonjour,\r\n\r\nNous effectuerons le virement le 20 octobre.\r\n\r\nClaire\r\n\r\nLe lun. 5 oct. 2026 à 09:12, Lumen <compta@lumen.example> a écrit :\r\n> Merci de payer';
    mailbox.receive(mail({ headers: answering(id), body }), day('2026-10-06'));
    const second = await alsoBy(d);
    const both = await Promise.all([
      read(d, mailbox, '2026-10-06'),
      read(d, mailbox, '2026-10-06', second.database),
    ]);
    await second.close();
    expect(both.reduce((total, { reply }) => total + reply, 0)).toBe(1);
    expect((await read(d, mailbox, '2026-10-06')).reply).toBe(0);
    expect(await waiting(d)).toMatchObject([
      {
        debtorName: 'Dupont SARL',
        kind: 'reply',
        effect: 'hold',
        content: {
          note: 'Bonjour,\n\nNous effectuerons le virement le 20 octobre.\n\nClaire',
          from: { name: 'Claire Martin', address: 'claire@dupont-sarl.example' },
          hint: { kind: 'promise', sentence: 'Nous effectuerons le virement le 20 octobre.' },
        },
      },
    ]);
    // Five working days after Tuesday the 6th: until Tuesday the 13th nothing is sent, then the next step.
    await workThrough(d, THREE_WEEKS);
    expect(await d.sent()).toMatchObject([
      expect.stringMatching(/^2026-10-05/),
      expect.stringMatching(/^2026-10-14.*dateRequest/),
    ]);
  });

  it('from an answering machine pauses too, and nobody has to read it', async () => {
    const { d, id, mailbox } = await remindedOnMonday(open);
    const headers = [...answering(id, 'Réponse automatique : Facture'), 'Auto-Submitted: auto-replied'];
    mailbox.receive(mail({ headers, body: 'Je suis en congé jusqu’au 12.' }), day('2026-10-05'));
    expect(await read(d, mailbox, '2026-10-05')).toMatchObject({ absence: 1, reply: 0 });
    expect(await waiting(d)).toEqual([]);
    expect(await firstReason(d, '2026-10-06')).toMatchObject({
      code: 'held',
      because: 'absence by mail',
    });
  });

  it('back from its own mail server: the step has not happened, and is taken by letter', async () => {
    const { d, id, mailbox } = await remindedOnMonday(open);
    mailbox.receive(returned(id, 'compta@dupont-sarl.example'), day('2026-10-05'));
    expect(await read(d, mailbox, '2026-10-06')).toMatchObject({ bounce: 1 });
    const rungs = 'select rung from rung_taken where company_id = $1';
    expect(await select(d.database, rungs, [d.companyId])).toEqual([]);
    // A second report of the same mail finds nothing to take back.
    mailbox.receive(returned(id, 'compta@dupont-sarl.example'), day('2026-10-06'));
    expect(await read(d, mailbox, '2026-10-06')).toMatchObject({ bounce: 0, known: 1 });
    await d.bank('2026-10-07', []);
    await d.run('2026-10-07');
    // Nothing goes to that address any more: the same step is prepared anew, as a letter.
    expect(await select(d.database, WAITING, [d.companyId])).toEqual([
      { step: 'courteousReminder', channel: 'letter' },
    ]);
    const [journal] = await select<{ content: unknown }>(
      d.database,
      `select content::jsonb as content from journal where company_id = $1 and kind = 'bounced'`,
      [d.companyId],
    );
    expect(journal?.content).toMatchObject({
      recipient: 'compta@dupont-sarl.example',
      evidence: 'smtp; 550 no such user',
    });
  });

  it('said to be back from the address of another customer closes neither that address nor the step', async () => {
    const { d, id, mailbox } = await remindedOnMonday(open);
    await d.invoice({ ...DUPONT, number: 'F-2026-102', debtor: 'Morel SA' });
    mailbox.receive(returned(id, 'compta@morel-sa.example'), day('2026-10-05'));
    expect(await read(d, mailbox, '2026-10-06')).toMatchObject({ bounce: 1 });
    const contacts = 'select email, refused_on as "refusedOn" from contact where company_id = $1 order by 1';
    expect(await select(d.database, contacts, [d.companyId])).toEqual([
      { email: 'compta@dupont-sarl.example', refusedOn: null },
      { email: 'compta@morel-sa.example', refusedOn: null },
    ]);
    expect(await d.sent()).toHaveLength(1);
  });

  it('without our number counts where a known address names an open invoice, and nothing else is kept', async () => {
    const { d, mailbox } = await remindedOnMonday(open);
    const known = 'compta@dupont-sarl.example';
    mailbox.receive(
      mail({ from: known, headers: ['Subject: commande'], body: 'Deux palettes svp' }),
      day('2026-10-06'),
    );
    mailbox.receive(mail({ from: 'x@stranger.example', body: 'Votre F-2026-101' }), day('2026-10-06'));
    mailbox.receive(
      mail({ from: known, headers: ['Subject: F-2026-1011'], body: 'Reçu' }),
      day('2026-10-06'),
    );
    expect(await read(d, mailbox, '2026-10-06')).toMatchObject({ reply: 0, notOurs: 3 });
    mailbox.receive(
      mail({
        from: 'Compta@Dupont-SARL.example',
        headers: ['Subject: f-2026-101'],
        body: 'Nous contestons : colis jamais reçu.',
      }),
      day('2026-10-06'),
    );
    expect(await read(d, mailbox, '2026-10-06')).toMatchObject({ reply: 1, notOurs: 0 });
    expect(await waiting(d)).toMatchObject([{ kind: 'reply', content: { hint: { kind: 'dispute' } } }]);
  });

  it('that names a message of another company stops that one alone', async () => {
    const { d, id, mailbox } = await remindedOnMonday(open);
    const stranger = id.replace(/^.{8}/, '01a00000');
    mailbox.receive(mail({ headers: answering(stranger), body: 'Payé' }), day('2026-10-06'));
    mailbox.receive(Buffer.from('no mail at all'), day('2026-10-06'));
    expect(await read(d, mailbox, '2026-10-06')).toMatchObject({ reply: 0, notOurs: 2 });
    expect(await waiting(d)).toEqual([]);
  });
});
