// Which debtor an identity is: the one that is known under the same number, else the only one of that name in that country.
// Numbers outrank names, since names change and repeat; one that is found by its name learns the numbers that it lacked.
// "Dupont & Fils", customer C-7, is the Dupont SARL that is known as customer C-7, and not the Dupont & Fils that is C-8.
// A customer number under which another firm is known joins nothing: two valid VAT numbers of one country are two firms.
// Of two Duponts a document that says no more is neither: it gets a debtor of its own, and a person may join them.

import type { DebtorIdentity, KnownDebtor, LearntNumber } from '../../../store/debtors/debtor-writes.ts';
import { checkVat, firmNumberOf } from '../../../units/company-numbers.ts';
import { legalFormOf } from '../../../units/identifiers.ts';

const NUMBERS: readonly LearntNumber[] = ['customerNumber', 'vat', 'registration'];

export class DebtorRegister {
  readonly #byNumber = new Map<string, KnownDebtor>();
  readonly #byName = new Map<string, Set<string>>();
  /** A debtor says all that it and those merged into it are known as. */
  readonly #facesOf = new Map<string, DebtorIdentity[]>();
  readonly #known = new Map<string, KnownDebtor>();

  /** The first of those that share a number has it. */
  constructor(known: Iterable<KnownDebtor>) {
    for (const debtor of known) this.add(debtor);
  }

  add(debtor: KnownDebtor): void {
    const { id } = debtor;
    const known = this.#known.get(id) ?? debtor;
    this.#known.set(id, known);
    this.#facesOf.set(id, [...(this.#facesOf.get(id) ?? []), debtor]);
    this.#enter(numberKeysOf(debtor), known);
    for (const key of nameKeysOf(debtor)) this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(id));
  }

  find(identity: DebtorIdentity): KnownDebtor | null {
    const found = this.#numbered(identity) ?? this.#named(identity);
    if (found !== null) this.#learn(found, identity);
    return found;
  }

  /** Whether a debtor has this customer number: it is one debtor's alone. */
  hasCustomer(customerNumber: string): boolean {
    return this.#byNumber.has(customerKey(customerNumber));
  }

  #numbered(identity: DebtorIdentity): KnownDebtor | null {
    for (const key of numberKeysOf(identity)) {
      const found = this.#byNumber.get(key);
      if (found !== undefined && !isOtherFirm(this.#facesOf.get(found.id) ?? [], identity)) return found;
    }
    return null;
  }

  #named(identity: DebtorIdentity): KnownDebtor | null {
    for (const key of nameKeysOf(identity)) {
      const fitting = [...(this.#byName.get(key) ?? [])].filter(id => this.#fits(id, identity));
      if (fitting.length === 0) continue;
      const only = fitting.length === 1 ? fitting[0] : this.#plainOf(fitting, identity);
      return only === undefined ? null : (this.#known.get(only) ?? null);
    }
    return null;
  }

  /** A shared name is not enough where a number or the legal form says otherwise. */
  #fits(id: string, identity: DebtorIdentity): boolean {
    const faces = this.#facesOf.get(id) ?? [];
    return !hasOtherForm(faces, identity) && !hasOtherNumber(faces, identity);
  }

  /** Of several, the one of whom nothing but the name is known, for a document that says nothing else either. */
  #plainOf(ids: readonly string[], identity: DebtorIdentity): string | undefined {
    if (!isPlain(identity)) return undefined;
    const plain = ids.filter(id => (this.#facesOf.get(id) ?? []).every(isPlain));
    return plain.length === 1 ? plain[0] : undefined;
  }

  /** So that the next document with another number is not taken for the same customer. */
  #learn(debtor: KnownDebtor, identity: DebtorIdentity): void {
    const faces = this.#facesOf.get(debtor.id) ?? [];
    const isNew = (key: LearntNumber): boolean =>
      identity[key] !== null && faces.every(face => face[key] === null);
    const fresh = NUMBERS.filter(isNew);
    if (fresh.length === 0) return;
    const nothing = { customerNumber: null, vat: null, registration: null };
    const learnt = Object.fromEntries(fresh.map(key => [key, identity[key]]));
    const face = { ...debtor, ...nothing, ...learnt };
    this.#facesOf.set(debtor.id, [...faces, face]);
    this.#enter(numberKeysOf(face), debtor);
  }

  #enter(keys: readonly string[], debtor: KnownDebtor): void {
    for (const key of keys) if (!this.#byNumber.has(key)) this.#byNumber.set(key, debtor);
  }
}

const customerKey = (number: string): string => `customer ${number}`;

/** Strongest key first: the first that is known decides. */
function numberKeysOf(identity: DebtorIdentity): string[] {
  const { customerNumber, vat, registration } = identity;
  const numbers = [
    ['customer', customerNumber],
    ['vat', vat],
    ['registration', registration],
    ['firm', firmNumberOf(identity)],
  ] as const;
  return numbers.flatMap(([kind, number]) => (number ? [`${kind} ${number}`] : []));
}

/** "Dupont SAS" and "Dupont SARL" are two; a name without its form is of either. */
const nameKeysOf = ({ name, foldedName, country }: DebtorIdentity): string[] => [
  `${foldedName} ${country} ${legalFormOf(name) ?? ''}`,
  `${foldedName} ${country}`,
];

const isPlain = (identity: DebtorIdentity): boolean => NUMBERS.every(key => identity[key] === null);

/** Two legal forms are two firms, unless a number or a person says that they are one. */
const hasOtherForm = (faces: readonly DebtorIdentity[], { name }: DebtorIdentity): boolean =>
  isAnother(
    faces.map(face => legalFormOf(face.name)),
    legalFormOf(name),
  );

const hasOtherNumber = (faces: readonly DebtorIdentity[], identity: DebtorIdentity): boolean =>
  NUMBERS.some(key =>
    isAnother(
      faces.map(face => face[key]),
      identity[key],
    ),
  );

/** All that is known of its firms says another: a number that is mistyped says nothing. */
function isOtherFirm(faces: readonly DebtorIdentity[], identity: DebtorIdentity): boolean {
  const said = firmsOf(identity);
  const known = faces.flatMap(firmsOf);
  return said.some(one => {
    const there = known.filter(other => other.slice(0, 2) === one.slice(0, 2));
    return there.length > 0 && !there.includes(one);
  });
}

function firmsOf(identity: DebtorIdentity): string[] {
  const { vat, country } = identity;
  if (vat === null || checkVat(vat, country).kind !== 'valid') return [];
  return [firmNumberOf(identity) ?? vat];
}

function isAnother(known: readonly (string | null)[], said: string | null): boolean {
  const there = known.filter(one => one !== null);
  return said !== null && there.length > 0 && !there.includes(said);
}
