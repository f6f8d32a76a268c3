// Of whom nobody has said whether they are a business, and what speaks for one: a number that a file brought since, the form
// of a company or a public body in the name, a word of a trade. It is for a person to say; nothing here is taken for true.

import type { DebtorKind } from '../../claim/parties.ts';
import { tradeWordIn } from '../../claim/trade-words.ts';
import { type UncertainRow, uncertainKinds } from '../../store/debtors/debtor-kinds.ts';
import type { Collector } from '../../store/debtors/portfolios.ts';
import type { Queryable } from '../../store/session.ts';

export type KindHint =
  | { readonly code: 'companyNumber' }
  | { readonly code: 'companyForm' }
  | { readonly code: 'publicName' }
  | { readonly code: 'tradeWord'; readonly word: string }
  | { readonly code: 'nothing' };

export type UncertainKinds = {
  readonly total: number;
  /** Those who owe something first. */
  readonly debtors: readonly {
    readonly debtorId: string;
    readonly name: string;
    /** What is assumed until somebody says. */
    readonly kind: DebtorKind;
    readonly city: string | null;
    readonly openInvoices: number;
    readonly hint: KindHint;
  }[];
};

/** As many as one act takes. */
const SHOWN = 500;

export async function uncertainDebtors(
  db: Queryable,
  asked: { readonly companyId: string } & Collector,
): Promise<UncertainKinds> {
  const rows = await uncertainKinds(db, { ...asked, limit: SHOWN });
  return {
    total: rows[0]?.total ?? 0,
    debtors: rows.map(({ total: _all, hasNumber, ...row }) => ({
      ...row,
      hint: hintOf({ ...row, hasNumber }),
    })),
  };
}

/** What speaks for what the debtor may be. */
export function hintOf({
  name,
  kind,
  hasNumber,
}: Pick<UncertainRow, 'name' | 'kind' | 'hasNumber'>): KindHint {
  if (kind === 'publicBody') return { code: 'publicName' };
  if (hasNumber) return { code: 'companyNumber' };
  if (kind === 'business') return { code: 'companyForm' };
  const word = tradeWordIn(name);
  return word === null ? { code: 'nothing' } : { code: 'tradeWord', word };
}
