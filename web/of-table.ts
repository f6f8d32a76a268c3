// What an address may hold behind its question mark: what narrows a table (a kept view, kinds of lines), and what was said of a claim.

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

/** Which of the currencies that a debtor owes its page tells. */
export const ofDebtor = ({ currency }: Record<string, unknown>): { currency?: string } =>
  typeof currency === 'string' ? { currency } : {};

/** What a person may say about a debtor's claim, as the API names it. */
const SAID = [
  'currency',
  'merchants',
  'registered',
  'accepts',
  'writing',
  'dispute',
  'decreeFrom',
  'pieces',
] as const;

/** What was said of a claim, for the roads that stay open to it. */
export const ofRoads = (search: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    SAID.flatMap(name => {
      const value = search[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
