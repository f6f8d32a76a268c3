// Who may do what, as a table: a role has these verbs, in one company. Which route asks for which verb stands in
// `api/guard/route-permissions.ts`; the guard there is the only place that compares the two.

export type Role = 'owner' | 'creditController' | 'collector' | 'sales' | 'accountant' | 'viewer';

export const ROLES: readonly Role[] = [
  'owner',
  'creditController',
  'collector',
  'sales',
  'accountant',
  'viewer',
];

/**
 * read: debtors, invoices, messages, reports · readMoney: the bank, payments, imports · chase: calls, promises, disputes,
 * holds, words of a message · approve: let messages leave · veto: stop the reminder of a customer for a while ·
 * concede: instalments, settlements, write-offs, hand-over · correct: customers and invoices · money: payments and what
 * they pay · takeIn: files · law: facts and rates · configure: scenarios, terms, who follows whom · run: the day, pause ·
 * people: invite, change roles, read who did what · company: its name, numbers, address and account.
 */
export type Verb =
  | 'read'
  | 'readMoney'
  | 'chase'
  | 'approve'
  | 'veto'
  | 'concede'
  | 'correct'
  | 'money'
  | 'takeIn'
  | 'law'
  | 'configure'
  | 'run'
  | 'people'
  | 'company';

export const VERBS: readonly Verb[] = [
  'read',
  'readMoney',
  'chase',
  'approve',
  'veto',
  'concede',
  'correct',
  'money',
  'takeIn',
  'law',
  'configure',
  'run',
  'people',
  'company',
];

export const PERMISSIONS: Readonly<Record<Role, readonly Verb[]>> = {
  owner: VERBS,
  creditController: VERBS.filter(verb => verb !== 'people' && verb !== 'company'),
  // Only with the debtors assigned to them.
  collector: ['read', 'chase', 'approve', 'veto'],
  sales: ['read', 'veto'],
  // Works under mandate: keeps the books and prepares; what gives money away stays with the client.
  accountant: VERBS.filter(verb => verb !== 'people' && verb !== 'company' && verb !== 'concede'),
  viewer: ['read', 'readMoney'],
};

export const mayDo = (role: Role, verb: Verb): boolean => PERMISSIONS[role].includes(verb);

/**
 * Whoever owns a company may own another, and an accountant takes on clients: no role elsewhere gives anything in the new
 * company, whose owner is who added it.
 */
export const mayAddCompany = (roles: readonly Role[]): boolean =>
  roles.some(role => role === 'owner' || role === 'accountant');

/** Sees and does only what concerns the debtors assigned to them. */
export const hasOwnPortfolio = (role: Role): boolean => role === 'collector';
