// What a message that was received says about money, wherever it says it: subject, both bodies, the transfer code and
// the letter. Amounts are cents; the expected picture of the code is drawn from a payload made here by hand.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { payCodePng } from '../../src/channels/pay-code-image.ts';

export type ReceivedMessage = {
  readonly email: Email;
  readonly subject: readonly number[];
  readonly text: readonly number[];
  readonly html: readonly number[];
  readonly pictures: readonly Uint8Array[];
  /** The amounts of each letter that came as PDF. */
  readonly letters: readonly (readonly number[])[];
};

export async function readMessage(source: Uint8Array): Promise<ReceivedMessage> {
  const email = await PostalMime.parse(source);
  const letters: number[][] = [];
  for (const pdf of email.attachments.filter(({ mimeType }) => mimeType === 'application/pdf'))
    letters.push(amountsIn(await textOfPdf(bytesOf(pdf))));
  return {
    email,
    subject: amountsIn(email.subject ?? ''),
    text: amountsIn(email.text ?? ''),
    html: amountsIn(
      (email.html ?? '').replace(/<(style|title)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' '),
    ),
    pictures: email.attachments.filter(({ mimeType }) => mimeType === 'image/png').map(bytesOf),
    letters,
  };
}

/** '1 234,50 €' is 123450, whatever blank stands between the digits. */
export function amountsIn(text: string): number[] {
  const found = text
    .replaceAll('&nbsp;', '\u00a0')
    .matchAll(/(\d{1,3}(?:[\s.]?\d{3})*),(\d{2})[\s]*(?:€|EUR)/g);
  return [...found].map(([, whole = '', cents = '']) => Number(whole.replace(/\D/g, '') + cents));
}

/** EPC069-12, version 002: the lines of a transfer code, for a French account. */
export function expectedPicture({
  beneficiary,
  iban,
  cents,
  reference,
}: {
  beneficiary: string;
  iban: string;
  cents: number;
  reference: string;
}): Uint8Array {
  const digits = String(cents).padStart(3, '0');
  const amount = `EUR${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return payCodePng(['BCD', '002', '1', 'SCT', '', beneficiary, iban, amount, '', '', reference].join('\n'));
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const content = await (await document.getPage(page)).getTextContent();
    pages.push(content['items'].map(part => ('str' in part ? part.str : '')).join(' '));
  }
  await document.destroy();
  return pages.join('\n');
}
