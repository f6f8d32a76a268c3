// The currency of an XML invoice: the code that it writes, or, where it writes none, the one that all its amounts name. A code
// that nobody knows is never read as another: 1,000 of what is written so may be worth anything.
// <DocumentCurrencyCode> missing, every amount marked EUR: EUR, with a warning.

import { type Currency, isCurrency } from '../../units/money.ts';
import { errorAt, warningAt } from '../problems.ts';
import type { XmlElement } from '../text/xml-tree.ts';
import type { InvoiceDraft } from './invoice-fields.ts';

/** A currency code, or null with an error. Where none is written, the one that all amounts name. */
export function currencyOf({
  draft,
  written,
  place,
  fallback,
}: {
  draft: InvoiceDraft;
  written: string | null;
  place: string;
  fallback: Currency | undefined;
}): Currency | null {
  // Some write 'eur'.
  const code = written?.toUpperCase() ?? null;
  if (code !== null && isCurrency(code)) return code;
  if (written !== null) {
    const expected = 'a currency code of ISO 4217, such as EUR';
    draft.problems.push(errorAt({ place, found: written, expected }));
    return null;
  }
  const named = new Set(currencyIds(draft.root));
  const only = fallback ?? (named.size === 1 ? [...named][0] : undefined);
  const found = 'no currency';
  if (only === undefined) {
    draft.problems.push(errorAt({ place, found, expected: 'a currency code of ISO 4217, such as EUR' }));
    return null;
  }
  draft.problems.push(warningAt({ place, found, expected: `a currency; ${only} is taken from the amounts` }));
  return only;
}

function currencyIds(element: XmlElement): string[] {
  const own = currencyIdOf(element);
  return [...(own !== null ? [own] : []), ...element.children.flatMap(currencyIds)];
}

/** Some write 'eur'. */
export const currencyIdOf = (element: XmlElement): string | null =>
  element.attributes.get('currencyID')?.trim().toUpperCase() || null;
