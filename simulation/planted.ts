// Bugs that are planted on purpose, to prove that the simulation finds them. Each changes a line of the product's text on
// its way into the bundle (see bundle.ts); no source is edited. Seeds are tried in turn until one catches it; `seed` is the
// first that does, and `rules` are those that may break first.

import { change, type Planted } from './planted-bug.ts';
import { PLANTED_IN_SOME } from './planted-in-some.ts';

/** Days that a planted bug is given to show. */
export const PLANTED_DAYS = 120;

export const PLANTED: readonly Planted[] = [
  {
    name: 'skip the re-check at sending',
    changes: [
      change(
        'desk/sending/claim-parcels.ts',
        '    refusal ??\n    unlikeNow({ company, facts, scenario, said: frozen.view, pagesAt, recipient }) ??',
        '    (refusal === null ? null : null) ??',
      ),
    ],
    rules: ['a'],
    seed: 1,
  },
  {
    name: 'forget the part payment',
    changes: [
      change(
        'claim/balance.ts',
        ': subtract(invoice.payable, settled);',
        ': (settled.amount < invoice.payable.amount ? invoice.payable : subtract(invoice.payable, settled));',
      ),
      change(
        'claim/rests.ts',
        'rest = subtract(rest, part);',
        'rest = part.amount < rest.amount ? rest : subtract(rest, part);',
      ),
    ],
    rules: ['a', 'c'],
    seed: 2,
  },
  {
    name: 'count from when we looked',
    changes: [
      change(
        'dunning/scenario/ladder.ts',
        'nextWorkingDay(later(wanted, balance.issuedOn), calendar)',
        'nextWorkingDay(last === null ? later(wanted, balance.issuedOn) : balance.issuedOn, calendar)',
      ),
    ],
    rules: ['e'],
    seed: 1,
  },
  {
    name: 'ignore the minimum gap',
    changes: [
      change(
        'dunning/contact-rules.ts',
        "return day < until ? { because: { code: 'minimumGap'",
        "return day < lastContactOn ? { because: { code: 'minimumGap'",
      ),
    ],
    rules: ['e'],
    seed: 1,
  },
  {
    name: 'send again what is in doubt',
    changes: [
      change(
        'desk/sending/record-receipts.ts',
        "inDoubt: 'inDoubt',\n  refused: 'failed'",
        "inDoubt: 'waiting',\n  refused: 'failed'",
      ),
    ],
    rules: ['b', 'e'],
    seed: 1,
  },
  {
    name: 'take an abandoned parcel for unsent',
    changes: [
      change(
        'desk/sending/abandoned-parcels.ts',
        '!answers.has(deliveryId) && !leaving.has(deliveryId);',
        '!answers.has(deliveryId);',
      ),
    ],
    rules: ['b'],
    seed: 4,
  },
  {
    name: 'ignore a hold',
    changes: [
      change('dunning/next-step.ts', 'if (dossierHold)', 'if (dossierHold && day < dossierHold.fromOn)'),
    ],
    rules: ['a'],
    seed: 1,
  },
  {
    name: 'ignore the age of the bank records',
    changes: [change('dunning/cash-gate.ts', '<= limitDays) return [];', '<= limitDays + 9) return [];')],
    rules: ['a'],
    seed: 1,
  },
  {
    name: 'ignore money that is not allocated',
    changes: [
      change(
        'store/money/cash-rows.ts',
        'p.allocated < p.amount and p.set_aside_because is null',
        'p.allocated < 0 and p.set_aside_because is null',
      ),
    ],
    rules: ['a', 'e'],
    seed: 1,
  },
  {
    name: 'ignore public holidays',
    changes: [
      change(
        'units/working-days.ts',
        'return weekdayOf(date) <= 5 && holidayOn(date, calendar) === null;',
        'return weekdayOf(date) <= 5 && calendar !== null;',
      ),
    ],
    rules: ['g', 'e'],
    seed: 1,
  },
  {
    name: 'send at any hour',
    changes: [
      change(
        'desk/sending/sending-rules.ts',
        'from <= local.time && local.time < to',
        'from <= local.time || local.time < to',
      ),
    ],
    rules: ['g'],
    seed: 1,
  },
  {
    name: 'charge the fixed sum twice',
    changes: [
      change(
        'claim/balance.ts',
        "if (compensation.kind === 'fixed') return compensation.amount;",
        "if (compensation.kind === 'fixed') return add(compensation.amount, compensation.amount);",
      ),
    ],
    rules: ['f'],
    seed: 1,
  },
  {
    name: 'lose the last cents of a receipt',
    changes: [
      change(
        'store/imports/statement-writes.ts',
        '\'statement\', "bookedOn", currency, amount, counterparty',
        '\'statement\', "bookedOn", currency, greatest(1, amount - amount % 10), counterparty',
      ),
    ],
    rules: ['d'],
    seed: 1,
  },
  {
    name: 'drop the unique key of bookings',
    changes: [
      change(
        'store/imports/statement-writes.ts',
        '     on conflict (company_id, account, line_key) do nothing\n',
        '',
      ),
    ],
    sql: 'alter table statement_line drop constraint statement_line_company_id_account_line_key_key',
    rules: ['d'],
    seed: 2,
  },
  {
    name: 'drop the unique keys of messages',
    changes: [change('store/dossiers/dossiers.ts', 'limit $3 for update skip locked', 'limit $3')],
    sql: 'drop index message_waiting; drop index message_once_a_day; alter table rung_taken drop constraint rung_taken_pkey',
    rules: ['b', 'e'],
    seed: 1,
  },
  {
    name: 'forget to announce what is sent',
    changes: [
      change(
        'desk/sending/claim-parcels.ts',
        '    await journalIntentions(db, { request, now, claimed });\n',
        '',
      ),
    ],
    rules: ['h'],
    seed: 1,
  },
  {
    name: 'write in the name of another company',
    changes: [
      change(
        'store/companies/companies.ts',
        "'company_id as id, name, country",
        "'company_id as id, (select min(o.name) from company o) as name, country",
      ),
    ],
    // Behind the wall the database itself knows of no other company: only without it can the query be wrong.
    sql: 'alter table company disable row level security',
    rules: ['i'],
    seed: 1,
  },
  {
    name: 'say nothing of a currency that nobody knows',
    changes: [change('units/money.ts', 'CURRENCIES.has(code)', '/^[A-Z]{3}$/.test(code)')],
    rules: ['j'],
    seed: 1,
  },
  ...PLANTED_IN_SOME,
];
