// Whether a table lists what the company bought: a column names who sold and none names a customer. Read as sales, its
// suppliers would be asked to pay what is owed to them.
// 'N° facture;Fournisseur;Total TTC;Échéance' is one; with a column 'Client' beside it, the rows say whose they are.

import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import { foldTitle } from './table-mapping.ts';

const SUPPLIER =
  /^(nom |code |n |no |numero |compte |raison sociale |intitule )?(de |du |des )?(fournisseurs?|fournisseur facture)( nom| name)?$|^(supplier|vendor)s?( name| id| number| no| code)?$|^(naam |code )?(van de )?(leveranciers?)( ?naam| ?nummer| ?nr| ?code)?$|^(name des )?(lieferant(en)?|kreditor(en)?)( ?name| ?nummer| ?nr)?$/;
const CUSTOMER =
  /(^| )(clients?|customers?|klant\p{L}*|kunden?\p{L}*|debiteur\p{L}*|debitor\p{L}*|buyer|afnemer|acheteur|bill(ed)? to)( |$)/u;

export function purchasesIn(columns: readonly string[]): Problem | null {
  const supplier = columns.find(column => SUPPLIER.test(foldTitle(column)));
  if (supplier === undefined || columns.some(column => CUSTOMER.test(foldTitle(column)))) return null;
  return errorAt({
    place: 'columns',
    found: `a list of purchases: column ${supplier}`,
    expected: 'a list of sales, with a column that names the customer',
  });
}
