// The places of the application by name: for the navigation, and for whoever looks for one by typing.

import * as m from '../src/messages/compiled/messages.js';
import type { IconName } from './parts/form/icon.tsx';
import type { Verb } from './queries/answers.ts';

export type Place = {
  readonly to:
    | '/c/$companyId'
    | '/c/$companyId/companies'
    | '/c/$companyId/review'
    | '/c/$companyId/inbox'
    | '/c/$companyId/calls'
    | '/c/$companyId/agreements'
    | '/c/$companyId/debtors'
    | '/c/$companyId/bank'
    | '/c/$companyId/take-in'
    | '/c/$companyId/calendar'
    | '/c/$companyId/reports'
    | '/c/$companyId/scenarios'
    | '/c/$companyId/wording'
    | '/c/$companyId/legal'
    | '/c/$companyId/settings';
  readonly icon: IconName;
  /** What the role must allow, for all debtors at once: nobody is led to a page that the server refuses them. */
  readonly needs?: Verb;
  /** Only for somebody who has several companies. */
  readonly isForSeveral?: true;
  readonly name: () => string;
  /** Under a sign on a telephone. */
  readonly shortName?: () => string;
};

/** The order of the morning: answers first, sending second. */
export const PLACES: readonly Place[] = [
  { to: '/c/$companyId', icon: 'today', name: () => m.nav_today() },
  { to: '/c/$companyId/companies', icon: 'companies', isForSeveral: true, name: () => m.nav_companies() },
  { to: '/c/$companyId/inbox', icon: 'mail', name: () => m.nav_inbox() },
  { to: '/c/$companyId/review', icon: 'review', name: () => m.nav_review() },
  { to: '/c/$companyId/calls', icon: 'phone', name: () => m.nav_calls() },
  { to: '/c/$companyId/agreements', icon: 'agree', name: () => m.nav_agreements() },
  {
    to: '/c/$companyId/debtors',
    icon: 'debtors',
    name: () => m.nav_debtors(),
    shortName: () => m.nav_debtors_short(),
  },
  { to: '/c/$companyId/bank', icon: 'bank', needs: 'readMoney', name: () => m.nav_bank() },
  { to: '/c/$companyId/take-in', icon: 'takeIn', needs: 'takeIn', name: () => m.nav_take_in() },
  { to: '/c/$companyId/calendar', icon: 'clock', needs: 'read', name: () => m.nav_calendar() },
  { to: '/c/$companyId/reports', icon: 'trend', needs: 'read', name: () => m.nav_reports() },
  { to: '/c/$companyId/scenarios', icon: 'steps', name: () => m.nav_scenarios() },
  { to: '/c/$companyId/wording', icon: 'pencil', name: () => m.nav_wording() },
  { to: '/c/$companyId/legal', icon: 'scales', needs: 'read', name: () => m.nav_legal() },
  { to: '/c/$companyId/settings', icon: 'settings', name: () => m.nav_settings() },
];

const ON_A_PHONE: readonly Place['to'][] = [
  '/c/$companyId',
  '/c/$companyId/review',
  '/c/$companyId/calls',
  '/c/$companyId/debtors',
];
export const isOnPhone = ({ to }: Place): boolean => ON_A_PHONE.includes(to);
