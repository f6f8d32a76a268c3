// A mailbox that is restored or moved gives its mails other numbers (UIDVALIDITY), perhaps while nobody looks: each mail is taken once,
// and none is lost, however long nobody looked.

import { expect, it } from 'vitest';
import type { Mailbox } from '../../src/channels/mailbox.ts';
import { type MailReading, readMailbox } from '../../src/desk/sending/read-mailbox.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type FakeMailbox, makeFakeMailbox } from '../../test/contracts/fake-mailbox.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

type Reminded = { d: Diary; mailbox: FakeMailbox; reply(words: string): Uint8Array };

async function reminded(open: Open): Promise<Reminded> {
  const d = await open('Lille');
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  const [message] = await select<{ id: string }>(
    d.database,
    'select message_id as id from message where company_id = $1',
    [d.companyId],
  );
  const reply = (words: string): Uint8Array =>
    Buffer.from(
      [
        'From: Claire Martin <claire@dupont-sarl.example>',
        `Message-ID: <${words.length}@dupont-sarl.example>`,
        'Subject: Re: Facture',
        'Content-Type: text/plain; charset=utf-8',
        `In-Reply-To: <${message?.id}.email@lumen.example>`,
        '',
        words,
      ].join('\r\n'),
    );
  return { d, mailbox: makeFakeMailbox(), reply };
}

const read = (d: Diary, mailbox: Mailbox, on: string): Promise<MailReading> =>
  readMailbox(d.installation(), { mailbox, name: 'compta', day: day(on), holdBecause: kind => kind });

stories('A mailbox whose mails get other numbers', open => {
  it('while the server was away for two months, loses nothing that came in meanwhile', async () => {
    const { d, mailbox, reply } = await reminded(open);
    mailbox.receive(reply('Bonjour, nous regardons.'), day('2026-10-06'));
    expect(await read(d, mailbox, '2026-10-06')).toMatchObject({ reply: 1 });
    // The next look finds that nothing is left.
    expect(await read(d, mailbox, '2026-10-06')).toMatchObject({ reply: 0 });
    mailbox.receive(reply('Nous payons le 15.'), day('2026-10-09'));
    mailbox.numberAnew();
    expect(await read(d, mailbox, '2026-12-07')).toMatchObject({ reply: 1, known: 1 });
  });

  it('that was empty until the server went away, is read from that day too', async () => {
    const { d, mailbox, reply } = await reminded(open);
    await read(d, mailbox, '2026-10-06');
    mailbox.receive(reply('Nous payons le 15.'), day('2026-10-07'));
    expect(await read(d, mailbox, '2026-12-07')).toMatchObject({ reply: 1 });
  });

  it('in the middle of a first look that was cut short, is read from where the last whole look ended', async () => {
    const { d, mailbox, reply } = await reminded(open);
    await read(d, mailbox, '2026-10-06');
    for (let number = 0; number < 60; number += 1)
      mailbox.receive(
        Buffer.from(`From: a@b.example\r\nSubject: ${number}\r\n\r\nBonjour\r\n`),
        day('2026-10-08'),
      );
    mailbox.receive(reply('Nous payons le 15.'), day('2026-10-09'));
    let looks = 0;
    const cutShort: Mailbox = {
      ...mailbox,
      fetch: asked => {
        looks += 1;
        return looks > 1 ? Promise.reject(new Error('killed')) : mailbox.fetch(asked);
      },
    };
    await expect(read(d, cutShort, '2026-12-07')).rejects.toThrow('killed');
    mailbox.numberAnew();
    expect(await read(d, mailbox, '2027-01-15')).toMatchObject({ reply: 1 });
  });
});
