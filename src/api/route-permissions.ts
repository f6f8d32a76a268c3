// What each route asks for. A route that is not here answers nobody: the guard refuses it, and a test fails.
// `reach` says what somebody with a portfolio of their own gets of it:
//   own       what the address names must belong to one of their debtors
//   narrowed  the answer holds their debtors alone; the handler passes `collector` on
//   open      there is nothing of a debtor in it
//   whole     it is about all debtors at once: not for them

import type { Verb } from '../access/permissions.ts';
import { OUTSIDE, type OutsidePermission } from './outside-permissions.ts';
import { COMPANY_PATH } from './route.ts';

export type Reach = 'own' | 'narrowed' | 'open' | 'whole';

export type Permission =
  | OutsidePermission
  | { readonly kind: 'member'; readonly verb: Verb; readonly reach: Reach };

const of =
  (reach: Reach) =>
  (verb: Verb): Permission => ({ kind: 'member', verb, reach });
const own = of('own');
const narrowed = of('narrowed');
const open = of('open');
const whole = of('whole');

const OF_A_COMPANY: Readonly<Record<string, Permission>> = {
  'GET ': open('read'),
  'PATCH ': whole('company'),
  'GET /today': narrowed('read'),
  'GET /changes': narrowed('read'),
  'GET /balance': whole('read'),
  'GET /forecast': whole('read'),
  'GET /explanation': whole('read'),
  'POST /runs': whole('run'),
  'PUT /pause': whole('run'),
  'DELETE /pause': whole('run'),
  'GET /start': whole('read'),
  'PUT /start/totals': whole('configure'),
  'GET /start/ladders': whole('configure'),
  'PUT /start/ladder': whole('configure'),
  'GET /start/trial': whole('configure'),
  'POST /start/trial': whole('configure'),
  'PUT /live': whole('configure'),
  'DELETE /live': whole('configure'),
  'GET /batch': narrowed('read'),
  'POST /approvals': narrowed('approve'),
  'POST /approval-withdrawals': narrowed('approve'),
  'POST /exclusions': narrowed('veto'),
  // Lifting a hold is for who may chase, whoever placed it.
  'POST /exclusion-withdrawals': narrowed('chase'),
  // The address that it shows approves: only for whom may approve.
  'POST /approval-links': whole('approve'),
  'GET /approval-links': whole('approve'),
  'DELETE /approval-links/:linkId': whole('approve'),
  'GET /messages/:messageId': own('read'),
  'PATCH /messages/:messageId': own('chase'),
  'GET /messages/:messageId/letter': own('read'),
  'GET /messages/:messageId/pay-code': own('read'),
  'PUT /messages/:messageId/approval': own('approve'),
  'DELETE /messages/:messageId/approval': own('approve'),
  'PUT /messages/:messageId/exclusion': own('veto'),
  'PUT /messages/:messageId/delivery': own('chase'),
  'POST /messages/:messageId/call-outcomes': own('chase'),
  'PUT /messages/:messageId/posting': own('chase'),
  'GET /debtors': narrowed('read'),
  'GET /invoices': narrowed('read'),
  'GET /views': open('read'),
  'POST /views': open('read'),
  'PUT /views/:viewId': open('read'),
  'DELETE /views/:viewId': open('read'),
  'GET /debtors/:debtorId': own('read'),
  'PATCH /debtors/:debtorId': own('correct'),
  'PUT /debtors/:debtorId/contact': own('chase'),
  'GET /debtors/:debtorId/money-by-hand': own('read'),
  'GET /debtors/:debtorId/expected-payments': own('read'),
  'GET /debtors/:debtorId/roads': own('read'),
  'POST /debtors/:debtorId/insolvency': own('law'),
  'DELETE /debtors/:debtorId/insolvency': own('law'),
  'POST /debtors/:debtorId/law-facts': own('law'),
  'POST /debtors/:debtorId/page-links': own('chase'),
  'DELETE /debtors/:debtorId/page-links': own('chase'),
  'GET /debtors/:debtorId/sales': own('read'),
  'PUT /debtors/:debtorId/sales': own('chase'),
  'DELETE /debtors/:debtorId/sales': own('chase'),
  'GET /people': whole('people'),
  'PUT /people/:userId/role': whole('people'),
  'DELETE /people/:userId': whole('people'),
  'GET /audit': whole('people'),
  'GET /audit/export': whole('people'),
  'GET /invitations': whole('people'),
  'POST /invitations': whole('people'),
  'DELETE /invitations/:invitationId': whole('people'),
  'GET /portfolios': whole('read'),
  'PUT /portfolios': whole('configure'),
  'POST /holds': narrowed('chase'),
  'POST /hold-releases': narrowed('chase'),
  'POST /dossiers/:dossierId/holds': own('veto'),
  'DELETE /dossiers/:dossierId/holds/:holdId': own('chase'),
  'POST /dossiers/:dossierId/dispute': own('chase'),
  'PUT /dossiers/:dossierId/dispute/:disputeId/outcome': own('concede'),
  'DELETE /dossiers/:dossierId/dispute/:disputeId/outcome': own('concede'),
  'DELETE /dossiers/:dossierId/dispute/:disputeId': own('chase'),
  'POST /dossiers/:dossierId/promise': own('chase'),
  'DELETE /dossiers/:dossierId/promise/:promiseId': own('chase'),
  'POST /dossiers/:dossierId/plan': own('chase'),
  'PUT /dossiers/:dossierId/plan/:planId/approval': own('concede'),
  'PUT /dossiers/:dossierId/plan/:planId/acceptance': own('chase'),
  'DELETE /dossiers/:dossierId/plan/:planId': own('chase'),
  'POST /dossiers/:dossierId/settlement': own('concede'),
  'DELETE /dossiers/:dossierId/settlement/:offerId': own('concede'),
  'POST /dossiers/:dossierId/hand-over': own('concede'),
  'DELETE /dossiers/:dossierId/hand-over': own('concede'),
  'POST /dossiers/:dossierId/hardship': own('chase'),
  'DELETE /dossiers/:dossierId/hardship': own('chase'),
  'POST /dossiers/:dossierId/closure': own('concede'),
  'DELETE /dossiers/:dossierId/closure': own('concede'),
  'POST /dossiers/:dossierId/write-off': own('concede'),
  'DELETE /dossiers/:dossierId/write-off/:writeOffId': own('concede'),
  'POST /dossiers/:dossierId/calls': own('chase'),
  'GET /agreements': narrowed('read'),
  'GET /reports/delay-causes': whole('read'),
  'GET /reports/receivables': whole('read'),
  'GET /reports/cash-forecast': whole('read'),
  'GET /digest': whole('read'),
  'PUT /digest': whole('read'),
  'GET /debtor-answers': narrowed('read'),
  'PUT /debtor-answers/:answerId/handling': own('chase'),
  'DELETE /debtor-answers/:answerId/handling': own('chase'),
  'GET /debtor-answers/:answerId/files/:position': own('read'),
  'GET /money-at-risk': narrowed('read'),
  'GET /legal': whole('read'),
  'GET /rates': open('read'),
  'POST /rates/publications': whole('law'),
  'DELETE /law-facts/:factId': whole('law'),
  'GET /law/deadlines': whole('read'),
  'GET /legal-statement': whole('read'),
  'GET /terms-of-sale': open('read'),
  'PATCH /terms-of-sale': whole('configure'),
  'GET /scenarios': open('read'),
  'PUT /scenarios': whole('configure'),
  'POST /scenarios/effect': whole('configure'),
  'PUT /scenario-assignments': narrowed('correct'),
  'POST /scenario-assignments/effect': narrowed('correct'),
  'POST /scenarios/replay': whole('configure'),
  'GET /not-reminded': narrowed('read'),
  'GET /conduct': open('read'),
  'PATCH /conduct': whole('configure'),
  'PUT /assignment-rules': whole('configure'),
  'GET /wordings': open('read'),
  'GET /wordings/:wordingKey': open('read'),
  'POST /wordings/:wordingKey/preview': whole('configure'),
  'PUT /wordings/:wordingKey': whole('configure'),

  'PATCH /invoices/:invoiceId': own('correct'),
  'GET /debtor-likenesses': whole('read'),
  'GET /debtor-merges': whole('read'),
  'POST /debtor-merges': whole('correct'),
  'DELETE /debtor-merges/:mergeId': whole('correct'),
  'POST /debtor-differences': whole('correct'),

  'POST /files': whole('takeIn'),
  'GET /imports': whole('readMoney'),
  'DELETE /imports/:importId': whole('takeIn'),
  'POST /take-ins': whole('takeIn'),
  'GET /take-ins/:takeInId': whole('takeIn'),
  'DELETE /take-ins/:takeInId': whole('takeIn'),
  'POST /ledger-checks': whole('takeIn'),
  'GET /column-mappings': whole('takeIn'),
  'PUT /column-mappings': whole('takeIn'),
  'DELETE /column-mappings': whole('takeIn'),

  'GET /payments/unmatched': whole('readMoney'),
  'GET /payments': whole('readMoney'),
  'POST /payments': whole('money'),
  'GET /payments/:paymentId': whole('readMoney'),
  'DELETE /payments/:paymentId': whole('money'),
  'POST /payments/:paymentId/allocations': whole('money'),
  'PUT /payments/:paymentId/allocations': whole('money'),
  'DELETE /payments/:paymentId/allocations': whole('money'),
  'DELETE /payments/:paymentId/allocations/:allocationId': whole('money'),
  'POST /payments/:paymentId/rejections': whole('money'),
  'POST /payments/:paymentId/refunds': whole('money'),
  'DELETE /refunds/:refundId': whole('money'),
  'PUT /payments/:paymentId/set-aside': whole('money'),
  'DELETE /payments/:paymentId/set-aside': whole('money'),
  'POST /cash-declarations': whole('money'),
  'POST /invoices/:invoiceId/differences': own('concede'),
  'DELETE /differences/:differenceId': whole('concede'),
  'GET /expected-receipts': whole('read'),
  'POST /invoices/:invoiceId/expected-receipts': own('chase'),
  'DELETE /expected-receipts/:expectedReceiptId': whole('chase'),
  'GET /returned-payments': whole('readMoney'),
  'POST /returned-payments/:returnId/answer': whole('money'),
  'GET /matching-settings': open('read'),
  'PATCH /matching-settings': whole('configure'),
  'GET /bank-accounts': whole('readMoney'),
  'PUT /bank-accounts/:account/closed': whole('money'),
};

/** By method and path as the router writes it. */
export const ROUTE_PERMISSIONS: ReadonlyMap<string, Permission> = new Map([
  ...Object.entries(OUTSIDE),
  ...Object.entries(OF_A_COMPANY).map(([route, permission]): [string, Permission] => [
    route.replace(' ', ` ${COMPANY_PATH}`),
    permission,
  ]),
]);

/** How the API describes it: `read`, `read of own debtors` and so on. */
export function permissionText(permission: Permission): string {
  return permission.kind === 'member' ? permission.verb : permission.kind;
}
