// Mail to the company's own people, as it arrives: read by a program that knows mail, from a server that speaks SMTP.

import PostalMime from 'postal-mime';
import { afterEach, expect, it } from 'vitest';
import { digestLetter } from '../../src/api/mail/digest-letter.ts';
import { invitationLetter } from '../../src/api/mail/office-letters.ts';
import { digestOf } from '../../src/desk/overview/digest.ts';
import { type OfficeWords, officeMail } from '../../src/desk/overview/office-mail.ts';
import { day } from '../../src/units/calendar.ts';
import { startMailServer } from '../../test/contracts/smtp-server.ts';
import { type Diary, stories } from '../telling/diary.ts';

const URL = 'https://acquit.lumen.example/c/1';

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

async function arrived(d: Diary, words: OfficeWords) {
  const server = await startMailServer();
  const context = { ...d.desk(), database: d.database };
  const mail = officeMail(context, `smtp://127.0.0.1:${server.port}?tls=none`);
  closings.push(
    () => server.close(),
    () => mail.close(),
  );
  expect(await mail.send({ companyIds: [d.companyId], to: 'noor@lumen.example', ...words })).toBe(true);
  return PostalMime.parse(server.received[0]?.source ?? '');
}

const header = (mail: Awaited<ReturnType<typeof arrived>>, key: string): string | undefined =>
  mail.headers.find(one => one.key === key)?.value;

stories('Mail to the house', open => {
  it('arrives in the language of its reader, with what to press and an id that mail programs take', async () => {
    const d = await open('Lille');
    const asked = { by: 'Marie Roux', company: 'Atelier Lumen', url: `${URL}#token`, locale: 'de' } as const;
    const mail = await arrived(d, invitationLetter(asked));
    expect(mail.messageId).toMatch(/^<[\w-]+@lumen\.example>$/);
    expect(mail.html).toContain('<html lang="de"');
    expect(mail.html).toMatch(new RegExp(`<a href="${URL}#token"[^>]*>Mein Passwort wählen</a>`));
    expect(mail.text).toContain(`\nMein Passwort wählen\n${URL}#token\n`);
    expect(header(mail, 'list-unsubscribe')).toBeUndefined();
  });

  it('that was asked for says where it is ended, and what nobody asked for does not', async () => {
    const d = await open('Lille');
    await d.invoice({
      number: 'F-2026-101',
      debtor: 'Dupont SARL',
      issued: '2026-08-26',
      due: '2026-09-25',
      amount: '8400.00',
    });
    await d.run('2026-10-05');
    const digest = await digestOf(d.database, { companyId: d.companyId, day: day('2026-10-05') });
    const mail = await arrived(d, digestLetter(digest, { language: 'fr', name: 'Chantal', url: URL }));
    expect(header(mail, 'list-unsubscribe')).toBe(`<${URL}/settings>`);
    expect(mail.html?.replace(/\s/g, ' ')).toContain('8 400,00 €, 1 débiteur');
  });
});
