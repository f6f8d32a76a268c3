// Said of a list by amount in which several currencies meet: no rate is known, so that each is ranked by itself.

import * as m from '../../../src/messages/compiled/messages.js';

export function RankedByCurrency({ amounts }: { amounts: readonly { readonly currency: string }[] }) {
  const currencies = new Set(amounts.map(({ currency }) => currency));
  return currencies.size < 2 ? null : <p className="small soft">{m.debtors_ranked()}</p>;
}
