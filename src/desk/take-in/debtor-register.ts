// Which debtor an identity is: the one that is known under the same number, else the same name in the same country.
// Numbers outrank names, since names change and repeat.
// "Dupont & Fils", customer C-7, is the Dupont SARL that is known as customer C-7, and not the Dupont & Fils that is C-8.

import type { DebtorIdentity, KnownDebtor } from '../../store/debtors/debtor-writes.ts';
import { firmNumberOf } from '../../units/company-numbers.ts';
import { legalFormOf } from '../../units/identifiers.ts';

export class DebtorRegister {
  readonly #byKey = new Map<string, KnownDebtor>();
  /** Under which customer number one that carries none was found first. */
  readonly #foundAs = new Map<string, string>();

  /** The first of those that share a key has it. */
  constructor(known: Iterable<KnownDebtor>) {
    for (const debtor of known) this.add(debtor);
  }

  add(debtor: KnownDebtor): void {
    for (const key of keysOf(debtor)) if (!this.#byKey.has(key)) this.#byKey.set(key, debtor);
  }

  find(identity: DebtorIdentity): KnownDebtor | null {
    for (const key of keysOf(identity)) {
      const found = this.#byKey.get(key);
      // A shared name is not enough when both carry a company number and the numbers differ.
      const isName = key.startsWith('name ');
      if (found && !(isName && (hasOtherNumber(found, identity) || hasOtherForm(found, identity)))) {
        if (!isName || this.#isFirstOf(found, identity)) return found;
      }
    }
    return null;
  }

  /** Two customer numbers are two customers, even where who has their name carries no number yet. */
  #isFirstOf({ id, customerNumber }: KnownDebtor, identity: DebtorIdentity): boolean {
    if (customerNumber !== null || identity.customerNumber === null) return true;
    const first = this.#foundAs.get(id) ?? identity.customerNumber;
    this.#foundAs.set(id, first);
    return first === identity.customerNumber;
  }
}

/** Strongest key first: the first that is known decides. */
function keysOf(identity: DebtorIdentity): string[] {
  const { name, customerNumber, vat, registration, foldedName, country } = identity;
  const numbers = [
    ['customer', customerNumber],
    ['vat', vat],
    ['registration', registration],
    ['firm', firmNumberOf(identity)],
  ] as const;
  return [
    ...numbers.flatMap(([kind, number]) => (number ? [`${kind} ${number}`] : [])),
    // "Dupont SAS" and "Dupont SARL" are two; a name without its form is the first of that name.
    `name ${foldedName} ${country} ${legalFormOf(name) ?? ''}`,
    `name ${foldedName} ${country}`,
  ];
}

/** Two legal forms are two firms, unless a number says that they are one. */
function hasOtherForm(left: DebtorIdentity, right: DebtorIdentity): boolean {
  const [one, other] = [legalFormOf(left.name), legalFormOf(right.name)];
  return one !== null && other !== null && one !== other;
}

function hasOtherNumber(left: DebtorIdentity, right: DebtorIdentity): boolean {
  const differs = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && one !== other;
  return (
    differs(left.vat, right.vat) ||
    differs(left.registration, right.registration) ||
    differs(left.customerNumber, right.customerNumber)
  );
}
