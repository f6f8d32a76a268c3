// What waits in one company of several, each with where it is done: the same on the screen and in its file. And what waits in all
// of them together.

import * as m from '../../src/messages/compiled/messages.js';
import type { CompanyLine } from '../queries/answers.ts';
import { isZeroAmount } from './money-text.ts';

/** In the order of a morning; what is counted is messages, answers, payments, or whether there is anything at all. */
const KINDS = [
  { kind: 'test', to: '/c/$companyId', text: () => m.companies_not_live() },
  { kind: 'troubles', to: '/c/$companyId', text: m.companies_troubles, tone: 'alert' },
  { kind: 'answers', to: '/c/$companyId/inbox', text: m.companies_answers, tone: 'caution' },
  { kind: 'proposals', to: '/c/$companyId/agreements', text: m.companies_proposals, tone: 'caution' },
  { kind: 'toApprove', to: '/c/$companyId/review', text: m.companies_to_approve, tone: 'good' },
  { kind: 'tasks', to: '/c/$companyId', text: m.companies_tasks, tone: 'good' },
  { kind: 'payments', to: '/c/$companyId/bank', text: m.companies_payments, tone: 'caution' },
  { kind: 'refusedImports', to: '/c/$companyId/take-in', text: m.companies_refused_imports, tone: 'caution' },
  { kind: 'stale', to: '/c/$companyId/bank', text: () => m.companies_stale(), tone: 'caution' },
] as const;

export type WaitingKind = (typeof KINDS)[number]['kind'];

/** Nothing waits in a closed company for anybody. */
function countIn(line: CompanyLine, kind: WaitingKind): number {
  if (line.company.closedOn !== null) return 0;
  switch (kind) {
    case 'test':
      return line.company.mode === 'test' ? 1 : 0;
    case 'troubles':
      return line.inDoubt + line.failed;
    case 'stale':
      return !line.cash.isFresh && !isZeroAmount(line.outstanding) ? 1 : 0;
    case 'answers':
    case 'proposals':
    case 'toApprove':
    case 'tasks':
    case 'payments':
    case 'refusedImports':
      return line[kind];
  }
}

export const waitingIn = (line: CompanyLine) =>
  KINDS.map(({ text, ...one }) => {
    const count = countIn(line, one.kind);
    return { ...one, count, text: text({ count }) };
  }).filter(({ count }) => count > 0);

/** Of all companies together, with in how many of them. */
export const waitingInAll = (lines: readonly CompanyLine[]) =>
  KINDS.map(({ text, ...one }) => {
    const counts = lines.map(line => countIn(line, one.kind)).filter(count => count > 0);
    const count = counts.reduce((a, b) => a + b, 0);
    return { ...one, count, companies: counts.length, text: text({ count }) };
  }).filter(({ companies }) => companies > 0);

/** The companies in which it waits, in the order of *Mes sociétés*. */
export const companiesWith = (lines: readonly CompanyLine[], kind: WaitingKind) =>
  lines.filter(line => countIn(line, kind) > 0);
