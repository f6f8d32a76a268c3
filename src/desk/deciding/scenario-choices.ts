// Which scenarios a person may choose for a debtor: those made for its kind, whatever the country. A consumer is never
// given the steps of a business, since they ask for what a consumer does not owe. The interface names the shipped ones;
// those that a company made have the name that it gave.

import type { DebtorKind } from '../../claim/parties.ts';
import { currentScenarios, type ScenarioBook, SHIPPED_BOOK } from '../../dunning/scenario/assignment.ts';

export const scenarioChoices = (kind: DebtorKind, book: ScenarioBook = SHIPPED_BOOK): readonly string[] =>
  currentScenarios(book)
    .filter(({ debtorKinds }) => debtorKinds.includes(kind))
    .map(({ key }) => key);

/** By key, in their version in force; shipped ones are not among them. */
export const ownNames = (book: ScenarioBook): Readonly<Record<string, string>> =>
  Object.fromEntries(currentScenarios(book).flatMap(({ key, name }) => (name === null ? [] : [[key, name]])));
