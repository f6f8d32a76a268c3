// One invoice on any day: what is decided about it and because of what, what is owed, and how that was worked out.

import { whyView } from '../../desk/deciding/why.ts';
import { receiptsAheadOf } from '../../desk/overview/receipts-ahead.ts';
import type { InvoiceView } from '../../desk/views/invoice.ts';
import { toDecimal } from '../../units/money.ts';
import { companyDesk, dayOption } from '../arguments.ts';
import { type DeskCommand, isSet, UsageError } from '../command.ts';
import { jsonText } from '../text/json.ts';
import { sentencesOf } from '../text/sentences.ts';

export const whyCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage: 'acquit why INVOICE [--day DAY] [--json]',
  options: { company: { type: 'string' }, json: { type: 'boolean' }, day: { type: 'string' } },
  async run({ words, values, around }, installation) {
    const [invoiceNumber] = words;
    if (invoiceNumber === undefined) throw new UsageError('Which invoice? Its number');
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const answer = await whyView(desk.database, { companyId: company.id, invoiceNumber, day });
    if (answer === null) throw new UsageError(`There is no invoice ${invoiceNumber}`);
    const { debtorId, debtorName, invoice, decision, because } = answer;
    const ahead = await receiptsAheadOf(desk.database, { companyId: company.id, debtorId, day });
    // Null where it is settled, or where no payment tells anything yet.
    const expected = ahead.find(({ invoiceId }) => invoiceId === invoice.id)?.forecast ?? null;
    if (isSet(values, 'json')) around.print(jsonText({ ...answer, expected }));
    else {
      const lines = [
        ...sentencesOf(because, around),
        // Of all that the debtor owes: it may send for others and leave this one out.
        ...(decision === null ? [] : [`its dossier: ${decision.kind}`]),
        ...owedLines(invoice),
        ...(expected === null ? [] : [`likely to be paid on ${expected.expectedOn}`]),
      ];
      around.print(`${invoice.number}, ${debtorName}, ${day}`);
      for (const line of lines) around.print(`  ${line}`);
    }
    return 0;
  },
};

function owedLines({ dueOn, open, amounts, asked, interestLines, settlements }: InvoiceView): string[] {
  const costs = [
    ['interest', amounts.interest],
    ['fixed sum', amounts.fixedSum],
    ['proven costs', amounts.provenCosts],
    ['cost of reminders', amounts.reminderCosts],
  ] as const;
  const beside = costs.filter(([, { amount }]) => amount !== 0);
  const parts = [['open', open] as const, ...beside, ['may be asked', asked] as const];
  return [
    `due ${dueOn ?? 'on a day that is not known'}; ${parts.map(([name, amount]) => `${name} ${toDecimal(amount)}`).join(', ')} ${open.currency}`,
    ...interestLines.map(
      ({ from, to, days, ratePercent, principal, article }) =>
        `interest ${from} to ${to}: ${days} days at ${ratePercent} % on ${toDecimal(principal)} (${article})`,
    ),
    ...settlements.map(
      ({ on, amount, source, label }) => `${source} ${toDecimal(amount)} on ${on}: ${label}`,
    ),
  ];
}
