// What a person corrects on the command line: a debtor or an invoice put right.

import { correctInvoice, type InvoiceCorrection } from '../../desk/claims/correct-invoice.ts';
import { correctContact, correctDebtor } from '../../desk/debtors/correct-debtor.ts';
import { debtorView } from '../../desk/debtors/debtor-view.ts';
import { whyView } from '../../desk/deciding/why.ts';
import { companyDesk, dayOption } from '../arguments.ts';
import {
  type DeskCommand,
  type Invocation,
  isSet,
  ON_A_DAY,
  textOf,
  UsageError,
  type Values,
} from '../command.ts';
import {
  CONTACT_OPTIONS,
  contactCorrection,
  debtorCorrection,
  lawChange,
} from '../correcting/debtor-correction.ts';
import { answerForInvoice, namesEarlier } from '../correcting/invoice-answers.ts';
import { jsonText } from '../text/json.ts';
import { notDoneText } from '../text/outcome-text.ts';
import { debtorNamed } from './debtor-named.ts';

const AUTHOR = 'command line';

export const correctCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage:
    'acquit correct debtor NAME [--name N] [--kind business|consumer|publicBody] [--language fr|nl|en|de] [--law CODE|default] [--scenario KEY|default] [--segment NAME|default] [--rate PERCENT|default] [--term TERM|default] [--country CODE]\n    [--email E|none] [--phone P|none] [--contact N|none] [--street LINE]… [--postal-code CODE] [--city C] [--address none]   (only what is named changes)\n  acquit correct invoice NUMBER [--due DAY] [--rate PERCENT|legal] [--law CODE|default] [--cancelled DAY]\n  acquit correct invoice NUMBER --replaces NUMBER|--adds-to NUMBER|--unanswered NUMBER',
  options: {
    ...ON_A_DAY,
    name: { type: 'string' },
    kind: { type: 'string' },
    language: { type: 'string' },
    country: { type: 'string' },
    law: { type: 'string' },
    scenario: { type: 'string' },
    segment: { type: 'string' },
    ...CONTACT_OPTIONS,
    due: { type: 'string' },
    term: { type: 'string' },
    rate: { type: 'string' },
    cancelled: { type: 'string' },
    replaces: { type: 'string' },
    'adds-to': { type: 'string' },
    unanswered: { type: 'string' },
  },
  async run(invocation, installation) {
    const [what, ...words] = invocation.words;
    if (what === 'debtor') return correctADebtor({ ...invocation, words }, installation);
    if (what === 'invoice') return correctAnInvoice({ ...invocation, words }, installation);
    throw new UsageError(correctCommand.usage);
  },
};

const correctADebtor: DeskCommand['run'] = async ({ words, values, around }, installation) => {
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  const debtorId = await debtorNamed(desk.database, { company, words, day });
  const act = { companyId: company.id, by: AUTHOR, day, debtorId };
  const before = await debtorView(desk.database, act);
  if (before === null) return say({ values, around }, { id: debtorId, outcome: 'notFound' });
  const correction = debtorCorrection(values, before.address);
  const contact = contactCorrection(values, before.contacts);
  const hasCorrection = Object.keys(correction).length > 0;
  if (contact === null && !hasCorrection) throw new UsageError(correctCommand.usage);
  // What is left of the address and of the contact was read above: it is not written over what somebody has changed since.
  const corrected = hasCorrection
    ? await correctDebtor(desk, { ...act, correction, seen: before.version })
    : 'done';
  const outcome =
    corrected === 'done' && contact !== null
      ? await correctContact(desk, { ...act, contact, seen: before.contactVersion })
      : corrected;
  return say(
    { values, around },
    { id: debtorId, outcome: typeof outcome === 'object' ? outcome.kind : outcome },
  );
};

const correctAnInvoice: DeskCommand['run'] = async ({ words, values, around }, installation) => {
  const [invoiceNumber] = words;
  if (invoiceNumber !== undefined && namesEarlier(values))
    return answerForInvoice({ words, values, around }, installation, say);
  const correction = invoiceCorrection(values);
  if (invoiceNumber === undefined || Object.keys(correction).length === 0)
    throw new UsageError(correctCommand.usage);
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  const found = await whyView(desk.database, { companyId: company.id, invoiceNumber, day });
  if (found === null) throw new UsageError(`There is no invoice ${invoiceNumber}`);
  const invoiceId = found.invoice.id;
  const outcome = await correctInvoice(desk, {
    companyId: company.id,
    by: AUTHOR,
    day,
    invoiceId,
    correction,
  });
  return say(
    { values, around },
    { id: invoiceId, outcome: typeof outcome === 'object' ? outcome.kind : outcome },
  );
};

function invoiceCorrection(values: Values): InvoiceCorrection {
  const dueOn = dayOption(values, 'due');
  const rate = textOf(values, 'rate');
  const cancelledOn = dayOption(values, 'cancelled');
  return {
    ...lawChange(values),
    ...(dueOn === null ? {} : { dueOn }),
    ...(rate === null ? {} : { contractRatePercent: rate === 'legal' ? null : rate }),
    ...(cancelledOn === null ? {} : { cancelledOn }),
  };
}

function say(
  { values, around }: Pick<Invocation, 'values' | 'around'>,
  answer: { readonly id: string; readonly outcome: string; readonly because?: readonly string[] },
): 0 | 1 {
  const isDone = answer.outcome === 'done';
  if (isSet(values, 'json')) around.print(jsonText(answer));
  else if (isDone) around.print(answer.outcome);
  else around.note([notDoneText(answer.outcome, around), ...(answer.because ?? [])].join('\n  '));
  return isDone ? 0 : 1;
}
