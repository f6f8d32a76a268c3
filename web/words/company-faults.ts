// What is refused of a company, each beside the field that it is about.

import { refusalText } from '../../src/messages/reasons/refusals.ts';
import type { Problem } from '../queries/answers.ts';
import { RequestProblem } from '../queries/api.ts';

type Refusal = NonNullable<Problem['refusal']>;
export type Faults = Readonly<Record<string, string>>;

const FIELDS = {
  companyKnown: 'name',
  notARegistration: 'registration',
  notAVat: 'vat',
  notAnIban: 'iban',
  notABic: 'bic',
  notAnEmail: 'email',
  notAPhone: 'phone',
} as const satisfies Partial<Record<Refusal, string>>;

const isOfField = (refusal: Refusal): refusal is keyof typeof FIELDS => Object.hasOwn(FIELDS, refusal);

/** By field; empty where what was refused is of no field. */
export function companyFaults(fault: unknown): Faults {
  const { refusal, also = [] } = fault instanceof RequestProblem ? fault.problem : {};
  const all = refusal === undefined ? [] : [refusal, ...also];
  return Object.fromEntries(all.filter(isOfField).map(one => [FIELDS[one], refusalText(one)]));
}
