// What the communication of a CODA movement says: a reference, a text, a refusal.
// It decodes the structured types that carry a reference; every other type keeps its raw text, so nothing is lost.
// '101' + '090933755493' gives the reference 090933755493; '127' with paid code 3 is a refused direct debit.

import { parseCreditorReference, parseStructuredCommunication } from '../../../units/identifiers.ts';
import { isReference, oneLine } from '../statement-reading.ts';

export type CodaCommunication = {
  /** Three digits of a structured communication (Febelfin annex 3), or null for free text. */
  readonly type: string | null;
  readonly text: string;
  readonly references: readonly string[];
  readonly isRefused: boolean;
  /** Why a direct debit came back, as ISO codes it: 'MD06' is a debtor who asked for it. */
  readonly reason?: string;
};

/** `content` is the communication of records 2.1, 2.2 and 2.3 joined as written: fields are fixed-width. */
export function readCodaCommunication(isStructured: boolean, content: string): CodaCommunication {
  if (!isStructured) return { type: null, text: oneLine(content), references: [], isRefused: false };
  const type = content.slice(0, 3);
  const body = content.slice(3);
  switch (type) {
    case '100':
      return withCreditorReference(body);
    case '105':
      return transferFromAbroad(body);
    case '101':
    case '102':
      return transferWithReference(type, body);
    case '127':
      return directDebit(body);
    default:
      return { type, text: oneLine(body), references: [], isRefused: false };
  }
}

/** ISO 11649: 'RF18 5390 0754 7034' as payers copy it from an invoice. */
function withCreditorReference(body: string): CodaCommunication {
  const text = oneLine(body);
  const reference = parseCreditorReference(text);
  return { type: '100', text, references: reference === null ? [] : [reference], isRefused: false };
}

/** Amounts in the currency of the account 15 and of the payment 15, rate 12, currency 3, then the communication 12. */
function transferFromAbroad(body: string): CodaCommunication {
  const digits = body.slice(45, 57);
  const references = parseStructuredCommunication(digits) === null ? [] : [digits];
  return { type: '105', text: oneLine(body), references, isRefused: false };
}

function transferWithReference(type: string, body: string): CodaCommunication {
  const digits = body.slice(0, 12);
  const references = /^\d{12}$/.test(digits) && isReference(digits) ? [digits] : [];
  return { type, text: oneLine(body), references, isRefused: false };
}

/**
 * SEPA direct debit: settlement date 6, kind 1, scheme 1, paid or reason 1, creditor 35, mandate 35, communication 62, kind of
 * R-transaction 1, reason 4. The first reason is 0 when paid; 1 to 4 say why it was not.
 */
function directDebit(body: string): CodaCommunication {
  const [reason, code] = [body.slice(8, 9), body.slice(142, 146)];
  const communication = oneLine(body.slice(79, 141));
  const references = /^\d{12}$/.test(communication) ? [communication] : [];
  const text = [body.slice(9, 44), body.slice(44, 79), communication]
    .map(oneLine)
    .filter(part => part !== '');
  return {
    type: '127',
    text: text.join(' '),
    references,
    isRefused: /^[1-4]$/.test(reason) || /[1-5]/.test(body.charAt(141)),
    ...(/^[A-Z]{2}\d{2}$/.test(code) && { reason: code }),
  };
}
