// Reads the demonstration's statements back: CODA by its positions (counted from 1 in Febelfin), camt by its paths.

import type { DemoReceipt } from '../../demo/documents.ts';
import type { DemoFile } from '../../demo/generate.ts';
import { cents, decoded, type Leaf, leavesOf, textsAt } from './read-back.ts';

export type ReadLine = {
  readonly bank: 'coda' | 'camt';
  readonly bookedOn: string;
  /** Signed cents. */
  readonly amount: number;
  readonly name: string;
  readonly text: string;
  readonly reference: string;
  readonly isReturn: boolean;
  readonly isDetail: boolean;
};

export type ReadStatement = {
  readonly bank: 'coda' | 'camt';
  readonly account: string;
  readonly closedOn: string;
  readonly opening: number;
  readonly closing: number;
  readonly lines: readonly ReadLine[];
  /** Records of a CODA statement, header and trailer included. */
  readonly records: readonly string[];
};

export function statementsOf(files: readonly DemoFile[]): readonly ReadStatement[] {
  const found: ReadStatement[] = [];
  for (const { name, bytes } of files) {
    if (name.endsWith('.cod')) found.push(...codaStatements(decoded(bytes)));
    if (name.startsWith('bank/camt')) found.push(camtStatement(decoded(bytes)));
  }
  return found;
}

function codaStatements(text: string): readonly ReadStatement[] {
  const statements: string[][] = [];
  for (const record of text.split('\r\n').filter(line => line !== '')) {
    if (record.startsWith('0')) statements.push([]);
    statements.at(-1)?.push(record);
  }
  return statements.map(records => {
    const opening = records.find(record => record.startsWith('1')) ?? '';
    const closing = records.find(record => record.startsWith('8')) ?? '';
    return {
      bank: 'coda',
      account: field(opening, 6, 39).trim(),
      closedOn: codaDay(field(closing, 58, 63)),
      opening: codaAmount(field(opening, 43, 58)),
      closing: codaAmount(field(closing, 42, 57)),
      lines: records.flatMap((record, position) =>
        record.startsWith('21')
          ? codaLine(record, records[position + 1] ?? '', records[position + 2] ?? '')
          : [],
      ),
      records,
    };
  });
}

function codaLine(first: string, second: string, third: string): ReadLine {
  const hasParty = field(first, 126, 126) === '1';
  const text = field(first, 63, 115) + (hasParty ? field(second, 11, 63) + field(third, 83, 125) : '');
  const isStructured = field(first, 62, 62) === '1';
  return {
    bank: 'coda',
    bookedOn: codaDay(field(first, 116, 121)),
    amount: codaAmount(field(first, 32, 47)),
    name: hasParty ? field(third, 48, 82).trim() : '',
    text: isStructured ? '' : text.trim(),
    reference: isStructured ? text.slice(3, 15) : '',
    isReturn: false,
    isDetail: field(first, 54, 54) === '5',
  };
}

const field = (record: string, from: number, to: number): string => record.slice(from - 1, to);

const codaDay = (text: string): string => `20${text.slice(4)}-${text.slice(2, 4)}-${text.slice(0, 2)}`;

/** A sign and fifteen digits with three decimals, the last of which is 0 in euros. */
const codaAmount = (text: string): number => (text.startsWith('1') ? -1 : 1) * Number(text.slice(1, 15));

function camtStatement(xml: string): ReadStatement {
  const leaves = leavesOf(xml);
  const balances = groupsOf(leaves, 'Bal').map(group => ({
    code: textsAt(group, 'CdOrPrtry/Cd')[0],
    amount: signedAmount(group, 'Bal'),
    day: textsAt(group, 'Dt/Dt')[0] ?? '',
  }));
  const balance = (code: string) => balances.find(one => one.code === code);
  return {
    bank: 'camt',
    account: textsAt(leaves, 'Acct/Id/IBAN')[0] ?? '',
    closedOn: balance('CLBD')?.day ?? '',
    opening: balance('OPBD')?.amount ?? Number.NaN,
    closing: balance('CLBD')?.amount ?? Number.NaN,
    lines: groupsOf(leaves, 'Ntry').map(camtLine),
    records: [],
  };
}

function camtLine(group: readonly Leaf[]): ReadLine {
  return {
    bank: 'camt',
    bookedOn: textsAt(group, 'BookgDt/Dt')[0] ?? '',
    amount: signedAmount(group, 'Ntry'),
    name: textsAt(group, 'Pty/Nm')[0] ?? '',
    text: textsAt(group, 'Ustrd').join(''),
    reference: textsAt(group, 'CdtrRefInf/Ref')[0] ?? '',
    isReturn: textsAt(group, 'RvslInd')[0] === 'true' && textsAt(group, 'RtrInf/Rsn/Cd')[0] === 'AM04',
    isDetail: false,
  };
}

function signedAmount(group: readonly Leaf[], element: string): number {
  const sign = textsAt(group, `${element}/CdtDbtInd`)[0] === 'DBIT' ? -1 : 1;
  return sign * cents(textsAt(group, `${element}/Amt`)[0] ?? '');
}

/** The leaves below each element of a name; every one of them begins with its own amount or type. */
function groupsOf(leaves: readonly Leaf[], element: 'Bal' | 'Ntry'): readonly (readonly Leaf[])[] {
  const start = element === 'Bal' ? 'Bal/Tp/CdOrPrtry/Cd' : 'Ntry/Amt';
  const groups: Leaf[][] = [];
  for (const leaf of leaves) {
    if (leaf.path.endsWith(`/${start}`)) groups.push([]);
    if (leaf.path.includes(`/${element}/`)) groups.at(-1)?.push(leaf);
  }
  return groups;
}

/** The line names one of the documents, by number in its text or by structured communication anywhere. */
export function mentions(line: ReadLine, names: ReadonlySet<string>): boolean {
  // The trap of 'other-digits' is a building site of 2012, whatever invoice has that number.
  const words = line.text.replace('CHANTIER 2012', '').replaceAll(/[+/]/g, '').split(' ');
  return names.has(line.reference) || words.some(word => names.has(word));
}

/** A receipt that names nothing right is known by its day, amount and text. */
export function isPromised(line: ReadLine, receipts: readonly DemoReceipt[]): boolean {
  return receipts.some(
    one =>
      one.pays.length === 0 &&
      one.bookedOn === line.bookedOn &&
      one.amount === line.amount &&
      one.text === line.text,
  );
}
