// What somebody asked for, as the audit keeps it ("PATCH /debtors/:debtorId"), in words: its own where it has some, else what was
// done, by the method, and to what, by the last part of the address that has a name here.

import { WHOLE_ACTS } from './audit-acts.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;
type Deed = (inputs: { what: string }, options?: { locale?: Locale }) => string;

const DEEDS: Readonly<Record<string, Deed>> = {
  POST: m.audit_post,
  PUT: m.audit_change,
  PATCH: m.audit_change,
  DELETE: m.audit_delete,
};

const SUBJECTS: Readonly<Record<string, Text>> = {
  acceptance: m.audit_acceptance,
  'access-copies': m.audit_access_copies,
  allocations: m.audit_allocations,
  confirmations: m.audit_confirmations,
  'confirmation-withdrawals': m.audit_confirmation_withdrawals,
  answer: m.audit_answer,
  'api-keys': m.audit_api_keys,
  approval: m.audit_approval,
  'approval-links': m.audit_approval_links,
  'approval-withdrawals': m.audit_approval_withdrawals,
  digest: m.audit_digest,
  exclusions: m.audit_exclusions,
  'exclusion-withdrawals': m.audit_exclusion_withdrawals,
  approvals: m.audit_approvals,
  'assignment-rules': m.audit_assignment_rules,
  'bank-accounts': m.audit_bank_accounts,
  'call-outcomes': m.audit_calls,
  calls: m.audit_calls,
  'cash-declarations': m.audit_cash_declarations,
  closure: m.audit_closure,
  concession: m.audit_concession,
  refusal: m.audit_refusal,
  replaced: m.audit_replaced,
  'column-mappings': m.audit_column_mappings,
  companies: m.audit_companies,
  comparisons: m.audit_comparisons,
  'company-proposals': m.audit_company_proposals,
  conduct: m.audit_conduct,
  contact: m.audit_contact,
  credentials: m.audit_credentials,
  'debtor-differences': m.audit_debtor_differences,
  'debtor-kinds': m.audit_debtor_kinds,
  'debtor-kind-withdrawals': m.audit_debtor_kinds,
  'debtor-merges': m.audit_debtor_merges,
  debtors: m.audit_debtors,
  delivery: m.audit_delivery,
  differences: m.audit_differences,
  dispute: m.audit_dispute,
  exclusion: m.audit_exclusion,
  'expected-receipts': m.audit_expected_receipts,
  documents: m.audit_documents,
  files: m.audit_files,
  'hand-over': m.audit_hand_over,
  handling: m.audit_handling,
  hardship: m.audit_hardship,
  'hold-releases': m.audit_holds,
  holds: m.audit_holds,
  imports: m.audit_imports,
  insolvency: m.audit_insolvency,
  invitation: m.audit_invitations,
  invitations: m.audit_invitations,
  invoices: m.audit_invoices,
  'law-facts': m.audit_law_facts,
  'left-out': m.audit_left_out,
  'ledger-checks': m.audit_ledger_checks,
  live: m.audit_live,
  'matching-settings': m.audit_matching_settings,
  messages: m.audit_messages,
  outcome: m.audit_outcome,
  'page-links': m.audit_page_links,
  passkeys: m.audit_passkeys,
  password: m.audit_password,
  'password-resets': m.audit_password,
  'company-closure': m.audit_company_closure,
  pause: m.audit_pause,
  checks: m.audit_provider_checks,
  offer: m.audit_provider_offer,
  'payment-providers': m.audit_payment_providers,
  payments: m.audit_payments,
  people: m.audit_people,
  plan: m.audit_plan,
  portfolios: m.audit_portfolios,
  posting: m.audit_posting,
  return: m.audit_return,
  preview: m.audit_preview,
  promise: m.audit_promise,
  publications: m.audit_publications,
  refunds: m.audit_refunds,
  rejections: m.audit_rejections,
  replay: m.audit_replay,
  retention: m.audit_retention,
  erasures: m.audit_erasures,
  role: m.audit_role,
  runs: m.audit_runs,
  sales: m.audit_sales,
  'scenario-assignments': m.audit_scenario_assignments,
  scenarios: m.audit_scenarios,
  'second-factor': m.audit_second_factor,
  session: m.audit_session,
  sessions: m.audit_session,
  'set-aside': m.audit_set_aside,
  settlement: m.audit_settlement,
  'single-sign-on': m.audit_session,
  start: m.audit_start,
  'take-ins': m.audit_files,
  'terms-of-sale': m.audit_terms_of_sale,
  views: m.audit_views,
  wordings: m.audit_wordings,
  'write-off': m.audit_write_off,
};

/** An act that is not known here is shown as it is kept. */
export function auditText(act: string, locale: Locale): string {
  const whole = WHOLE_ACTS[act];
  if (whole !== undefined) return whole({}, { locale });
  const [method = '', address = ''] = act.split(' ');
  // Of the company itself nothing of the address is left.
  const part = address === '' ? 'companies' : address.split('/').findLast(one => SUBJECTS[one] !== undefined);
  const what = part === undefined ? undefined : SUBJECTS[part]?.({}, { locale });
  const deed = DEEDS[method];
  return what === undefined || deed === undefined ? act : deed({ what }, { locale });
}
