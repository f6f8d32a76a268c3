// The fixture's corrections: what a person says replaces what was there, and is remembered while the server runs.

import type { CorrectionDesk } from '../../src/api/ports/correction-port.ts';
import type { Outcome } from '../../src/api/ports/outcome.ts';
import { scenarioChoices } from '../../src/desk/deciding/scenario-choices.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';
import { likenessesOfFixture } from './fixture-likenesses.ts';

export function correctionsOfFixture(debtors: DebtorView[]): CorrectionDesk {
  const change = (debtorId: string, to: (view: DebtorView) => Partial<DebtorView>): Outcome<DebtorView> => {
    const position = debtors.findIndex(one => one.id === debtorId);
    const known = debtors[position];
    if (known === undefined) return { kind: 'notFound' };
    const value = { ...known, ...to(known) };
    debtors[position] = value;
    return { kind: 'done', value };
  };
  return {
    ...likenessesOfFixture(),
    correctDebtor: async ({ debtorId, correction }) => {
      const { scenario, kind, ...rest } = correction;
      return change(debtorId, view => ({
        ...rest,
        ...(kind === undefined ? {} : { kind, isKindAssumed: false, scenarioChoices: scenarioChoices(kind) }),
        ...(scenario === undefined
          ? {}
          : { scenarioChosen: scenario, scenarioKey: scenario ?? view.scenarioKey }),
      }));
    },
    correctContact: async ({ debtorId, contact }) =>
      change(debtorId, () => ({
        contacts: [{ id: `contact-${debtorId}`, role: 'accounting', language: null, ...contact }],
      })),
    correctInvoice: async ({ invoiceId, correction }) => {
      const owner = debtors.find(one => one.invoices.some(invoice => invoice.id === invoiceId));
      const invoice = owner?.invoices.find(one => one.id === invoiceId);
      if (owner === undefined || invoice === undefined) return { kind: 'notFound' };
      const { dueOn, contractRatePercent, cancelledOn } = correction;
      if (dueOn !== undefined && dueOn < invoice.issuedOn)
        return { kind: 'refused', refusal: 'dueBeforeIssue', because: [] };
      const next = {
        ...invoice,
        ...(dueOn === undefined
          ? {}
          : { dueOn, dueFrom: 'stated' as const, dueBecause: null, dueArticle: null }),
        ...(contractRatePercent === undefined ? {} : { contractRatePercent }),
      };
      const invoices = owner.invoices.flatMap(one => {
        if (one.id !== invoiceId) return [one];
        return cancelledOn == null ? [next] : [];
      });
      const decision =
        owner.decision?.because[0]?.code === 'dueDateUnknown' && dueOn !== undefined
          ? { ...owner.decision, because: [{ code: 'notYetDue' as const, dueOn }] }
          : owner.decision;
      change(owner.id, () => ({ invoices, decision }));
      return { kind: 'done', value: { invoiceId } };
    },
  };
}
