// Bank statements and ledgers of the corpus: accounts, balances, dates, counts and sums, and that no cent is lost.

import { amount, compare, type Difference, type Fact, type Read, shortDate } from './corpus-facts.fixture.ts';
import type { StatementRecord } from './records.ts';

const net = (statement: StatementRecord): number => statement.credit.amount - statement.debit.amount;
const hundredths = (decimal: unknown): number => Number(String(decimal).replace('.', ''));

/** Lines are bookings at their finest level: nothing is lost, nothing counted twice, no two have one key. */
function conservation(statements: readonly StatementRecord[]): Difference[] {
  const lost = statements.filter(
    statement => statement.lines.reduce((sum, line) => sum + line.amount.amount, 0) !== net(statement),
  );
  const keys = statements.flatMap(one => one.lines.map(line => `${one.account} ${line.key}`));
  return [
    ...(lost.length === 0 ? [] : [{ field: 'lines', said: `do not add up in ${lost.length} statements` }]),
    ...(new Set(keys).size === keys.length ? [] : [{ field: 'keys', said: 'two lines with one key' }]),
  ];
}

type Comparison = (
  statement: StatementRecord,
  fact: Fact,
) => readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];

function statementsDifferences(
  read: Read | undefined,
  { facts, comparison }: { facts: readonly Fact[]; comparison: Comparison },
): Difference[] {
  const statements = read?.reading.statements ?? [];
  if (statements.length !== facts.length)
    return [{ field: 'statements', said: `${statements.length}, other readers ${facts.length}` }];
  const differences = facts.flatMap((fact, position) => {
    const statement = statements[position];
    return statement === undefined ? [] : compare(...comparison(statement, fact));
  });
  return [...differences, ...conservation(statements)];
}

const decimals = (read: Read | undefined, statement: StatementRecord) =>
  read?.json.statements[read.reading.statements.indexOf(statement)];

export function codaDifferences([read]: readonly Read[], whole: Fact): Difference[] {
  const facts = whole.statements ?? [];
  const differences = statementsDifferences(read, {
    facts,
    comparison: (statement, fact) => [
      {
        ...decimals(read, statement),
        number: statement.number,
        openingDate: shortDate(statement.openingDate, 'DMY'),
        closingDate: shortDate(statement.closingDate, 'DMY'),
      },
      {
        account: String(fact.account).split(' ')[0],
        number: fact.sequence,
        openingBalance: fact.old_balance,
        openingDate: fact.old_date,
        closingBalance: fact.new_balance ?? null,
        closingDate: fact.new_date ?? null,
        entries: fact.movements,
        details: fact.detail_movements,
        credit: fact.credit,
        debit: fact.debit,
        balanced: fact.balance_ok ?? null,
      },
    ],
  });
  const references =
    read?.reading.statements.flatMap(one => one.lines.flatMap(line => line.references)) ?? [];
  const sample = Array.isArray(whole.ogm_sample) ? whole.ogm_sample : [];
  const missing = sample.filter(digits => !references.includes(digits));
  const isSound = facts.every(fact => fact.trailer_sums_ok === true && fact.balance_ok === true);
  return [
    ...differences,
    ...missing.map(digits => ({ field: 'references', said: `no ${digits}` })),
    ...compare({ isSound: read?.reading.problems.length === 0 }, { isSound }),
  ];
}

export function camtDifferences([read]: readonly Read[], whole: Fact): Difference[] {
  return statementsDifferences(read, {
    facts: whole.statements ?? [],
    comparison: (statement, fact) => {
      const pending = Number(fact.pending_entries ?? 0);
      const opening = fact.balances?.OPBD ?? fact.balances?.PRCD;
      const references = statement.lines.flatMap(line => line.references);
      const structured = Array.isArray(fact.structured_refs) ? fact.structured_refs : [];
      const ours = decimals(read, statement);
      return [
        { ...ours, missing: structured.filter(reference => !references.includes(reference)) },
        {
          // The other reader found no account in .01, where it stands below PrtryAcct.
          account: fact.account ?? statement.account,
          // It also counts what is only pending; here a pending entry is not booked.
          entries: Number(fact.entries) - pending,
          ...(pending === 0 && {
            credit: amount(fact.credit_sum),
            debit: amount(fact.debit_sum),
            details: fact.tx_details,
          }),
          openingBalance: amount(opening?.[0]),
          closingBalance: amount(fact.balances?.CLBD?.[0]),
          balanced: fact.balance_ok ?? ours?.balanced,
          missing: [],
        },
      ];
    },
  });
}

export function cfonbDifferences([read]: readonly Read[], whole: Fact): Difference[] {
  // A detail before any operation belongs nowhere: it is an error here, and was counted there.
  const orphans = read?.errors.filter(({ expected }) => expected === 'a record 04 before it').length ?? 0;
  return statementsDifferences(read, {
    facts: whole.statements ?? [],
    comparison: (statement, fact) => [
      {
        ...decimals(read, statement),
        account: statement.account.slice(4, 25),
        openingDate: shortDate(statement.openingDate, 'DMY'),
        closingDate: shortDate(statement.closingDate, 'DMY'),
        sum: net(statement),
      },
      {
        account: `${fact.bank}${fact.desk}${fact.account}`,
        openingBalance: fact.old_balance,
        openingDate: fact.old_date,
        closingBalance: fact.new_balance,
        closingDate: fact.new_date,
        entries: fact.operations,
        details: Number(fact.details ?? 0) - orphans,
        sum: hundredths(fact.sum),
        balanced: fact.balance_ok,
      },
    ],
  });
}

export function mt940Differences([read]: readonly Read[], whole: Fact): Difference[] {
  // A fragment (a balance or a line alone, without an account) is an error and no statement.
  const facts = (whole.statements ?? []).filter(fact => fact.account !== undefined);
  if (facts.length === 0) return refusalDifferences(read === undefined ? [] : [read]);
  return statementsDifferences(read, {
    facts,
    comparison: (statement, fact) => {
      const ours = decimals(read, statement);
      return [
        { ...ours, sum: net(statement), isAccount: String(fact.account).includes(statement.account) },
        {
          openingBalance: amount(fact.opening),
          closingBalance: amount(fact.closing),
          entries: fact.tx,
          sum: hundredths(fact.sum),
          balanced: fact.balance_ok ?? ours?.balanced,
          isAccount: true,
        },
      ];
    },
  });
}

export function ofxDifferences([read]: readonly Read[], fact: Fact): Difference[] {
  const statements = read?.reading.statements ?? [];
  const others = Number(fact.card_statements) + Number(fact.investment_statements);
  const lines = statements.flatMap(statement => statement.lines);
  const lost = conservation(statements);
  const isBank = Number(fact.bank_statements) > 0;
  // Cards and investments are left out and named; an entry without a day is an error. What else is there is read.
  const isSaid = (read?.reading.problems.length ?? 0) > 0;
  const isLess = (!isBank && others > 0) || (read?.errors.length ?? 0) > 0;
  const said = others > 0 || isLess ? compare({ isSaid }, { isSaid: true }) : [];
  if (isLess) return [...lost, ...said];
  // Its balances are listed together, those of the accounts first.
  const ledgers = Array.isArray(fact.ledger) ? fact.ledger.slice(0, statements.length) : [];
  return [
    ...lost,
    ...said,
    ...compare(
      {
        statements: statements.length,
        lines: lines.length,
        sum: lines.reduce((sum, line) => sum + line.amount.amount, 0),
        closing: read?.json.statements.map(statement => statement.closingBalance),
      },
      {
        statements: fact.bank_statements,
        lines: fact.tx,
        sum: hundredths(fact.tx_sum),
        closing: ledgers.length > 0 ? ledgers.map(amount) : statements.map(() => null),
      },
    ),
  ];
}

export function ledgerDifferences([read]: readonly Read[], fact: Fact): Difference[] {
  return compare(read?.json.ledger ?? {}, {
    rows: fact.rows,
    debit: fact.debit,
    credit: fact.credit,
    balanced: fact.balanced,
    customers: fact.customers_411,
    openBalance: fact.unlettered_411_balance,
  });
}

/** Nothing is read of it, and an error says why. */
export function refusalDifferences(reads: readonly Read[]): Difference[] {
  const content = reads.flatMap(({ json }) => [
    ...json.invoices,
    ...json.statements,
    ...json.lifecycle,
    ...(json.ledger === null ? [] : [json.ledger]),
  ]);
  return compare(
    { content: content.length, isRefused: reads.every(({ errors }) => errors.length > 0) },
    { content: 0, isRefused: true },
  );
}
