// One word for who owes. For an accountant "mes clients" are the companies whose books are kept, so whoever is chased is the
// debtor on every screen; a customer is who buys: in files, in the first steps, and on whose behalf an approval is asked.

import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from './format.ts';
import { textsIn } from './texts.fixture.ts';

/** Texts that speak of who buys. Each says why; one that no text needs any more fails. */
const OF_CUSTOMERS: readonly RegExp[] = [
  // Taking in: what a file calls them, or who types an invoice.
  /^(?:take_in|add_invoice|field|what|changed|format|problem|cause)_/,
  /^(?:journal_customerListed|command_takeIn)$/,
  // First steps: before anybody is chased.
  /^start_/,
  /^count_customers$/,
  // The number that the seller gave, as it stands on invoices.
  /^(?:clue_customerNumber|same_customer_number)$/,
  // On whose behalf an accountant reminds.
  /^approval_ask/,
  /^approval_whom$/,
  /^(?:journal_approvalAsked|audit_approval_links)$/,
  // Who is to pay the debtor first.
  /^delay_cause_awaitingOwnCustomer$/,
];

/** A key account is no person: "grand compte", "grote klant", "Großkunde". */
const KEY_ACCOUNT = /^(?:scenario_key_account|segment_vip)$/;

const CUSTOMER: Readonly<Record<Locale, RegExp>> = {
  fr: /\bclient(?:e?s?)\b/i,
  nl: /klant/i,
  en: /\bcustomer/i,
  de: /\bKunden?\b|kunden?\b(?<!Urkunden?|Sekunden?)/,
};
const DEBTOR: Readonly<Record<Locale, RegExp>> = {
  fr: /débiteur/i,
  nl: /debiteur/i,
  en: /debtor/i,
  de: /Schuldner/,
};

const speaksOfCustomers = (key: string): boolean => OF_CUSTOMERS.some(shape => shape.test(key));

describe.each(LOCALES)('who owes, in %s', locale => {
  const texts = textsIn(locale);

  it('is the debtor wherever money is asked, and a customer only where the rule says so', () => {
    const wrong = texts.filter(
      ([key, text]) => CUSTOMER[locale].test(text) && !speaksOfCustomers(key) && !KEY_ACCOUNT.test(key),
    );
    expect(wrong).toEqual([]);
  });

  it('is called a debtor often enough for the rule to be looked at', () => {
    expect(texts.filter(([, text]) => DEBTOR[locale].test(text)).length).toBeGreaterThan(100);
    expect(texts.filter(([, text]) => CUSTOMER[locale].test(text)).length).toBeGreaterThan(25);
  });

  it('is not both in one text', () => {
    const both = texts.filter(([, text]) => CUSTOMER[locale].test(text) && DEBTOR[locale].test(text));
    expect(both).toEqual([]);
  });
});

it('every exception is one that a French text needs', () => {
  const keys = textsIn('fr').flatMap(([key, text]) => (CUSTOMER.fr.test(text) ? [key] : []));
  expect(OF_CUSTOMERS.filter(shape => !keys.some(key => shape.test(key)))).toEqual([]);
});
