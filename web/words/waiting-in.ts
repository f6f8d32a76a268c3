// What waits in one company of several, each with where it is done: the same on the screen and in its file.

import * as m from '../../src/messages/compiled/messages.js';
import type { CompanyLine } from '../queries/answers.ts';
import { isZeroAmount } from './money-text.ts';

/** Nothing waits in a closed company for anybody. */
export function waitingIn(line: CompanyLine) {
  const { company, toApprove, answers, proposals, tasks, payments, inDoubt, failed, cash, outstanding } =
    line;
  if (company.closedOn !== null) return [];
  const isStale = !cash.isFresh && !isZeroAmount(outstanding);
  const troubles = inDoubt + failed;
  const waiting = [
    { to: '/c/$companyId', count: company.mode === 'test' ? 1 : 0, text: m.companies_not_live() },
    { to: '/c/$companyId', count: troubles, text: m.companies_troubles({ count: troubles }), tone: 'alert' },
    {
      to: '/c/$companyId/inbox',
      count: answers,
      text: m.companies_answers({ count: answers }),
      tone: 'caution',
    },
    {
      to: '/c/$companyId/agreements',
      count: proposals,
      text: m.companies_proposals({ count: proposals }),
      tone: 'caution',
    },
    {
      to: '/c/$companyId/review',
      count: toApprove,
      text: m.companies_to_approve({ count: toApprove }),
      tone: 'good',
    },
    { to: '/c/$companyId', count: tasks, text: m.companies_tasks({ count: tasks }), tone: 'good' },
    {
      to: '/c/$companyId/bank',
      count: payments,
      text: m.companies_payments({ count: payments }),
      tone: 'caution',
    },
    { to: '/c/$companyId/bank', count: isStale ? 1 : 0, text: m.companies_stale(), tone: 'caution' },
  ] as const;
  return waiting.filter(({ count }) => count > 0);
}
