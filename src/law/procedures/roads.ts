// Every road to a title for one claim, each with its verdict and reasons, in the order in which they are tried:
// the least costly of the country first, the European ones last. It recommends nothing and starts nothing.

import { BELGIAN_PROCEDURES } from './belgium.ts';
import { EUROPEAN_PROCEDURES } from './europe.ts';
import { FRENCH_PROCEDURES } from './france.ts';
import { type Assessment, assess, type Procedure, type ProcedureFacts } from './procedure.ts';

export const PROCEDURES: readonly Procedure[] = [
  ...FRENCH_PROCEDURES,
  ...BELGIAN_PROCEDURES,
  ...EUROPEAN_PROCEDURES,
];

export const roadsFor = (facts: ProcedureFacts): Assessment[] =>
  PROCEDURES.map(procedure => assess(procedure, facts));

/** Those of the countries of creditor and debtor, and of the Union: between two Belgian firms no French judge has a say. */
export const roadsBetween = (facts: ProcedureFacts): Assessment[] =>
  PROCEDURES.filter(
    ({ country }) => country === 'EU' || country === facts.creditorCountry || country === facts.debtorCountry,
  ).map(procedure => assess(procedure, facts));
