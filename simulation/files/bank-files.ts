// The bank's statements as files: camt.053.001.08, and CODA 2.6 in records of 128 characters (Febelfin). One statement a
// day; a file holds one or several, and the same day told twice is told in the same words.

import { decimal } from '../../demo/documents.ts';
import { branch, leaf, xmlFile } from '../../demo/xml.ts';
import type { InputFile } from '../../src/formats/records.ts';
import type { Booking, Firm } from '../plan/plan.ts';

export type BankDay = {
  /** Counts from 1 over the life of the account. */
  readonly sequence: number;
  readonly on: string;
  readonly before: string;
  /** The first day that is told, of a stretch. */
  readonly from?: string;
  readonly opening: number;
  readonly closing: number;
  readonly bookings: readonly Booking[];
};

export const bankFile = (firm: Firm, days: readonly BankDay[]): InputFile =>
  firm.bank === 'camt' ? camtFile(firm, days) : codaFile(firm, days);

function camtFile({ iban }: Firm, days: readonly BankDay[]): InputFile {
  const statements = inOne(days).map(({ sequence, on, from = on, opening, closing, bookings }) =>
    branch('Stmt', [
      leaf('Id', `S${sequence}`),
      leaf('ElctrncSeqNb', String(sequence)),
      leaf('CreDtTm', `${on}T20:15:00`),
      branch('Acct', [branch('Id', [leaf('IBAN', iban)]), leaf('Ccy', 'EUR')]),
      balance('OPBD', opening, from),
      balance('CLBD', closing, on),
      ...bookings.map(entry),
    ]),
  );
  const last = days.at(-1);
  const header = branch('GrpHdr', [
    leaf('MsgId', `M${last?.sequence}-${days.length}`),
    leaf('CreDtTm', `${last?.on}T20:15:00`),
  ]);
  const bytes = xmlFile(
    branch('Document', [branch('BkToCstmrStmt', [header, ...statements])], {
      xmlns: 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08',
    }),
  );
  return { name: `releve-${last?.on}.xml`, bytes };
}

/**
 * Two days that follow each other are sometimes told as one, as from a bank's page where one asks for a stretch of days:
 * other balances than those of either day, and the same bookings with the same references.
 */
function inOne(days: readonly BankDay[]): readonly BankDay[] {
  const [first, last] = days;
  if (!first || !last || days.length > 2 || first.sequence % 2 > 0 || last.sequence !== first.sequence + 1)
    return days;
  const { before, opening } = first;
  return [{ ...last, before, from: first.on, opening, bookings: [...first.bookings, ...last.bookings] }];
}

const balance = (code: string, cents: number, on: string): string =>
  branch('Bal', [
    branch('Tp', [branch('CdOrPrtry', [leaf('Cd', code)])]),
    leaf('Amt', decimal(Math.abs(cents)), { Ccy: 'EUR' }),
    leaf('CdtDbtInd', cents < 0 ? 'DBIT' : 'CRDT'),
    branch('Dt', [leaf('Dt', on)]),
  ]);

function entry({
  key,
  bookedOn,
  cents,
  payerName,
  payerIban,
  text,
  communication,
  takesBack,
}: Booking): string {
  const amount = leaf('Amt', decimal(Math.abs(cents)), { Ccy: 'EUR' });
  const direction = leaf('CdtDbtInd', cents < 0 ? 'DBIT' : 'CRDT');
  return branch('Ntry', [
    amount,
    direction,
    leaf('RvslInd', takesBack === null ? null : 'true'),
    branch('Sts', [leaf('Cd', 'BOOK')]),
    branch('BookgDt', [leaf('Dt', bookedOn)]),
    branch('ValDt', [leaf('Dt', bookedOn)]),
    leaf('AcctSvcrRef', key),
    branch('NtryDtls', [
      branch('TxDtls', [
        branch('Refs', [leaf('EndToEndId', 'NOTPROVIDED')]),
        amount,
        direction,
        branch('RltdPties', [
          branch('Dbtr', [branch('Pty', [leaf('Nm', payerName)])]),
          branch('DbtrAcct', [branch('Id', [leaf('IBAN', payerIban)])]),
        ]),
        branch('RmtInf', [
          leaf('Ustrd', text === '' ? null : text),
          communication === null ? '' : branch('Strd', [branch('CdtrRefInf', [leaf('Ref', communication)])]),
        ]),
      ]),
    ]),
  ]);
}

function codaFile(firm: Firm, days: readonly BankDay[]): InputFile {
  const records = days.flatMap((day, position) => codaRecords(firm, day, position === days.length - 1));
  const last = days.at(-1);
  return { name: `coda-${last?.on}.cod`, bytes: new TextEncoder().encode(`${records.join('\r\n')}\r\n`) };
}

function codaRecords(
  { name, iban }: Firm,
  { sequence, on, before, opening, closing, bookings }: BankDay,
  isLast: boolean,
): string[] {
  const number = digits(sequence % 1_000, 3);
  const holder = name.toUpperCase();
  const movements = bookings.flatMap((booking, position) =>
    movement(booking, { number, position: position + 1 }),
  );
  const inside = [
    record(
      [1, `12${number}`],
      [6, iban],
      [40, `EUR${signed(opening)}${ddmmyy(before)}`],
      [65, holder],
      [126, number],
    ),
    ...movements,
    record([1, `8${number}`], [5, iban], [39, `EUR${signed(closing)}${ddmmyy(on)}`], [128, '0']),
  ];
  const sums = { debit: 0, credit: 0 };
  for (const { cents } of bookings)
    if (cents < 0) sums.debit -= cents;
    else sums.credit += cents;
  return [
    record(
      [1, '00000'],
      [6, ddmmyy(on)],
      [12, '99905'],
      [35, holder],
      [61, 'ZZDEBEB1'],
      [72, '00000000000'],
      [84, '00000'],
      [128, '2'],
    ),
    ...inside,
    record(
      [1, '9'],
      [17, digits(inside.length, 6)],
      [23, `${digits(sums.debit, 14)}0`],
      [38, `${digits(sums.credit, 14)}0`],
      [128, isLast ? '2' : '1'],
    ),
  ];
}

/** Records 2.1 to 2.3: the movement, the rest of its words, and the other party. */
function movement(
  { key, bookedOn, cents, payerName, payerIban, text, communication }: Booking,
  { number, position }: { number: string; position: number },
): string[] {
  const place = `${digits(position, 4)}0000`;
  const content = communication === null ? text.toUpperCase() : `101${communication}`;
  const code = cents < 0 ? '00101000' : '00150000';
  return [
    record(
      [1, `21${place}`],
      [11, key.slice(0, 21)],
      [32, signed(cents)],
      [48, `${ddmmyy(bookedOn)}${code}`],
      [62, `${communication === null ? '0' : '1'}${content.slice(0, 53)}`],
      [116, `${ddmmyy(bookedOn)}${number}`],
      [125, '01 0'],
    ),
    record([1, `22${place}`], [11, content.slice(53, 106)], [126, '1'], [128, '0']),
    record(
      [1, `23${place}`],
      [11, payerIban ?? ''],
      [45, payerIban === null ? '' : 'EUR'],
      [48, payerName.toUpperCase().slice(0, 35)],
      [83, content.slice(106, 149)],
      [126, '0'],
      [128, '0'],
    ),
  ];
}

function record(...fields: readonly (readonly [position: number, text: string])[]): string {
  let line = '';
  for (const [position, text] of fields) line = line.padEnd(position - 1).slice(0, position - 1) + text;
  return line.padEnd(128).slice(0, 128);
}

/** Sign (1 is debit) and fifteen digits, the last three after the point. */
const signed = (cents: number): string => `${cents < 0 ? '1' : '0'}${digits(Math.abs(cents), 14)}0`;
const digits = (value: number, length: number): string => String(value).padStart(length, '0');
const ddmmyy = (on: string): string => `${on.slice(8)}${on.slice(5, 7)}${on.slice(2, 4)}`;
