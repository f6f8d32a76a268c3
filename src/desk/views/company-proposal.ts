// Who the seller is, as the files say it that somebody dropped before there was a company.

/** Something that files say, with the newest document that says it. */
export type ReadValue = {
  readonly value: string;
  readonly file: string;
  /** Documents that say it. */
  readonly documents: number;
};

/** What is read of a seller. Several values of one kind: the files disagree, the newest comes first. */
export type SellerValues = Readonly<Record<SellerField, readonly ReadValue[]>>;

export type SellerField =
  | 'name'
  | 'country'
  | 'registration'
  | 'vat'
  | 'iban'
  | 'email'
  | 'phone'
  | 'street'
  | 'postalCode'
  | 'city';

export type ProposedSeller = { readonly documents: number; readonly values: SellerValues };

export type CompanyProposal = {
  /** Several: a person says which one is theirs. Whoever is a customer in the others' invoices comes first. */
  readonly sellers: readonly ProposedSeller[];
  /** The one customer of all these sellers: the files are what that firm bought, and nothing to remind of. */
  readonly boughtBy: string | null;
  readonly files: number;
  /** Files that could not be read, by name: the taking-in says why. */
  readonly unread: readonly string[];
};
