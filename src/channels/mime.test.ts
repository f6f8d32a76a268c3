import fc from 'fast-check';
import nodemailer from 'nodemailer';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Parcel } from './channel.ts';
import { mailBytes } from './mime.ts';

const DATE = new Date('2026-10-05T07:00:00.000Z');
const REMINDER: Parcel = {
  messageId: '<0199-1.email@atelier.example>',
  inReplyTo: '<0198-1.email@atelier.example>',
  from: { name: 'Zoé "Compta" Dupont, Atelier & Cie', address: 'compta@atelier.example' },
  replyTo: 'reponses@ätelier.example',
  to: {
    name: 'Société Générale d’Études, service comptable et financier de la région',
    address: 'a@client.example',
  },
  copies: ['b@client.example', 'c@client.example'],
  subject: 'Facture F-12 : 1 234,56 € attendus depuis le 1er septembre, merci de nous répondre',
  text: 'Bonjour,\n\nsigne = et fin de ligne \n.point\n',
  html: `<p style="a=b">${'é'.repeat(200)}</p>\n`,
  attachments: [
    {
      name: 'qr.png',
      contentType: 'image/png',
      bytes: Uint8Array.of(137, 80, 78, 71, 0, 255),
      contentId: 'code',
    },
    {
      name: 'Mise en demeure né 12.pdf',
      contentType: 'application/pdf',
      bytes: new Uint8Array(500).fill(37),
    },
  ],
};

/** What the mail library writes of the same parcel. */
async function libraryBytes(parcel: Parcel): Promise<Buffer> {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({
    messageId: parcel.messageId,
    date: DATE,
    from: parcel.from,
    to: { name: parcel.to.name ?? '', address: parcel.to.address },
    cc: (parcel.copies ?? []).map(address => ({ name: '', address })),
    ...(parcel.replyTo === null ? {} : { replyTo: parcel.replyTo }),
    ...(parcel.inReplyTo === null ? {} : { inReplyTo: parcel.inReplyTo, references: parcel.inReplyTo }),
    headers: { 'Auto-Submitted': 'auto-generated' },
    subject: parcel.subject,
    text: parcel.text,
    html: parcel.html,
    attachments: parcel.attachments.map(({ name, contentType, bytes, contentId }) => ({
      filename: name,
      contentType,
      content: Buffer.from(bytes),
      ...(contentId === undefined ? {} : { cid: contentId, contentDisposition: 'inline' as const }),
    })),
  });
  return Buffer.isBuffer(message) ? message : Buffer.alloc(0);
}

/** A reader takes the end of the last line for that of the part, or not. */
const trimmed = (text = ''): string => text.replace(/\r\n|\r/g, '\n').replace(/\n+$/, '');

const blanks = (text = ''): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

async function asRead(bytes: Buffer) {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'base64' });
  const { from, to, cc, replyTo, subject, messageId, inReplyTo, references, date, text, html } = mail;
  const files = mail.attachments.map(({ filename, mimeType, disposition, contentId, related, content }) => ({
    ...{ filename, mimeType, disposition, contentId, related, content },
  }));
  const [textLines, htmlLines] = [text, html].map(trimmed);
  const auto = mail.headers.filter(({ key }) => key === 'auto-submitted');
  return {
    from,
    to,
    cc,
    replyTo,
    subject,
    messageId,
    inReplyTo,
    references,
    date,
    textLines,
    htmlLines,
    files,
    auto,
  };
}

describe('a mail as it travels', () => {
  it('is read as the mail library writes it', async () => {
    const read = await asRead(mailBytes(REMINDER, DATE));
    expect(read).toEqual(await asRead(await libraryBytes(REMINDER)));
    expect(read).toMatchObject({ subject: REMINDER.subject, htmlLines: trimmed(REMINDER.html) });
    expect(read.files.map(({ filename }) => filename)).toEqual(['qr.png', 'Mise en demeure né 12.pdf']);
  });

  it('has no line longer than a mail may have, and only plain bytes', () => {
    const lines = mailBytes(REMINDER, DATE).toString('latin1').split('\r\n');
    expect(lines.filter(line => line.length > 100)).toEqual([]);
    expect(lines.filter(line => /[^\t -~]/.test(line))).toEqual([]);
  });

  it('gains no header through a name, a subject or an address', () => {
    const bytes = mailBytes(
      {
        ...REMINDER,
        subject: 'Rappel\r\nBcc: x@elsewhere.example',
        to: {
          name: 'A\r\nBcc: y@elsewhere.example',
          address: 'a@client.example>\r\nBcc: z@elsewhere.example',
        },
      },
      DATE,
    );
    expect(bytes.toString('latin1')).not.toMatch(/^bcc:/im);
  });

  it('says the same whatever its texts are', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(words, words, words, async (subject, text, html) => {
        const parcel = { ...REMINDER, subject, text, html };
        const read = await asRead(mailBytes(parcel, DATE));
        expect(blanks(read.subject)).toBe(blanks(subject));
        expect([read.textLines, read.htmlLines]).toEqual([trimmed(text), trimmed(html)]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
