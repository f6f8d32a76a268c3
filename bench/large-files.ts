// Files of any length, written row by row: the export of open invoices of a large firm, and the statement that pays some of
// them. What a row says follows from its position and the seed alone, so that a statement can name any invoice without
// holding the others: invoiceAt(17, { seed: 1, … }) is the same whoever asks.

import { closeSync, openSync, writeSync } from 'node:fs';
import { frenchVat, makeFrenchIban, makeSiren } from '../demo/check-digits.ts';
import { type Dice, diceOf } from '../demo/random.ts';
import { addDays, type CalendarDate } from '../src/units/calendar.ts';

export type LargeBooks = {
  readonly invoices: number;
  readonly debtors: number;
  readonly seed: number;
  readonly day: CalendarDate;
};

type LargeDebtor = {
  readonly code: string;
  readonly name: string;
  readonly siren: string;
  readonly iban: string;
  readonly street: string;
};

type LargeInvoice = {
  readonly number: string;
  readonly debtor: LargeDebtor;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly cents: number;
};

const CHUNK_CHARACTERS = 256 * 1024;
const LAST_SIREN = 99_999;
const TOWNS = ['59000;Lille', '62000;Arras', '80000;Amiens', '44000;Nantes', '69003;Lyon'] as const;
const TRADES = ['Menuiserie', 'Imprimerie', 'Boulangerie', 'Transports', 'Maçonnerie', 'Garage'] as const;

/** Dice that are thrown for one row alone. */
const diceAt = (seed: number, position: number): Dice =>
  diceOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(position + 1, 0x85ebca6b));

function debtorAt(index: number, seed: number): LargeDebtor {
  const dice = diceAt(seed + 1, index);
  const code = `C${String(index).padStart(6, '0')}`;
  return {
    code,
    name: `${dice.pick(TRADES)} Fictive n° ${index}`,
    siren: index >= 1 && index <= LAST_SIREN ? makeSiren(index) : '',
    iban: makeFrenchIban(5_000_000 + index),
    street: `${dice.between(1, 180)} rue des Essais;${dice.pick(TOWNS)}`,
  };
}

/** Positions begin at 0. */
function invoiceAt(position: number, { debtors, seed, day }: LargeBooks): LargeInvoice {
  const dice = diceAt(seed, position);
  const dueOn = addDays(day, dice.between(-120, 30));
  return {
    number: `F2026-${String(position + 1).padStart(7, '0')}`,
    debtor: debtorAt(dice.between(0, debtors - 1), seed),
    issuedOn: addDays(dueOn, -30),
    dueOn,
    cents: dice.between(20_00, 9_000_00),
  };
}

const TITLES =
  "N° facture;Date facture;Date d'échéance;Devise;Total TTC;Code client;Client;E-mail;Adresse;Code postal;Ville;N° TVA;SIREN;Objet";

/** The export of an accounting tool, UTF-8; returns the cents that are open in all. */
export function writeLargeTable(path: string, books: LargeBooks): number {
  let total = 0;
  writeLines(path, function* () {
    yield TITLES;
    for (let position = 0; position < books.invoices; position += 1) {
      const { number, debtor, issuedOn, dueOn, cents } = invoiceAt(position, books);
      total += cents;
      const vat = debtor.siren === '' ? '' : frenchVat(debtor.siren);
      yield `${number};${french(issuedOn)};${french(dueOn)};EUR;${decimal(cents, ',')};${debtor.code};${debtor.name};compta@${debtor.code.toLowerCase()}.example.com;${debtor.street};${vat};${debtor.siren};Travaux`;
    }
  });
  return total;
}

export type LargeStatement = LargeBooks & { readonly entries: number; readonly iban: string };

/** Every so many entries one names no invoice, is rounded, or comes from nobody known. */
const IN_TEN = 10;

/** camt.053 of one day: nine entries in ten pay an invoice and name it. */
export function writeLargeStatement(path: string, asked: LargeStatement): void {
  const { entries, invoices, day, iban } = asked;
  const step = Math.max(1, Math.floor(invoices / entries));
  let sum = 0;
  for (let entry = 0; entry < entries; entry += 1) sum += invoiceAt((entry * step) % invoices, asked).cents;
  writeLines(path, function* () {
    yield `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>ESSAI</MsgId><CreDtTm>${day}T20:00:00</CreDtTm></GrpHdr>`;
    yield `<Stmt><Id>1</Id><ElctrncSeqNb>1</ElctrncSeqNb><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>`;
    yield balance('OPBD', 1_000_00, addDays(day, -1));
    yield balance('CLBD', 1_000_00 + sum, day);
    for (let entry = 0; entry < entries; entry += 1) {
      const { number, debtor, cents } = invoiceAt((entry * step) % invoices, asked);
      const text = entry % IN_TEN === 0 ? 'VIREMENT RECU' : `FACTURE ${number}`;
      yield `<Ntry><Amt Ccy="EUR">${decimal(cents, '.')}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>REF${entry}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>${debtor.name}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>${debtor.iban}</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
    }
    yield '</Stmt></BkToCstmrStmt></Document>';
  });
}

const balance = (code: string, cents: number, day: CalendarDate): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${decimal(cents, '.')}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;

const french = (date: CalendarDate): string => date.split('-').reverse().join('/');

const decimal = (cents: number, sign: ',' | '.'): string =>
  `${Math.floor(cents / 100)}${sign}${String(cents % 100).padStart(2, '0')}`;

function writeLines(path: string, lines: () => Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    let chunk = '';
    for (const line of lines()) {
      chunk += `${line}\n`;
      if (chunk.length < CHUNK_CHARACTERS) continue;
      writeSync(file, chunk);
      chunk = '';
    }
    writeSync(file, chunk);
  } finally {
    closeSync(file);
  }
}
