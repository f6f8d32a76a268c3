// A table that names no currency is read in euros, and that is told. A firm of the euro that has never invoiced in anything else
// knows it: it is not told on every file. One that has an invoice in CHF is.

import type { Company } from '../../claim/parties.ts';
import type { Problem } from '../../formats/records.ts';
import { hasOtherCurrency } from '../../store/invoices/other-currency.ts';
import type { Queryable } from '../../store/session.ts';
import { currencyOfCountry } from '../../units/own-currency.ts';

const EURO = 'EUR';

export async function withoutUsualCurrency(
  db: Queryable,
  company: Pick<Company, 'id' | 'country'>,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  if (!problems.some(saysEuros) || currencyOfCountry(company.country) !== EURO) return problems;
  if (await hasOtherCurrency(db, { companyId: company.id, than: EURO })) return problems;
  return problems.filter(problem => !saysEuros(problem));
}

const saysEuros = ({ severity, found, expected }: Problem): boolean =>
  severity === 'warning' && found === 'no currency' && expected === `a currency; ${EURO} is taken`;
