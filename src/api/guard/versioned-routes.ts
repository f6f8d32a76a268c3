// What two people may have open at once, and what each of them would write as a whole: these routes ask for the version that
// was read. Every other route that changes something stands, with its reason, in `test/api/unversioned.ts`.

import { COMPANY_PATH } from './route.ts';

export const VERSIONED: readonly string[] = [
  'PATCH /messages/:messageId',
  'PATCH ',
  'PATCH /conduct',
  'PATCH /terms-of-sale',
  'PATCH /matching-settings',
  'PUT /retention',
  'PATCH /debtors/:debtorId',
  'PUT /debtors/:debtorId/contact',
  'PUT /debtors/:debtorId/sales',
  // Who was named meanwhile is not taken away unread.
  'DELETE /debtors/:debtorId/sales',
  // From an insolvency on nothing is asked: what is known of it meanwhile is neither replaced nor lifted unread.
  'POST /debtors/:debtorId/insolvency',
  'DELETE /debtors/:debtorId/insolvency',
  'PATCH /invoices/:invoiceId',
  'PUT /people/:userId/role',
  'PUT /scenarios',
  'PUT /assignment-rules',
  // A ladder replaces the rules as a whole.
  'PUT /start/ladder',
  // What somebody said meanwhile that a payment is.
  'PUT /payments/:paymentId/allocations',
  'DELETE /payments/:paymentId/allocations',
  'PUT /payments/:paymentId/set-aside',
  'DELETE /payments/:paymentId/set-aside',
];

const ROUTES: ReadonlySet<string> = new Set(VERSIONED.map(route => route.replace(' ', ` ${COMPANY_PATH}`)));

/** By method and path as the router writes it. */
export const isVersioned = (route: string): boolean => ROUTES.has(route);
