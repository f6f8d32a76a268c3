// Roles and what they may do, in the reader's language.

import type { Role } from '../access/permissions.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

export const ROLE_CHOICES: readonly Role[] = [
  'owner',
  'creditController',
  'collector',
  'sales',
  'accountant',
  'viewer',
];

const ROLE_NAMES: Readonly<Record<Role, Text>> = {
  owner: m.role_owner,
  creditController: m.role_creditController,
  collector: m.role_collector,
  sales: m.role_sales,
  accountant: m.role_accountant,
  viewer: m.role_viewer,
};
const ROLE_RIGHTS: Readonly<Record<Role, Text>> = {
  owner: m.role_owner_may,
  creditController: m.role_creditController_may,
  collector: m.role_collector_may,
  sales: m.role_sales_may,
  accountant: m.role_accountant_may,
  viewer: m.role_viewer_may,
};

export const roleText = (role: Role, locale: Locale): string => ROLE_NAMES[role]({}, { locale });
export const roleRights = (role: Role, locale: Locale): string => ROLE_RIGHTS[role]({}, { locale });
