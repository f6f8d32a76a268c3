// How long papers are kept, and whose have outlived it, as a person reads it on the command line.

import type { RetentionView } from '../../desk/retention/retention.ts';
import * as m from '../../messages/compiled/messages.js';
import { dayText, type Locale } from '../../messages/format.ts';

export function retentionLines(view: RetentionView, locale: Locale): string[] {
  const say = { locale };
  const { periods, recovery, accounts, kept } = view;
  if (periods === null) return [m.retention_undecided({}, say)];
  const years = (count: number | null): string =>
    count === null ? m.retention_for_ever({}, say) : `${count}`;
  const due = [
    ...dueLines(m.retention_stage_recovery({}, say), recovery, locale),
    ...dueLines(m.retention_stage_accounts({}, say), accounts, locale),
  ];
  return [
    `${m.retention_recovery({}, say)}: ${years(periods.recoveryYears)}`,
    `${m.retention_accounts({}, say)}: ${years(periods.accountsYears)}`,
    m.retention_due({}, say),
    ...(due.length === 0 ? [`  ${m.retention_none({}, say)}`] : due),
    ...(kept.length === 0 ? [] : [m.retention_kept({}, say)]),
    ...kept.map(({ because, debtors: count, example }) => {
      const why = KEPT[because]({}, say);
      return `  ${m.retention_kept_line({ count, because: why, example }, say)}`;
    }),
  ];
}

type Due = RetentionView['recovery'];

function dueLines(title: string, { count, debtors }: Due, locale: Locale): string[] {
  if (count === 0) return [];
  const first =
    debtors.length < count ? [`    ${m.retention_first({ count: debtors.length }, { locale })}`] : [];
  return [
    `  ${title}: ${m.retention_debtors({ count }, { locale })}`,
    ...debtors.map(debtor => `    ${debtor.name}: ${whatGoes(debtor, locale)}`),
    ...first,
  ];
}

function whatGoes({ before, isOver, lastOn }: Due['debtors'][number], locale: Locale): string {
  const say = { locale };
  if (!isOver) return m.retention_before({ day: dayText(before, locale) }, say);
  return lastOn === null
    ? m.retention_all({}, say)
    : m.retention_without({ day: dayText(lastOn, locale) }, say);
}

const KEPT = {
  openInvoice: m.retention_kept_open,
  settledSince: m.retention_kept_settled,
  creditLeft: m.retention_kept_credit,
  answerWaiting: m.retention_kept_answer,
  running: m.retention_kept_running,
  title: m.retention_kept_title,
} as const;
