// What was taken in: one row per file, with what it added and what an undo puts back.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type ImportWrite = {
  readonly companyId: string;
  readonly importId: string;
  readonly fileName: string;
  readonly format: string;
  readonly sha256: string;
  readonly at: string;
  readonly day: string;
  readonly author: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly problems: unknown;
  readonly dossiersBefore: unknown;
  /** Null where it is inside no other file. */
  readonly handedIn: { readonly id: string; readonly name: string } | null;
  /** Of a page inside another file, that of its own bytes. */
  readonly partSha256: string | null;
};

export async function insertImport(db: Queryable, row: ImportWrite): Promise<void> {
  await db.query(
    `insert into file_import (company_id, import_id, file_name, format, sha256, taken_in_at, taken_in_on, author, added, changed, unchanged, refused, problems, dossiers_before, handed_in, archive_name, part_sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      row.companyId,
      row.importId,
      row.fileName,
      row.format,
      row.sha256,
      row.at,
      row.day,
      row.author,
      row.added,
      row.changed,
      row.unchanged,
      row.refused,
      JSON.stringify(row.problems),
      JSON.stringify(row.dossiersBefore),
      row.handedIn?.id ?? null,
      row.handedIn?.name ?? null,
      row.partSha256,
    ],
  );
}

export type ClosedDossier = {
  readonly dossierId: string;
  readonly round: number;
  readonly openedOn: string;
  readonly closedOn: string;
};

/** Dossiers of these debtors that are closed, before a new claim opens them again. */
export async function closedDossiersOf(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<ClosedDossier[]> {
  if (debtorIds.length === 0) return [];
  return select<ClosedDossier>(
    db,
    `select dossier_id as "dossierId", round, opened_on as "openedOn", closed_on as "closedOn" from dossier
      where company_id = $1 and debtor_id = any($2) and closed_on is not null`,
    [companyId, debtorIds],
  );
}
