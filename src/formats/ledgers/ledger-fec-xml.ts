// The XML form of a FEC (art. A47 A-1 LPF, VII and VIII): comptabilite / exercice / journal / ecriture / ligne. It streams: a
// line becomes a row with what its entry and its journal say, and is forgotten. Names and values are those of the flat
// form, but for CompteAuxNum and CompteAuxLib, and days are written AAAA-MM-JJ.

import { ProblemList } from '../problem-list.ts';
import { emptyReading } from '../problems.ts';
import type { FileReading, InputFile, Problem } from '../records.ts';
import { readXml } from '../text/xml.ts';
import { textOf, type XmlElement } from '../text/xml-tree.ts';
import { type LedgerRows, ledgerReading } from './ledger-fec.ts';
import { rowFrom, titleOf } from './ledger-row.ts';

export const isFecXml = (root: { readonly name: string } | null): boolean => root?.name === 'comptabilite';

export function readFecXml(file: InputFile): FileReading {
  const told = new ProblemList();
  const problems = { push: told.add };
  let encoding: string | null = null;
  let refusal: Problem | null = null;
  const rows: LedgerRows = see => {
    let journal = '';
    let number = 0;
    let lines: XmlElement[] = [];
    const takeJournal = (element: XmlElement): void => {
      journal = textOf(element) ?? '';
    };
    const takeEntry = (entry: XmlElement): void => {
      const said = fieldsOf(entry);
      for (const line of lines) {
        number += 1;
        const own = fieldsOf(line);
        const cell = (title: string): string =>
          title === 'journalcode' ? journal : (own.get(title) ?? said.get(title) ?? '');
        const row = rowFrom({ cell, hasSides: !own.has('montant'), place: `line ${number}`, problems });
        if (row !== null) see(row);
      }
      lines = [];
    };
    const reading = readXml(file.onDisk ?? file.bytes, {
      handOver: new Map<string, (element: XmlElement) => unknown>([
        ['JournalCode', takeJournal],
        ['ligne', element => lines.push(element)],
        ['ecriture', takeEntry],
      ]),
    });
    encoding = reading.encoding;
    if (!reading.ok) refusal = reading.problem;
  };
  const reading = ledgerReading({ file: file.name, rows, told });
  // What was read before the fault is not the ledger.
  if (refusal !== null)
    return emptyReading({ file: file.name, format: 'fec', encoding, problems: [refusal] });
  return { ...reading, encoding };
}

/** By their titles in the flat form. */
const fieldsOf = (element: XmlElement): ReadonlyMap<string, string> =>
  new Map(element.children.map(field => [titleOf(field.name), textOf(field) ?? '']));
