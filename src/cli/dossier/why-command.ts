// One invoice on any day: what is decided about it and because of what, what is owed, and how that was worked out.

import { whyView } from '../../desk/deciding/why.ts';
import { receiptsAheadOf } from '../../desk/overview/receipts-ahead.ts';
import type { InvoiceView } from '../../desk/views/invoice.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Locale } from '../../messages/format.ts';
import { sourceText } from '../../messages/invoice-words.ts';
import { decisionText, dueText } from '../../messages/terminal-words.ts';
import { toDecimal } from '../../units/money.ts';
import { companyDesk, dayOption } from '../arguments.ts';
import { type DeskCommand, isSet, ON_A_DAY, UsageError } from '../command.ts';
import { jsonText } from '../text/json.ts';
import { sentencesOf } from '../text/sentences.ts';

export const whyCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage: 'acquit why INVOICE [--day DAY] [--json]',
  options: ON_A_DAY,
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
      const { locale = 'en' } = around;
      const lines = [
        ...sentencesOf(because, around),
        // Of all that the debtor owes: it may send for others and leave this one out.
        ...(decision === null
          ? []
          : [m.terminal_itsDossier({ decision: decisionText(decision.kind, locale) }, { locale })]),
        ...owedLines(invoice, locale),
        ...(!expected?.expectedOn ? [] : [m.terminal_likelyPaid({ day: expected.expectedOn }, { locale })]),
      ];
      around.print(`${invoice.number}, ${debtorName}, ${day}`);
      for (const line of lines) around.print(`  ${line}`);
    }
    return 0;
  },
};

function owedLines(
  { dueOn, open, amounts, asked, interestLines, settlements }: InvoiceView,
  locale: Locale,
): string[] {
  const say = { locale };
  const costs = [
    [m.terminal_part_interest, amounts.interest],
    [m.terminal_part_fixedSum, amounts.fixedSum],
    [m.terminal_part_provenCosts, amounts.provenCosts],
    [m.terminal_part_reminderCosts, amounts.reminderCosts],
  ] as const;
  const beside = costs.filter(([, { amount }]) => amount !== 0);
  const parts = [[m.terminal_part_open, open] as const, ...beside, [m.terminal_part_asked, asked] as const];
  return [
    `${dueText(dueOn, locale)}; ${parts.map(([part, amount]) => part({ amount: toDecimal(amount) }, say)).join(', ')} ${open.currency}`,
    ...interestLines.map(({ from, to, days, ratePercent, principal, article }) =>
      m.terminal_interestLine(
        {
          from,
          to,
          days: m.count_days({ count: days }, say),
          rate: ratePercent,
          principal: toDecimal(principal),
          article,
        },
        say,
      ),
    ),
    ...settlements.map(({ on, amount, source, label }) =>
      m.terminal_settled(
        { source: sourceText(source, locale), amount: toDecimal(amount), day: on, label },
        say,
      ),
    ),
  ];
}
