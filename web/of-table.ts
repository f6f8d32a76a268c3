// The part of an address that narrows a table: a view that is kept of it, or kinds of lines.

type OfTable = { view?: string; only?: string };

export const ofTable = ({ view, only }: Record<string, unknown>): OfTable => ({
  ...(typeof view === 'string' && { view }),
  ...(typeof only === 'string' && { only }),
});

/** And whose call is open. */
export const ofCalls = ({ debtor, ...search }: Record<string, unknown>): OfTable & { debtor?: string } => ({
  ...ofTable(search),
  ...(typeof debtor === 'string' && { debtor }),
});
