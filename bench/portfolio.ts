// Portfolios of any size, the same for a seed: companies of very different sizes, debtors with an open dossier, ten open
// invoices each, of which some are paid in part, credited, disputed or promised. Made inside the database, set by set,
// because what is measured begins after they are there.

import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHAIN_START } from '../src/evidence/chain.ts';
import type { Database } from '../src/store/database.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import type { CalendarDate } from '../src/units/calendar.ts';

export type PortfolioSize = {
  readonly companies: number;
  readonly debtors: number;
  readonly invoicesPerDebtor: number;
  /** Every so many dossiers, one wants a decision on the day; the others some day after it. */
  readonly decideEvery: number;
  readonly day: CalendarDate;
  readonly seed: number;
};

/** Numbers made into identifiers that sort as they were made: kind and number. */
const FUNCTIONS = `
  create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(kind), 8, '0') || '00007000' || '8000' || lpad(to_hex(n), 12, '0'))::uuid $$;
  create function pg_temp.dice(seed bigint, kind int, n bigint, sides int) returns int language sql immutable as
    $$ select ((hashint8extended(n, seed * 64 + kind) & 2147483647) % sides)::int $$;
`;

const KINDS = {
  company: 1,
  debtor: 2,
  contact: 3,
  dossier: 4,
  invoice: 5,
  payment: 6,
  allocation: 7,
  credit: 8,
  promise: 9,
  dispute: 10,
} as const;

export type Portfolio = { readonly database: Database; readonly dataFolder: string };

/** Lends one to the work, on the embedded database as it ships, and removes it after. */
export async function withPortfolio<T>(
  size: PortfolioSize,
  work: (portfolio: Portfolio) => Promise<T>,
): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'acquit-bench-'));
  await chmod(dataFolder, 0o755);
  const store = await openStore({ dataFolder, databaseUrl: null, log: () => {} });
  try {
    await migrate(store.database);
    await fillPortfolio(store.database, size);
    return await work({ database: store.database, dataFolder });
  } finally {
    await store.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Fills an empty, migrated database. */
export async function fillPortfolio(database: Database, size: PortfolioSize): Promise<void> {
  await database.session(async session => {
    await session.query(FUNCTIONS);
    // As functions that are then called: what makes a portfolio is no statement of the product, and tests let only those
    // pass that Citus would take.
    for (const [step, statement] of statementsFor(size).entries()) {
      await session.query(
        `create function pg_temp.step_${step}() returns void language sql as $step$ ${statement} $step$`,
      );
      await session.query(`select pg_temp.step_${step}()`);
    }
    await session.query('analyze');
  });
}

/** The small companies are many and the large ones few: half of the debtors belong to a tenth of the companies. */
function statementsFor({
  companies,
  debtors,
  invoicesPerDebtor,
  decideEvery,
  day,
  seed,
}: PortfolioSize): string[] {
  const id = (kind: keyof typeof KINDS, n: string): string => `pg_temp.id(${KINDS[kind]}, ${n})`;
  const dice = (kind: keyof typeof KINDS, n: string, sides: number): string =>
    `pg_temp.dice(${seed}, ${KINDS[kind]}, ${n}, ${sides})`;
  const company = (n: string): string => `floor(${companies} * power(${n}::float8 / ${debtors}, 3))::bigint`;
  const all = debtors * invoicesPerDebtor;
  const debtorOf = (n: string): string => `(${n} / ${invoicesPerDebtor})`;
  const amount = `(1000 + ${dice('invoice', 'n', 900_000)})`;
  return [
    `insert into company (company_id, name, country, language, law, iban, email, policy, created_at)
       select ${id('company', 'n')}, 'Maison ' || n, 'FR', 'fr', 'FR', 'FR7630006000011234567890189', 'compta' || n || '@maison.example', '{"mode": "live"}', '${day}T06:00:00Z'
         from generate_series(0, ${companies} - 1) n`,
    `insert into journal_head (company_id, position, hash) select company_id, ${CHAIN_START.position}, '${CHAIN_START.hash}' from company`,
    `insert into cash_declaration (company_id, declared_on, author) select company_id, '${day}', 'bench' from company`,
    `insert into debtor (company_id, debtor_id, name, folded_name, kind, is_kind_assumed, country, language, segment)
       select ${id('company', company('n'))}, ${id('debtor', 'n')}, 'Client ' || n, 'client ' || n, 'business', false, 'FR', 'fr', null
         from generate_series(0, ${debtors} - 1) n`,
    `insert into contact (company_id, contact_id, debtor_id, role, email, language)
       select ${id('company', company('n'))}, ${id('contact', 'n')}, ${id('debtor', 'n')}, 'accounting', 'client' || n || '@client.example', 'fr'
         from generate_series(0, ${debtors} - 1) n`,
    `insert into dossier (company_id, dossier_id, debtor_id, currency, round, opened_on, look_on)
       select ${id('company', company('n'))}, ${id('dossier', 'n')}, ${id('debtor', 'n')}, 'EUR', 1, '${day}'::date - 200,
              '${day}'::date + case when n % ${decideEvery} = 0 then 0 else 1 + ${dice('dossier', 'n', 60)} end
         from generate_series(0, ${debtors} - 1) n`,
    `insert into invoice (company_id, invoice_id, debtor_id, number, folded_number, issued_on, due_on, currency, total, payable, settled)
       select ${id('company', company(debtorOf('n')))}, ${id('invoice', 'n')}, ${id('debtor', debtorOf('n'))}, 'F' || n, 'F' || n,
              '${day}'::date - 31 - ${dice('dispute', 'n', 150)}, '${day}'::date - 1 - ${dice('dispute', 'n', 150)}, 'EUR', ${amount}, ${amount},
              case when n % 10 = 3 then ${amount} / 4 when n % 50 = 7 then 500 else 0 end
         from generate_series(0, ${all} - 1) n`,
    `insert into payment (company_id, payment_id, source, received_on, currency, amount, allocated)
       select company_id, ${id('payment', 'n')}, 'manual', '${day}'::date - 1, 'EUR', settled, settled
         from generate_series(0, ${all} - 1) n join invoice on invoice_id = ${id('invoice', 'n')} where n % 10 = 3`,
    `insert into credit_note (company_id, credit_note_id, debtor_id, number, folded_number, issued_on, currency, amount, used)
       select company_id, ${id('credit', 'n')}, debtor_id, 'A' || n, 'A' || n, '${day}'::date - 1, 'EUR', 500, 500
         from generate_series(0, ${all} - 1) n join invoice on invoice_id = ${id('invoice', 'n')} where n % 50 = 7`,
    `insert into allocation (company_id, allocation_id, invoice_id, payment_id, credit_note_id, amount, counts_from, because, author)
       select company_id, ${id('allocation', 'n')}, invoice_id, case when n % 10 = 3 then ${id('payment', 'n')} end,
              case when n % 50 = 7 then ${id('credit', 'n')} end, settled, '${day}'::date - 1, '[]', 'bench'
         from generate_series(0, ${all} - 1) n join invoice on invoice_id = ${id('invoice', 'n')} where n % 10 = 3 or n % 50 = 7`,
    `insert into payment_promise (company_id, promise_id, dossier_id, amount, currency, pay_on, made_on, way, covers, grace_days, author, recorded_at)
       select company_id, ${id('promise', 'n')}, dossier_id, 1000, 'EUR', '${day}'::date + 3, '${day}'::date - 3, 'call', '[]', 3, 'bench', '${day}T06:00:00Z'
         from generate_series(0, ${debtors} - 1) n join dossier on dossier_id = ${id('dossier', 'n')} where n % 100 = 5`,
    `insert into dispute (company_id, dispute_id, dossier_id, invoice_id, category, source, said, owner, opened_on, answer_by, author, recorded_at)
       select i.company_id, ${id('dispute', 'n')}, o.dossier_id, i.invoice_id, 'quality', 'person', 'Pièces rayées', 'bench', '${day}'::date - 3, '${day}'::date + 10, 'bench', '${day}T06:00:00Z'
         from generate_series(0, ${debtors} - 1) n join invoice i on i.invoice_id = ${id('invoice', `n * ${invoicesPerDebtor}`)}
         join dossier o on o.company_id = i.company_id and o.debtor_id = i.debtor_id where n % 100 = 9`,
  ];
}
