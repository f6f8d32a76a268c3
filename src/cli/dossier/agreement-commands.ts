// Payment plans and offers on the command line, and all that was agreed with a debtor.

import { acceptPlan, approvePlan, endPlan, proposePlan } from '../../desk/agreements/agree-plan.ts';
import { offerSettlement, withdrawOffer } from '../../desk/agreements/offer-settlement.ts';
import { takeBackAcceptance, takeBackPlanApproval } from '../../desk/agreements/unaccept-plan.ts';
import { debtorView } from '../../desk/debtors/debtor-view.ts';
import { companyDesk, dayOption, oneOf, requiredDay, requiredText, wholeNumberOption } from '../arguments.ts';
import { type DeskCommand, isSet, textOf, UsageError } from '../command.ts';
import { agreementLines } from '../text/agreements-text.ts';
import { jsonText } from '../text/json.ts';
import { debtorNamed } from './debtor-named.ts';
import { amountOption, DOSSIER_OPTIONS, dossierNamed, invoicesOption, sayOutcome } from './dossier-named.ts';

const ENDS = ['refused', 'cancelled'] as const;

export const planCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: `acquit plan DEBTOR --count N --first DAY [--invoice NUMBER]… [--from-debtor] [--no-acceleration] [--no-acknowledgement] [--interest-runs] [--note TEXT]
  acquit plan DEBTOR --approve ID --as NAME
  acquit plan DEBTOR --accept ID --accepted-by NAME --proof TEXT
  acquit plan DEBTOR --take-back acceptance|approval --id ID --as NAME
  acquit plan DEBTOR --end ID --how refused|cancelled --because TEXT`,
  options: {
    ...DOSSIER_OPTIONS,
    count: { type: 'string' },
    first: { type: 'string' },
    invoice: { type: 'string', multiple: true },
    'from-debtor': { type: 'boolean' },
    'no-acceleration': { type: 'boolean' },
    'no-acknowledgement': { type: 'boolean' },
    'interest-runs': { type: 'boolean' },
    note: { type: 'string' },
    approve: { type: 'string' },
    accept: { type: 'string' },
    'accepted-by': { type: 'string' },
    proof: { type: 'string' },
    'take-back': { type: 'string' },
    id: { type: 'string' },
    end: { type: 'string' },
    how: { type: 'string' },
  },
  async run(invocation, installation) {
    const { values } = invocation;
    const { desk, ...here } = await dossierNamed(invocation, installation);
    const [approve, accept, end] = ['approve', 'accept', 'end'].map(name => textOf(values, name));
    if (approve != null) return sayOutcome(invocation, await approvePlan(desk, { ...here, planId: approve }));
    if (accept != null) {
      const acceptedBy = requiredText(values, 'accepted-by');
      const written = { planId: accept, acceptedBy, proof: requiredText(values, 'proof') };
      return sayOutcome(invocation, await acceptPlan(desk, { ...here, ...written }));
    }
    const taken = oneOf(values, 'take-back', ['acceptance', 'approval']);
    if (taken !== null) {
      const act = taken === 'acceptance' ? takeBackAcceptance : takeBackPlanApproval;
      return sayOutcome(invocation, await act(desk, { ...here, planId: requiredText(values, 'id') }));
    }
    if (end != null) {
      const kind = oneOf(values, 'how', ENDS) ?? 'cancelled';
      const because = requiredText(values, 'because');
      return sayOutcome(invocation, await endPlan(desk, { ...here, planId: end, kind, because }));
    }
    const count = wholeNumberOption(values, 'count', 0);
    if (count < 1) throw new UsageError('--count is missing');
    const entry = {
      invoiceIds: await invoicesOption(values, 'invoice', { desk, ...here }),
      proposedBy: isSet(values, 'from-debtor') ? ('debtor' as const) : ('creditor' as const),
      schedule: { kind: 'equal' as const, count, firstOn: requiredDay(values, 'first') },
      interest: isSet(values, 'interest-runs') ? ('runs' as const) : ('waivedWhenKept' as const),
      hasAcceleration: !isSet(values, 'no-acceleration'),
      acknowledgesDebt: !isSet(values, 'no-acknowledgement'),
      note: textOf(values, 'note') ?? '',
      answersPlanId: null,
    };
    return sayOutcome(invocation, await proposePlan(desk, { ...here, entry }));
  },
};

export const settleCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: `acquit settle DEBTOR --amount A --by DAY --because TEXT [--invoice NUMBER]…
  acquit settle DEBTOR --withdraw ID --because TEXT`,
  options: {
    ...DOSSIER_OPTIONS,
    amount: { type: 'string' },
    by: { type: 'string' },
    invoice: { type: 'string', multiple: true },
    withdraw: { type: 'string' },
  },
  async run(invocation, installation) {
    const { values } = invocation;
    const { desk, ...here } = await dossierNamed(invocation, installation);
    const because = requiredText(values, 'because');
    const offerId = textOf(values, 'withdraw');
    if (offerId !== null) {
      const isDone = await withdrawOffer(desk, { ...here, offerId, because });
      return sayOutcome(invocation, isDone ? 'done' : 'notFound');
    }
    const amount = amountOption(values, 'amount', here.currency);
    if (amount === null) throw new UsageError('--amount is missing');
    const invoiceIds = await invoicesOption(values, 'invoice', { desk, ...here });
    const entry = { invoiceIds, amount, payBy: requiredDay(values, 'by'), because };
    return sayOutcome(invocation, await offerSettlement(desk, { ...here, entry }));
  },
};

export const agreementsCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage:
    'acquit agreements DEBTOR [--day DAY] [--json]   (disputes, promises, plans, offers, stops, write-offs and what waits for a second person)',
  options: DOSSIER_OPTIONS,
  async run({ words, values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const debtorId = await debtorNamed(desk.database, { company, words, day });
    const view = await debtorView(desk.database, { companyId: company.id, debtorId, day });
    if (isSet(values, 'json')) around.print(jsonText(view?.interruptions ?? null));
    else
      for (const line of view === null ? [] : agreementLines(view.interruptions, around.locale ?? 'en'))
        around.print(line);
    return view === null ? 1 : 0;
  },
};
