// Which scenarios a person may choose for a debtor: those made for its kind, whatever the country. A consumer is never
// given the steps of a business, since they ask for what a consumer does not owe.

import type { DebtorKind } from '../claim/parties.ts';
import { currentScenarios, type ScenarioBook, SHIPPED_BOOK } from '../dunning/assignment.ts';

export const scenarioChoices = (kind: DebtorKind, book: ScenarioBook = SHIPPED_BOOK): readonly string[] =>
  currentScenarios(book)
    .filter(({ debtorKinds }) => debtorKinds.includes(kind))
    .map(({ key }) => key);
