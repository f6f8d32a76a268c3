import { describe, expect, it } from 'vitest';
import { ownWords, plainOf } from './mail-text.ts';
import { readMail } from './read-mail.ts';

const OUR_ID = '01a21ad5-5a64-7120-8d72-0292a3fc1198';
const OLDER_ID = '01a21ad5-0000-7120-8d72-0292a3fc1198';

const mail = (headers: readonly string[], body: string): Uint8Array =>
  Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`);

const answer = (subject: string, body: string, ...more: string[]): Uint8Array =>
  mail(
    [
      'From: "Claire Martin" <Claire@dupont.example>',
      `Subject: ${subject}`,
      `In-Reply-To: <${OUR_ID}.email@lumen.example>`,
      `References: <${OLDER_ID}.email@lumen.example> <${OUR_ID}.email@lumen.example>`,
      'Content-Type: text/plain; charset=utf-8',
      ...more,
    ],
    body,
  );

const report = (action: string, status: string): Uint8Array =>
  mail(
    [
      'From: MAILER-DAEMON@mx.dupont.example',
      'Subject: Undelivered Mail Returned to Sender',
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    ],
    [
      '--b',
      'Content-Type: text/plain',
      '',
      'The mail could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.dupont.example',
      '',
      'Final-Recipient: rfc822; Compta@dupont.example',
      `Action: ${action}`,
      `Status: ${status}`,
      'Diagnostic-Code: smtp; 550 5.1.1 no such user',
      ' in this house',
      '--b',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: <${OUR_ID}.email@lumen.example>`,
      'Subject: Facture F-1',
      '',
      'Bonjour',
      '--b--',
      '',
    ].join('\n'),
  );

describe('A mail that came in', () => {
  it('from a person is a reply to the messages it names, the last one first answered', async () => {
    const read = await readMail(answer('Re: Facture F-1', 'Nous paierons vendredi.\n'));
    expect(read).toMatchObject({
      kind: 'reply',
      from: { name: 'Claire Martin', address: 'claire@dupont.example' },
      subject: 'Re: Facture F-1',
      messageIds: [OUR_ID, OLDER_ID],
      refused: null,
    });
    expect(read?.text.trim()).toBe('Nous paierons vendredi.');
  });

  it('of a mail server is a bounce: whose address, in whose words, and of which message', async () => {
    expect(await readMail(report('failed', '5.1.1'))).toMatchObject({
      kind: 'bounce',
      messageIds: [OUR_ID],
      refused: { address: 'compta@dupont.example', evidence: 'smtp; 550 5.1.1 no such user in this house' },
    });
    // It is still trying: the message may arrive yet.
    expect(await readMail(report('delayed', '4.4.1'))).toMatchObject({ kind: 'delay', refused: null });
  });

  it('of an answering machine is known by its header, or by its subject in four languages', async () => {
    expect((await readMail(answer('Re: F-1', 'En congé', 'Auto-Submitted: auto-replied')))?.kind).toBe(
      'absence',
    );
    for (const subject of [
      'Réponse automatique : Facture F-1',
      'Automatisch antwoord: Factuur',
      'Automatic reply: Invoice',
      'Out of office',
      'Abwesenheitsnotiz',
    ])
      expect((await readMail(answer(subject, 'En congé')))?.kind).toBe('absence');
    expect((await readMail(answer('Absolument', 'Payé', 'Auto-Submitted: no')))?.kind).toBe('reply');
  });

  it('with line ends of old, or with the text as HTML alone, is read the same', async () => {
    const old = Buffer.from(
      Buffer.from(report('failed', '5.1.1')).toString('latin1').replaceAll('\r\n', '\r'),
    );
    expect((await readMail(old))?.kind).toBe('bounce');
    const html = mail(
      ['From: a@b.example', 'Subject: x', 'Content-Type: text/html; charset=utf-8'],
      '<style>p{}</style><p>D&eacute;j&agrave; r&#233;gl&eacute;.<br>Merci</p><blockquote>Bonjour</blockquote>',
    );
    expect(ownWords((await readMail(html))?.text ?? '')).toBe('Déjà réglé.\nMerci');
  });

  it('is no mail at all, or one made to exhaust its reader, is nothing', async () => {
    expect(await readMail(new Uint8Array())).toBeNull();
    const parts = `${'--b\n\nx\n'.repeat(5_000)}--b--`;
    expect(await readMail(mail(['Content-Type: multipart/mixed; boundary=b'], parts))).toBeNull();
  });

  it('brings the documents that were attached on purpose, and no picture of a signature', async () => {
    const read = await readMail(
      mail(
        ['From: a@b.example', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'],
        [
          '--b',
          'Content-Type: text/plain',
          '',
          'Voir le justificatif.',
          '--b',
          'Content-Type: application/pdf; name="virement.pdf"',
          'Content-Disposition: attachment; filename="virement.pdf"',
          'Content-Transfer-Encoding: base64',
          '',
          Buffer.from('%PDF-1.4').toString('base64'),
          '--b--',
          '',
        ].join('\n'),
      ),
    );
    expect(read?.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['virement.pdf', '%PDF-1.4'],
    ]);
  });
});

describe('A mail that was made to be read for ever', () => {
  it('is read at once: a report about an address without end', async () => {
    // 20,000 signs took 0.8 s, four times as long for twice as many: of this one the server would have read for hours.
    const endless = Buffer.from(report('failed', '5.1.1'))
      .toString()
      .replace('Compta@dupont.example', 'a'.repeat(5_000_000));
    expect(await readMail(Buffer.from(endless))).toMatchObject({
      kind: 'bounce',
      refused: { address: null, evidence: 'smtp; 550 5.1.1 no such user in this house' },
    });
  });

  it('is read at once: HTML of beginnings that never end', () => {
    for (const begin of ['<script', '<style>', '<head<'])
      expect(plainOf(`<p>Payé</p>${begin.repeat(25_000)}`)).toMatch(/^Payé/);
  });

  it('is no mail where it has more lines than the longest with documents', async () => {
    const of = (lines: number) => Buffer.from(`From: a@b.example\r\n\r\n${'\r\n'.repeat(lines)}Bonjour`);
    expect(await readMail(of(400_000))).toBeNull();
    expect((await readMail(of(2_000)))?.text.trim()).toBe('Bonjour');
  });
});

describe('The words of a reply', () => {
  it.each([
    ['Le 5 oct. 2026 à 09:12, Lumen SARL <compta@lumen.example> a écrit :\n> Bonjour'],
    [
      'Le 5 octobre 2026 à 09:12, Lumen SARL, service comptabilité clients\n<compta@lumen.example> a écrit :\nBonjour',
    ],
    ['Op ma 5 okt. 2026 om 09:12 schreef Lumen <compta@lumen.example>:\n> Geachte'],
    ['On Mon, 5 Oct 2026 at 09:12, Lumen <compta@lumen.example> wrote:\n> Dear'],
    ['Am 05.10.2026 um 09:12 schrieb Lumen:\n> Guten Tag'],
    ['-----Message d’origine-----\nDe : Lumen'],
    ['De : Lumen <compta@lumen.example>\nEnvoyé : lundi 5 octobre 2026 09:12\nÀ : Claire'],
    ['________________________________\nVan: Lumen'],
    ['-- \nClaire Martin\nDupont SARL'],
  ])('end where what they answer begins: %#', quoted => {
    expect(ownWords(`Bonjour,\n\nLe virement est parti hier.\nOn en reparle.\n\n${quoted}`)).toBe(
      'Bonjour,\n\nLe virement est parti hier.\nOn en reparle.',
    );
  });

  it('may stand below it, where every quoted line is marked', () => {
    const quoted = 'Le 5 oct. 2026, Lumen <compta@lumen.example> a écrit :\n> Bonjour\n>\n> Merci';
    expect(ownWords(`${quoted}\n\nC’est payé.\n-- \nClaire`)).toBe('C’est payé.');
    expect(ownWords('De : Lumen <compta@lumen.example>\nEnvoyé : lundi\n\nMerci de payer')).toBe('');
  });

  it('of HTML lose what is no text, however it is broken', () => {
    expect(plainOf('<p>Payé<script>alert(1)</script> <b>hier</b></p><div class="gmail_quote">Le 5')).toMatch(
      /^Payé hier\s+----- quoted -----/,
    );
    expect(plainOf('<'.repeat(100_000)).length).toBeGreaterThan(0);
    expect(plainOf('<HEAD><title>Re</title></head >Payé<style>p{}</style> hier<script>')).toBe('Payé hier');
  });
});
