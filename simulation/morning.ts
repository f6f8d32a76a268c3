// What comes in: documents of the accounting tool, statements of the bank, and files that should not have been dropped.
// Through the door that customers use; a process that dies in the middle is followed by one that does it again.

import { takeInFile } from '../src/desk/take-in/take-in.ts';
import { undoImport } from '../src/desk/take-in/undo-import.ts';
import type { TakeInView } from '../src/desk/views/take-in.ts';
import type { InputFile } from '../src/formats/records.ts';
import type { CalendarDate } from '../src/units/calendar.ts';
import { type BankDay, bankFile } from './files/bank-files.ts';
import { tableFile, tableWithUnknownCurrency, ublFile } from './files/invoice-files.ts';
import type { LastImport, Office } from './office.ts';
import type { PlannedDocument } from './plan/plan.ts';

export async function takeIn(office: Office, on: CalendarDate, file: InputFile): Promise<TakeInView> {
  let tries = 0;
  const views = await office.insist('takeIn', on, context => {
    tries += 1;
    return takeInFile(context, {
      companyId: office.companyId,
      file,
      day: on,
      author: 'marie',
      isDryRun: false,
    });
  });
  office.lastImport = null;
  const [view] = views;
  if (!view) throw new Error(`${file.name} was not read`);
  const { added, changed, unchanged, refused, problems } = view;
  const numbers = `${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused`;
  office.say(`${file.name}: ${numbers}${problems.map(({ found }) => `; ${found}`).join('')}`);
  // A process that died may have brought it already: then this import brought nothing, and is not the one to take back.
  return tries === 1 ? view : { ...view, importId: null };
}

/** The documents that arrive on a day: the table in one file, each UBL document in its own. */
export async function takeInDocuments(
  office: Office,
  on: CalendarDate,
  documents: readonly PlannedDocument[],
): Promise<void> {
  const row = (document: PlannedDocument) => ({
    document,
    customer: office.truth.customer(document.customer),
  });
  const tabled = documents.filter(({ format }) => format === 'table');
  const take = async (file: InputFile, told: readonly PlannedDocument[]): Promise<void> => {
    const fresh = told.filter(({ number }) => !office.truth.documents.has(number));
    const { importId } = await takeIn(office, on, file);
    office.truth.takeIn(told);
    remember(office, { importId, documents: fresh, days: [] });
  };
  if (tabled.length > 0) await take(tableFile(`factures-${on}.csv`, tabled.map(row)), tabled);
  for (const document of documents.filter(({ format }) => format === 'ubl'))
    await take(ublFile({ ...row(document), firm: office.firm }), [document]);
}

function remember(
  office: Office,
  { importId, ...brought }: Omit<LastImport, 'importId'> & { importId: string | null },
): void {
  office.lastImport = importId === null ? null : { importId, ...brought };
}

/** "That was the wrong file": all that it brought goes, and comes again another day. The bank days to be told again. */
export async function takeBackFile(office: Office, on: CalendarDate): Promise<readonly BankDay[]> {
  const { lastImport, truth } = office;
  if (lastImport === null) return [];
  const { importId, documents, days } = lastImport;
  const outcome = await undoImport(office.desk(), { ...office.act(on), importId });
  office.say(`the last file is taken back: ${typeof outcome === 'string' ? outcome : outcome.refusal}`);
  if (outcome !== 'undone') return [];
  office.lastImport = null;
  truth.forget(documents);
  truth.untell(days);
  return days;
}

export async function takeInStatements(
  office: Office,
  on: CalendarDate,
  days: readonly BankDay[],
): Promise<void> {
  const fresh = days.filter(({ on: day }) => !office.truth.statements.has(day));
  const { importId } = await takeIn(office, on, bankFile(office.firm, days));
  office.truth.tell(days, on);
  remember(office, { importId, documents: [], days: fresh });
}

type BadFile = 'brokenXml' | 'unknownCurrency' | 'emptyFile' | 'otherFirm';

/** Rule j: it is reported, and what is good beside it is taken in. */
export async function takeInBadFile(
  office: Office,
  on: CalendarDate,
  { what, other, good }: { what: BadFile; other: Office; good: readonly PlannedDocument[] },
): Promise<void> {
  const { file, expected } = badFile(office, on, { what, other, good });
  const view = await takeIn(office, on, file);
  if (what === 'unknownCurrency') office.truth.takeIn(good);
  const { name } = office.firm;
  if (view.problems.length === 0)
    office.diary.judge(name, [{ rule: 'j', sentence: `${file.name} is ${what} and nothing was reported` }]);
  if (view.added !== expected)
    office.diary.judge(name, [
      { rule: 'j', sentence: `${file.name} is ${what}: ${view.added} were added, ${expected} were good` },
    ]);
}

function badFile(
  office: Office,
  on: CalendarDate,
  { what, other, good }: { what: BadFile; other: Office; good: readonly PlannedDocument[] },
): { file: InputFile; expected: number } {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const row = (document: PlannedDocument) => ({
    document,
    customer: office.truth.customer(document.customer),
  });
  switch (what) {
    case 'brokenXml':
      return {
        file: {
          name: `cut-${on}.xml`,
          bytes: bytes('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>F'),
        },
        expected: 0,
      };
    case 'emptyFile':
      return { file: { name: `empty-${on}.xml`, bytes: bytes('') }, expected: 0 };
    case 'unknownCurrency':
      return {
        file: tableWithUnknownCurrency(`devises-${on}.csv`, good.map(row)),
        expected: good.filter(({ number }) => !office.truth.documents.has(number)).length,
      };
    case 'otherFirm': {
      const [document] = other.firm.documents;
      if (!document) return { file: { name: `empty-${on}.xml`, bytes: bytes('') }, expected: 0 };
      const customer = other.truth.customer(document.customer);
      return { file: ublFile({ document, customer, firm: other.firm }), expected: 0 };
    }
  }
}
