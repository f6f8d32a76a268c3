// Versions of scenarios and of the rules that assign them, as a company saved them.

import type { AssignmentRule } from '../../dunning/scenario/assignment.ts';
import type { Scenario } from '../../dunning/scenario/scenario.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type Saved = {
  readonly companyId: string;
  readonly author: string;
  readonly at: string;
  readonly day: CalendarDate;
};

/** Every version, the oldest first: a running round may follow any of them. */
export async function savedScenarios(db: Queryable, companyId: string): Promise<Scenario[]> {
  const rows = await select<{ body: Scenario; key: string; version: number }>(
    db,
    'select body, scenario_key as key, version from scenario_version where company_id = $1 order by scenario_key, version',
    [companyId],
  );
  return rows.map(({ body, key, version }) => ({ ...body, key, version }));
}

/** Fails on a version that is there already: of two people who save at once, one is told. */
export async function insertScenario(db: Queryable, scenario: Scenario, saved: Saved): Promise<void> {
  await db.query(
    'insert into scenario_version (company_id, scenario_key, version, body, author, saved_at, saved_on) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      saved.companyId,
      scenario.key,
      scenario.version,
      JSON.stringify(scenario),
      saved.author,
      saved.at,
      saved.day,
    ],
  );
}

/** The rules in force; null while a company has written none. */
export async function savedRules(
  db: Queryable,
  companyId: string,
): Promise<{ readonly version: number; readonly rules: readonly AssignmentRule[] } | null> {
  return selectOne(
    db,
    'select version, rules from assignment_rules where company_id = $1 order by version desc limit 1',
    [companyId],
  );
}

export type SavedBy = { readonly by: string; readonly at: string };

/** Who saved the newest version of it; null while a company has saved none. */
export const scenarioSavedBy = (db: Queryable, companyId: string, key: string): Promise<SavedBy | null> =>
  selectOne(
    db,
    `select author as by, saved_at as at from scenario_version
      where company_id = $1 and scenario_key = $2 order by version desc limit 1`,
    [companyId, key],
  );

export const rulesSavedBy = (db: Queryable, companyId: string): Promise<SavedBy | null> =>
  selectOne(
    db,
    'select author as by, saved_at as at from assignment_rules where company_id = $1 order by version desc limit 1',
    [companyId],
  );

export async function insertRules(
  db: Queryable,
  { version, rules }: { version: number; rules: readonly AssignmentRule[] },
  saved: Saved,
): Promise<void> {
  await db.query(
    'insert into assignment_rules (company_id, version, rules, author, saved_at, saved_on) values ($1, $2, $3, $4, $5, $6)',
    [saved.companyId, version, JSON.stringify(rules), saved.author, saved.at, saved.day],
  );
}

/** The scenario that the first message of each dossier's present round followed; a message taken back does not count. */
export async function runningScenarios(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<Map<string, { readonly key: string; readonly version: number }>> {
  const rows = await select<{ dossierId: string; key: string; version: number }>(
    db,
    `select distinct on (m.dossier_id) m.dossier_id as "dossierId", m.scenario_key as key, m.scenario_version as version
       from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id and o.round = m.round
      where m.company_id = $1 and m.dossier_id = any($2) and m.state <> 'withdrawn' and m.confirms is null order by m.dossier_id, m.prepared_at, m.message_id`,
    [companyId, dossierIds],
  );
  return new Map(rows.map(({ dossierId, key, version }) => [dossierId, { key, version }]));
}
