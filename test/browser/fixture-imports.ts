// The fixture's take-in: two files taken in, and whatever is handed in after them.

import type { TakeInDesk } from '../../src/api/ports/take-in-port.ts';
import type { ImportView } from '../../src/desk/answers.ts';
import type { TakeInProgress, TakeInView } from '../../src/desk/views/take-in.ts';
import type { InputFile, TableHints } from '../../src/formats/records.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { tableOfFixture } from './fixture-table.ts';

const TAKEN_IN: readonly ImportView[] = [
  {
    id: 'import-2',
    file: 'releve-2026-03-30.xml',
    format: 'camt',
    at: '2026-03-31T06:02:00.000Z',
    by: 'Camille Roy',
    added: 14,
    changed: 0,
    unchanged: 2,
    refused: 0,
    undoneAt: null,
  },
  {
    id: 'import-1',
    file: 'factures-mars.zip',
    format: 'zip',
    at: '2026-03-28T08:15:00.000Z',
    by: 'Camille Roy',
    added: 22,
    changed: 1,
    unchanged: 0,
    refused: 1,
    undoneAt: null,
  },
];

export function importsOfFixture({ now }: { now: () => Date }): TakeInDesk {
  let imports = TAKEN_IN;
  const progress = new Map<string, TakeInProgress>();
  const take = ({ files, by, dryRun, hints }: Parameters<TakeInDesk['takeInFiles']>[0]) =>
    files.map(file => {
      const view = viewOf(file, { id: `import-${imports.length + 1}`, dryRun, hints });
      const { importId, format, added, changed, unchanged, refused } = view;
      const counts = { added, changed, unchanged, refused };
      if (importId !== null)
        imports = [
          { id: importId, file: file.name, format, at: now().toISOString(), by, ...counts, undoneAt: null },
          ...imports,
        ];
      return view;
    });
  return {
    rememberedColumns: async () => [],
    correctColumns: async () => ({ kind: 'notFound' }),
    forgetColumns: async () => ({ kind: 'notFound' }),
    takeInFiles: async asked => take(asked),
    startTakeIn: async asked => {
      const at = now().toISOString();
      const view: TakeInProgress = {
        id: `take-in-${progress.size + 1}`,
        state: 'done',
        isDryRun: asked.dryRun,
        by: asked.by,
        startedAt: at,
        endedAt: at,
        filesTotal: asked.files.length,
        filesDone: asked.files.length,
        file: null,
        stage: null,
        views: take(asked),
      };
      progress.set(view.id, view);
      return view;
    },
    takeInProgress: async ({ id }) => progress.get(id) ?? null,
    cancelTakeIn: async ({ id }) => progress.get(id) ?? null,
    checkLedger: async ({ file, day: asked }) => ({
      day: asked,
      file: file.name,
      ours: money(120000, 'EUR'),
      theirs: money(100000, 'EUR'),
      difference: money(20000, 'EUR'),
      isEqual: false,
      differences: [
        {
          cause: 'paymentMissingHere',
          number: 'F-2026-0901',
          debtor: 'Garage Delattre',
          on: day('2026-03-30'),
          ours: money(20000, 'EUR'),
          theirs: money(0, 'EUR'),
        },
      ],
      problems: [],
    }),
    imports: async () => ({ entries: imports, nextCursor: null }),
    undoImport: async ({ importId }) => {
      const known = imports.find(one => one.id === importId);
      if (known === undefined) return { kind: 'notFound' };
      const undone = { ...known, undoneAt: now().toISOString() };
      imports = imports.map(one => (one.id === importId ? undone : one));
      return { kind: 'done', value: undone };
    },
  };
}

/** A new invoice, and one that the file corrects. */
const LINES: TakeInView['lines'] = [
  {
    outcome: 'added',
    what: 'invoice',
    label: 'F-2026-0901',
    party: 'Garage Delattre',
    amount: money(120000, 'EUR'),
    on: day('2026-03-30'),
    dueOn: day('2026-04-29'),
    differences: [],
  },
  {
    outcome: 'changed',
    what: 'invoice',
    label: 'F-2026-0101',
    party: 'Menuiserie Vasseur & Fils',
    amount: money(642000, 'EUR'),
    on: day('2026-01-13'),
    dueOn: day('2026-02-28'),
    differences: [
      { field: 'dueOn', was: '2026-02-12', now: '2026-02-28' },
      { field: 'payable', was: '6000.00', now: '6420.00' },
    ],
  },
];

function viewOf(
  { name, bytes }: InputFile,
  { id, dryRun, hints }: { id: string; dryRun: boolean; hints: TableHints | null },
): TakeInView {
  if (name.endsWith('.csv')) return tableOfFixture({ name, hints, dryRun });
  const rest = { changed: 0, linesLeftOut: 0, table: null, tableKey: null };
  if (bytes.length === 0)
    return {
      ...rest,
      importId: null,
      file: name,
      format: 'unknown',
      added: 0,
      unchanged: 1,
      refused: 1,
      lines: [],
      debtorsAdded: [],
      debtorsLeftOut: 0,
      problems: [
        {
          severity: 'error',
          place: 'file',
          found: '0 bytes',
          expected: 'an invoice, a statement or a ledger',
        },
      ],
    };
  return {
    ...rest,
    changed: 1,
    importId: dryRun ? null : id,
    file: name,
    format: 'ubl',
    added: 3,
    unchanged: 1,
    refused: 0,
    problems: [],
    lines: LINES,
    debtorsAdded: ['Garage Delattre'],
    debtorsLeftOut: 0,
  };
}
