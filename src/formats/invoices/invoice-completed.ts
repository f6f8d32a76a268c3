// What a list of invoices needs and calls by a word that means something else elsewhere: its number, its customer, its amounts.
// 'Contact' is the customer where no other column is; 'Order number' is the invoice where nothing else numbers one.

import type { ColumnMapping, TableField } from '../records.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import { isBareTax } from './invoice-tax.ts';

export const completedInvoices = (found: ColumnMapping, columns: readonly string[]): ColumnMapping => {
  const mapping = numbered(ordered(settledAsPaid(found), columns), columns);
  return paidOn(inOneCurrency(named(withTax(withSides(mapping), columns), columns), columns), columns);
};

/** 'Soldé' asks whether, where 'Solde' says how much is left: folded they are one. */
function settledAsPaid(mapping: ColumnMapping): ColumnMapping {
  const { payable, ...others } = mapping;
  if (
    payable === undefined ||
    mapping.paid !== undefined ||
    !/(^|[ _])sold(é|e\u0301)( ?[?(]|$)/iu.test(payable)
  )
    return mapping;
  return { ...others, paid: payable };
}

/** Where nothing else tells what is left, a day under 'Payé le' says that all was paid. */
function paidOn(mapping: ColumnMapping, columns: readonly string[]): ColumnMapping {
  if ((mapping.paid ?? mapping.payable ?? mapping.status) !== undefined) return mapping;
  const paid = columns.find(column => PAID_ON.test(foldTitle(column)));
  return paid === undefined ? mapping : { ...mapping, paid };
}

const PAID_ON =
  /^((re)?pay[e]e?|regle|encaisse|acquitte)e? le$|^date (de |du )?(paiement|reglement|encaissement)$|^(bezahlt|gezahlt) am$|^(zahlungs|betaal)(datum|dag)$|^(betaald|voldaan) op$|^paid (on|at)$|^(date paid|payment date|paid date)$/;

/** Shops number their orders: 'Order number' beside 'Order date', or 'Name' beside 'Billing name'. */
function ordered(mapping: ColumnMapping, columns: readonly string[]): ColumnMapping {
  if (mapping.number !== undefined) return mapping;
  const column = (title: RegExp): string | undefined => columns.find(one => title.test(foldTitle(one)));
  const isOfShop = column(/^billing name$/) !== undefined;
  const number = column(/^order (number|no|id)$/) ?? (isOfShop ? column(/^name$/) : undefined);
  const orderedOn = column(/^order date$/);
  if (number === undefined || (orderedOn === undefined && !isOfShop)) return mapping;
  return {
    ...without(mapping, number),
    number,
    ...(mapping.issueDate === undefined && orderedOn !== undefined && { issueDate: orderedOn }),
  };
}

const OF_CUSTOMER = ['debtorName', 'debtorNumber', 'debtorFirstName', 'debtorLastName'] as const;

/** Yuki calls the customer 'Contact'; books know it by its account alone; beside a first name, 'Nom' is a last one. */
function named(found: ColumnMapping, columns: readonly string[]): ColumnMapping {
  const mapping = withLastName(found, columns);
  if (OF_CUSTOMER.some(field => mapping[field] !== undefined)) return mapping;
  const { contactName, ...others } = mapping;
  if (contactName !== undefined) return { ...others, debtorName: contactName };
  const used = new Set(Object.values(mapping));
  const account = columns.find(one => !used.has(one) && ACCOUNT.test(foldTitle(one)));
  // Exact Online has the number of its customer under 'Code', and the name under 'Account'.
  const code = columns.find(one => !used.has(one) && foldTitle(one) === 'code');
  if (account !== undefined && code !== undefined && foldTitle(account) === 'account')
    return { ...mapping, debtorName: account, debtorNumber: code };
  return account === undefined ? mapping : { ...mapping, debtorNumber: account };
}

function withLastName(mapping: ColumnMapping, columns: readonly string[]): ColumnMapping {
  if (mapping.debtorFirstName === undefined || mapping.debtorLastName !== undefined) return mapping;
  const { debtorName, ...others } = mapping;
  const used = new Set(Object.values(others));
  const last = columns.find(one => !used.has(one) && /^(nom|name|naam)$/.test(foldTitle(one)));
  if (last === undefined) return mapping;
  return {
    ...others,
    ...(debtorName !== undefined && debtorName !== last && { debtorName }),
    debtorLastName: last,
  };
}

const ACCOUNT = /^((n |numero )?compte|konto( ?nr)?|account|rekening)$/;

/** SAP writes an amount in the currency of the document and one in that of the country, each with its own code. */
function inOneCurrency(mapping: ColumnMapping, columns: readonly string[]): ColumnMapping {
  const amount = mapping.total ?? mapping.payable;
  if (amount === undefined) return mapping;
  const side = SIDES.find(({ amounts }) => amounts.test(foldTitle(amount)));
  if (side === undefined || (mapping.currency !== undefined && side.codes.test(foldTitle(mapping.currency))))
    return mapping;
  const { currency: _, ...others } = mapping;
  const code = columns.find(one => side.codes.test(foldTitle(one)));
  return code === undefined ? others : { ...others, currency: code };
}

const SIDES = [
  {
    amounts: /\b(local|loc|lc|lcy|hauswahrung|hw|devise interne|di|eigen valuta|ev)\b/,
    codes: /^(local currency|lcurr|loc currency|hauswahrung|hwahr|devise interne|dev ?i|eigen valuta|ev)$/,
  },
  {
    amounts: /\b(document|doc|belegwahrung)\b/,
    codes: /^(document currency|doc currency|curr|currency|belegwahrung|wahrung)$/,
  },
] as const;

const without = (mapping: ColumnMapping, column: string): ColumnMapping =>
  Object.fromEntries(
    (Object.entries(mapping) as [TableField, string][]).filter(([, title]) => title !== column),
  );

/**
 * A schedule of what falls due has a debit for each invoice and a credit for what lessens them. A 'Solde' beside them runs
 * from row to row, so it is not what is left of one. Without a day on which a row falls due, sides are those of a bank.
 */
function withSides(mapping: ColumnMapping): ColumnMapping {
  const { debit, credit, ...others } = mapping;
  const isSchedule =
    others.total === undefined && others.dueDate !== undefined && debit !== undefined && credit !== undefined;
  if (!isSchedule) return others;
  const { payable, ...rest } = others;
  const runs =
    payable !== undefined &&
    /^(solde|saldo|balance)\b(?! (du|restant|echeance|piece))/.test(foldTitle(payable));
  return { ...(runs ? rest : others), debit, credit };
}

/**
 * What is owed stands in two columns only where no other says it: the amount before tax, and the tax. Beside it, 'TVA' alone
 * may be that amount or a rate: its values tell (`invoice-tax.ts`).
 */
function withTax(mapping: ColumnMapping, columns: readonly string[]): ColumnMapping {
  const { beforeTax, tax: titled, ...others } = mapping;
  const isSaid = (others.total ?? others.payable ?? others.debit) !== undefined;
  if (isSaid || beforeTax === undefined) return others;
  const used = new Set(Object.values(mapping));
  const tax = titled ?? columns.find(one => !used.has(one) && isBareTax(one));
  return tax === undefined ? others : { ...others, beforeTax, tax };
}

/** 'Réf.' is the number of the invoice where nothing else is called so; beside a counterparty it is that of a payment. */
function numbered(mapping: ColumnMapping, columns: readonly string[]): ColumnMapping {
  if (columns.some(column => COUNTERPARTY.test(foldTitle(column)))) return mapping;
  const { number, reference, ...others } = mapping;
  const isNumber =
    reference !== undefined && /^(ref|reference|referentie|referenz)$/.test(foldTitle(reference));
  return number === undefined && isNumber ? { ...others, number: reference } : mapping;
}

const COUNTERPARTY =
  /^(contrepartie|(nom|compte) de la contrepartie|counterparty( name| iban)?|(naam )?tegenpartij|gegenpartei|transaction id)$/;
