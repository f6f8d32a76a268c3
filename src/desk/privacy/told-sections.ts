// What of the copied rows a person reads, heading by heading: of each table the day, a few columns and the words in full. The file
// beside the page has every column.

import type { CopyEntry, CopyValue } from '../../letters/papers/access-copy.ts';
import type { CopyLabel, CopySection } from '../../letters/wording/access-copy/words.ts';
import type { HeldRow, HeldRows } from '../../store/personal/rows-of-debtor.ts';
import { parseDay } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { isUuid } from '../../units/uuid.ts';
import { A_WORKER } from './copied-rows.ts';
import { rowsOf, textIn } from './person.ts';

export type TellingWays = {
  /** A kind of journal entry, in words; null where another heading tells it. */
  readonly event: (kind: string) => string | null;
  readonly worker: string;
  /** What did something by itself, in words. */
  readonly author: (author: string) => string;
};

type Told = {
  readonly key: CopySection;
  readonly table: string;
  readonly on: string | null;
  readonly facts: readonly (readonly [CopyLabel, string, ('money' | 'day')?])[];
  readonly texts: readonly string[];
};

const TOLD: readonly Told[] = [
  {
    key: 'identity',
    table: 'debtor',
    on: null,
    facts: [
      ['name', 'name'],
      ['customerNumber', 'customer_number'],
      ['vat', 'vat'],
      ['registration', 'registration'],
      ['address', 'address'],
    ],
    texts: [],
  },
  {
    key: 'contacts',
    table: 'contact',
    on: null,
    facts: [
      ['name', 'name'],
      ['email', 'email'],
      ['phone', 'phone'],
    ],
    texts: ['refused_because'],
  },
  { key: 'accounts', table: 'payer_account', on: 'learned_on', facts: [['account', 'iban']], texts: [] },
  {
    key: 'invoices',
    table: 'invoice',
    on: 'issued_on',
    facts: [
      ['number', 'number'],
      ['due', 'due_on', 'day'],
      ['amount', 'total', 'money'],
      ['open', 'open', 'money'],
    ],
    texts: ['subject'],
  },
  {
    key: 'creditNotes',
    table: 'credit_note',
    on: 'issued_on',
    facts: [
      ['number', 'number'],
      ['amount', 'amount', 'money'],
    ],
    texts: [],
  },
  {
    key: 'messages',
    table: 'message',
    on: 'prepared_on',
    facts: [['subject', 'subject']],
    texts: ['body_text'],
  },
  {
    key: 'deliveries',
    table: 'delivery',
    on: 'delivered_on',
    facts: [
      ['name', 'recipient_name'],
      ['recipient', 'recipient'],
    ],
    texts: ['evidence'],
  },
  {
    key: 'answers',
    table: 'debtor_answer',
    on: 'answered_on',
    facts: [],
    texts: ['content', 'handled_note'],
  },
  { key: 'calls', table: 'contact_note', on: 'on_day', facts: [], texts: ['note'] },
  {
    key: 'promises',
    table: 'payment_promise',
    on: 'made_on',
    facts: [
      ['amount', 'amount', 'money'],
      ['payOn', 'pay_on', 'day'],
    ],
    texts: ['quote', 'taken_back_because'],
  },
  {
    key: 'plans',
    table: 'payment_plan',
    on: 'proposed_on',
    facts: [['amount', 'whole', 'money']],
    texts: ['note', 'accepted_proof', 'ended_because'],
  },
  { key: 'disputes', table: 'dispute', on: 'opened_on', facts: [], texts: ['said', 'outcome_because'] },
  {
    key: 'offers',
    table: 'settlement_offer',
    on: 'offered_on',
    facts: [
      ['amount', 'amount', 'money'],
      ['payOn', 'pay_by', 'day'],
    ],
    texts: ['because', 'withdrawn_because'],
  },
  {
    key: 'stops',
    table: 'dossier_stop',
    on: 'from_on',
    facts: [
      ['recipient', 'recipient'],
      ['until', 'ended_on', 'day'],
    ],
    texts: ['because', 'ended_because'],
  },
  { key: 'holds', table: 'hold', on: 'from_on', facts: [['until', 'until_on', 'day']], texts: ['because'] },
  {
    key: 'writeOffs',
    table: 'write_off',
    on: 'written_on',
    facts: [['amount', 'amount', 'money']],
    texts: ['because', 'reopened_because'],
  },
  {
    key: 'payments',
    table: 'payment',
    on: 'received_on',
    facts: [
      ['amount', 'amount', 'money'],
      ['payer', 'payer_name'],
      ['account', 'payer_iban'],
    ],
    texts: ['payment_text'],
  },
  { key: 'proceedings', table: 'insolvency', on: 'opened_on', facts: [], texts: ['source'] },
  { key: 'proceedings', table: 'law_fact', on: 'happened_on', facts: [], texts: ['source'] },
  { key: 'salesQuestions', table: 'sales_question', on: 'asked_on', facts: [], texts: ['note'] },
];

export type ToldSection = { readonly key: CopySection; readonly entries: readonly CopyEntry[] };

export const toldSections = (rows: HeldRows, { ways }: { ways: TellingWays }): ToldSection[] => {
  const currencies = new Map(
    rowsOf(rows, 'dossier').map(row => [textIn(row, 'dossier_id'), textIn(row, 'currency')]),
  );
  return [
    ...TOLD.map(told => ({
      key: told.key,
      entries: rowsOf(rows, told.table)
        .map(readable)
        .map(row => entryOf(row, { told, currencies }))
        .filter(isFilled),
    })),
    { key: 'journal', entries: rowsOf(rows, 'journal').flatMap(row => journalEntry(row, ways)) },
  ];
};

/** What is still open of an invoice, and an address as it stands on an envelope. */
function readable(row: HeldRow): HeldRow {
  const { payable, settled, address } = row;
  return {
    ...row,
    ...(typeof payable === 'number' && typeof settled === 'number' ? { open: payable - settled } : {}),
    ...(typeof address === 'object' && address !== null ? { address: addressText(address) } : {}),
  };
}

function addressText(address: object): string {
  const { lines, postalCode, city, country }: Record<string, unknown> = { ...address };
  const place = [postalCode, city].map(wordsOf).filter(text => text !== '');
  return [wordsOf(lines), place.join(' '), wordsOf(country)].filter(text => text !== '').join('\n');
}

const isFilled = ({ facts, text }: CopyEntry): boolean => facts.length > 0 || text !== null;

/** What is given up has the currency of its dossier. */
function entryOf(
  row: HeldRow,
  { told: { on, facts, texts }, currencies }: { told: Told; currencies: ReadonlyMap<string, string> },
): CopyEntry {
  const currency = textIn(row, 'currency') || (currencies.get(textIn(row, 'dossier_id')) ?? 'EUR');
  const words = texts.map(column => wordsOf(row[column])).filter(text => text !== '');
  return {
    on: on === null ? null : parseDay(textIn(row, on)),
    facts: facts.flatMap(([label, column, kind]) => {
      const value = factOf(row[column], { kind, currency });
      return value === null ? [] : [{ label, value }];
    }),
    text: words.length === 0 ? null : words.join('\n'),
  };
}

function factOf(
  value: unknown,
  { kind, currency }: { kind: 'money' | 'day' | undefined; currency: string },
): CopyValue | null {
  if (kind === 'money') return typeof value === 'number' ? { kind, money: money(value, currency) } : null;
  const text = wordsOf(value);
  const day = kind === 'day' ? parseDay(text) : null;
  if (day !== null) return { kind: 'day', day };
  return text === '' ? null : { kind: 'text', text };
}

/** Text as it is; of a record its texts, one a line. Ids and codes of the machine are in the file for programs. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return isUuid(value) ? '' : value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map(wordsOf)
    .filter(text => text !== '')
    .join('\n');
}

function journalEntry(row: HeldRow, { event, worker, author }: TellingWays): CopyEntry[] {
  const happened = event(textIn(row, 'kind'));
  if (happened === null) return [];
  const by = textIn(row, 'author');
  const facts: CopyEntry['facts'] = [
    { label: 'event', value: { kind: 'text', text: happened } },
    { label: 'by', value: { kind: 'text', text: by === A_WORKER ? worker : author(by) } },
  ];
  return [{ on: parseDay(textIn(row, 'day')), facts, text: null }];
}
