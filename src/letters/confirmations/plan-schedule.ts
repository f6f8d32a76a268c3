// The instalments of a plan: lines of days and amounts in the text, a table in HTML.

import type { Money } from '../../units/money.ts';
import { formatDate, formatMoney, localeOf } from '../locale.ts';
import type { SetBlock } from '../rendering/paragraphs.ts';
import { withTypography } from '../rendering/typography.ts';
import { LABELS } from '../wording/labels.ts';
import { PLAN_WORDS } from '../wording/plan-words.ts';
import type { PlanTerms, Said, Writing } from './confirmed.ts';

type Schedule = { readonly whole: Money; readonly instalments: PlanTerms['instalments'] };

/** Null where it is not about instalments. */
export function scheduleOf(said: Said): Schedule | null {
  if (said.kind === 'plan') return said.terms;
  return 'instalments' in said ? said : null;
}

/** Amounts stand below one another; on the debtor's page, where spaces do not, nothing is lost. */
export function scheduleLines({ instalments }: Schedule, { language, country }: Writing): string[] {
  const locale = localeOf(language, country);
  const colon = withTypography(PLAN_WORDS[language].colon, language);
  const rows = instalments.map(({ dueOn, amount }) => ({
    day: `- ${formatDate(dueOn, locale)}${colon}`,
    amount: formatMoney(amount, locale),
  }));
  const width = Math.max(...rows.map(({ day, amount }) => day.length + 1 + amount.length));
  return rows.map(({ day, amount }) => `${day}${amount.padStart(width - day.length)}`);
}

export function scheduleBlock(schedule: Schedule, writing: Writing): SetBlock {
  const { language, country } = writing;
  const { table, payment } = LABELS[language];
  const locale = localeOf(language, country);
  return {
    text: scheduleLines(schedule, writing).join('\n'),
    block: {
      kind: 'table',
      columns: [
        { title: table.due, align: 'start' },
        { title: payment.amount, align: 'end' },
      ],
      rows: schedule.instalments.map(({ dueOn, amount }) => [
        formatDate(dueOn, locale),
        formatMoney(amount, locale),
      ]),
      total: schedule.instalments.length > 1 ? [table.total, formatMoney(schedule.whole, locale)] : null,
    },
  };
}
