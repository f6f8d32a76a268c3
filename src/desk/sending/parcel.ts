// The e-mail as it leaves, from what was frozen: its texts, the transfer code as a picture, and the letter as a PDF
// where the step has one and it can be printed. The same parcel always carries the same Message-ID.

import type { Attachment, Parcel } from '../../channels/channel.ts';
import { payCodePng } from '../../channels/pay-code-image.ts';
import type { Company } from '../../claim/parties.ts';
import { type LetterContent, PAY_CODE_CONTENT_ID } from '../../letters/message.ts';
import { type Unprintable, unprintableOf } from '../../letters/rendering/unprintable.ts';
import type { ClaimedParcel } from '../../store/messages/outbox.ts';

export type PrintLetter = (letter: LetterContent) => Promise<Uint8Array>;

/** How letters become PDFs, and what of a text no font has; absent: all of it prints. */
export type Printing = {
  readonly printLetter: PrintLetter;
  readonly unprintable?: Unprintable | undefined;
};

/** Null: it holds letters that no font has; it is not printed with question marks in their place. */
export async function printed(
  letter: LetterContent,
  { printLetter, unprintable }: Printing,
): Promise<Uint8Array | null> {
  const isWhole = unprintable === undefined || unprintableOf(letter, unprintable).length === 0;
  return isWhole ? printLetter(letter) : null;
}

/** For a company without an address of its own; only test mode gets that far. */
const NO_SENDER = 'acquit@localhost.localdomain';

export async function parcelOf({
  company,
  parcel,
  printing,
}: {
  company: Company;
  parcel: ClaimedParcel;
  printing: Printing;
}): Promise<Parcel> {
  const address = company.email ?? NO_SENDER;
  const name = company.signatory === null ? company.name : `${company.signatory}, ${company.name}`;
  return {
    messageId: messageIdOf(parcel.parcelId, address),
    inReplyTo: parcel.previousParcel === null ? null : messageIdOf(parcel.previousParcel, address),
    from: { name, address },
    replyTo: company.email,
    to: { name: parcel.recipientName, address: parcel.recipient },
    copies: parcel.copies,
    subject: parcel.subject,
    text: parcel.bodyText,
    html: parcel.bodyHtml,
    attachments: await attachmentsOf(parcel, printing),
  };
}

/** The transfer code that the text shows, and the letter where one is printed: the text of the mail says the same. */
export async function attachmentsOf(
  { payCode, letter }: Pick<ClaimedParcel, 'payCode' | 'letter'>,
  printing: Printing,
): Promise<Attachment[]> {
  const code: Attachment[] =
    payCode === null
      ? []
      : [
          {
            name: 'qr.png',
            contentType: 'image/png',
            bytes: payCodePng(payCode),
            contentId: PAY_CODE_CONTENT_ID,
          },
        ];
  const bytes = letter === null ? null : await printed(letter, printing);
  if (letter === null || bytes === null) return code;
  return [...code, { name: `${fileName(letter.title)}.pdf`, contentType: 'application/pdf', bytes }];
}

/** Letters, digits and spaces: safe on every system. What a subject says in brackets, an amount, names no file. */
export const fileName = (title: string): string =>
  title
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N} .-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);

/** RFC 5322: an id at the sender's own domain. */
export const messageIdOf = (parcelId: string, sender: string): string =>
  `<${parcelId}@${sender.split('@').at(-1) ?? 'localhost'}>`;
