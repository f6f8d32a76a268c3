// What the books call a customer, by its name.

import type { Office } from './office.ts';

export async function debtorOf(office: Office, customer: string): Promise<string | null> {
  const [row] = await rowsOf(
    office,
    'select debtor_id as id from debtor where company_id = $1 and name = $2',
    [customer],
  );
  return row?.id ?? null;
}

export async function dossierOf(office: Office, customer: string): Promise<string | null> {
  const [row] = await rowsOf(
    office,
    'select dossier_id as id from dossier join debtor using (company_id, debtor_id) where company_id = $1 and name = $2',
    [customer],
  );
  return row?.id ?? null;
}

export async function rowsOf(
  office: Office,
  text: string,
  values: readonly string[],
): Promise<{ id: string; open?: number }[]> {
  const { rows } = await office.database.query<{ id: string; open?: number }>(text, [
    office.companyId,
    ...values,
  ]);
  return rows;
}
