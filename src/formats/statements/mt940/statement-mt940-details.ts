// What tag :86: says about a line. Three dialects: numbered fields ('166?20…?32…'), slashed keywords ('/NAME/…/REMI/…'),
// and plain text, each of which may hold SEPA keywords ('EREF+… SVWZ+…'). Unknown fields stay in the text.

import { parseIban } from '../../../units/identifiers.ts';
import { oneLine, textOrNull } from '../statement-reading.ts';

export type Mt940Details = {
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  readonly references: readonly string[];
  readonly text: string;
  readonly isReturn: boolean;
};

/** Of money in the other party is who ordered it, of money out who receives it. */
export function readMt940Details(
  lines: readonly string[],
  { isCredit }: { isCredit: boolean },
): Mt940Details {
  const joined = lines.join('');
  const separator = /^\d{3}([^\w\s])\d\d/.exec(joined)?.[1];
  if (separator !== undefined) return numbered(joined, separator);
  // A line that is full was cut by the bank, perhaps inside a word; a shorter one ended by itself.
  const text = lines.map(line => (line.length >= 65 ? line : `${line} `)).join('');
  return /\/(NAME|REMI|IBAN|CNTP|EREF)\//.test(text) ? slashed(text, isCredit) : plain(text);
}

/** ?00 booking text, ?20-29 and ?60-63 remittance, ?31 account, ?32-33 name. */
function numbered(content: string, separator: string): Mt940Details {
  const fields = new Map<string, string>();
  for (const piece of content.slice(3).split(separator)) {
    const name = piece.slice(0, 2);
    if (/^\d\d$/.test(name)) fields.set(name, `${fields.get(name) ?? ''}${piece.slice(2)}`);
  }
  const join = (pattern: RegExp) =>
    [...fields]
      .filter(([name]) => pattern.test(name))
      .map(([, value]) => value)
      .join('');
  const remittance = plain(join(/^(2\d|6[0-3])$/));
  const account = oneLine(join(/^31$/)).replace(/\s/g, '');
  return {
    ...remittance,
    isReturn: remittance.isReturn || RETURNED_DEBIT.test(content),
    counterparty: textOrNull(join(/^3[23]$/)),
    counterpartyIban: parseIban(account) ?? (account === '' ? null : account),
  };
}

/** Business transaction codes of German banks: a direct debit between firms, or of anybody, that came back. */
const RETURNED_DEBIT = /^10[89]/;

function slashed(text: string, isCredit: boolean): Mt940Details {
  const field = (name: string) =>
    new RegExp(`/${name}/(.*?)(?=/(?:[A-Z]{4}|BIC)/|$)`, 's').exec(text)?.[1] ?? '';
  // ING writes /CNTP/account/BIC/name/city/.
  const [account = '', , name = ''] = (/\/CNTP\/(.*?)(?=\/[A-Z]{4}\/|$)/s.exec(text)?.[1] ?? '').split('/');
  const endToEnd = oneLine(field('EREF')).replace(/\/+$/, '');
  // Rabobank names both sides, as /ORDP//NAME/… and /BENM//NAME/…, KBC as /ORDP/….
  const side = isCredit ? 'ORDP' : 'BENM';
  const sided = new RegExp(`/${side}/(?:/NAME/)?(.*?)(?=/{1,2}[A-Z]{4}/|$)`, 's').exec(text)?.[1] ?? '';
  const structured = /\/REMI\/STRD\/(?:[A-Z]{3,4}\/)?([A-Z0-9]+)\//.exec(text)?.[1] ?? '';
  return {
    counterparty:
      textOrNull(sided.replace(/\/+$/, '')) ??
      textOrNull(field('NAME').replace(/\/+$/, '')) ??
      textOrNull(name),
    counterpartyIban: parseIban(field('IBAN').replace(/\//g, '')) ?? parseIban(account),
    references: [structured, endToEnd].filter(reference => reference !== ''),
    text: oneLine(text),
    isReturn: /\/RTRN\//.test(text),
  };
}

/** A payment that came back, in German and Dutch. */
const RETURNED = /\b(RETOURE|RUECKLASTSCHRIFT|TERUGBOEKING|STORNO)\b/i;

/** EREF+, KREF+, MREF+, CRED+, SVWZ+ … mark parts of a text; only the end-to-end reference is taken out. */
function plain(text: string): Mt940Details {
  const endToEnd = /EREF\+(.*?)(?=(?:KREF|MREF|CRED|DEBT|SVWZ|OAMT|COAM|ABWA|PURP|IBAN|BIC)\+|$)/s.exec(
    text,
  )?.[1];
  const reference = oneLine(endToEnd ?? '');
  return {
    counterparty: null,
    counterpartyIban: null,
    references: reference === '' ? [] : [reference],
    text: oneLine(text),
    isReturn: RETURNED.test(text),
  };
}
