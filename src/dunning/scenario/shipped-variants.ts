// Scenarios for debtors who are not the ordinary case. A segment, a habit or a small amount chooses them (`assignment.ts`),
// or a person.

import type { Scenario } from './scenario.ts';
import { type Line, line, scenario } from './scenario-lines.ts';

/** An account that people care for: they call, sales may object to each message, and a statement sums up each month. */
const KEY_ACCOUNT: readonly Line[] = [
  line(5, 'call', { tone: 'courteous', sender: 'sales', approval: { kind: 'role', role: 'sales' } }),
  line(15, 'dateRequest', { sender: 'sales', approval: { kind: 'role', role: 'sales' } }),
  line(15, 'statement', {
    countsFrom: 'previousStep',
    tone: 'direct',
    approval: { kind: 'role', role: 'sales' },
    repeats: { every: 'month', onDay: 1, atMost: 24 },
  }),
];

/** Whether the invoice arrived is asked first, whatever its amount. */
const NEW_CUSTOMER: readonly Line[] = [
  line(-7, 'comingDue', { wording: 'receiptCheck', onlyIf: null }),
  line(2, 'courteousReminder'),
  line(8, 'dateRequest'),
  line(12, 'call'),
  line(20, 'costsNotice', { deadlineDays: 5, sender: 'accounts' }),
  line(28, 'lastNotice', { deadlineDays: 8, sender: 'accounts', cc: ['management'] }),
  line(38, 'formalNotice', { deadlineDays: 8, sender: 'management' }),
  line(48, 'decision'),
];

/** Who is always late is written to early and called soon. No rung is left out: each only comes sooner. */
const CHRONIC: readonly Line[] = [
  line(-3, 'comingDue', { onlyIf: null }),
  line(1, 'courteousReminder'),
  line(5, 'call'),
  line(12, 'lastNotice', { deadlineDays: 5, sender: 'accounts', cc: ['management'] }),
  line(20, 'formalNotice', { deadlineDays: 8, sender: 'management' }),
  line(30, 'decision'),
];

/** Below fifty euro two messages, then a line in a monthly statement: a letter would cost more than it brings. */
const SMALL_BALANCE: readonly Line[] = [
  line(5, 'courteousReminder'),
  line(20, 'dateRequest'),
  line(15, 'statement', {
    countsFrom: 'previousStep',
    tone: 'direct',
    repeats: { every: 'month', onDay: 1, atMost: 12 },
  }),
];

/** One person writes to another: warm, in the first person, and slower. */
const FREELANCER: readonly Line[] = [
  line(-3, 'comingDue', { tone: 'helpful', wording: 'personal' }),
  line(4, 'courteousReminder', { wording: 'personal' }),
  line(11, 'dateRequest', { wording: 'personal' }),
  line(18, 'call'),
  line(30, 'lastNotice', { deadlineDays: 8, wording: 'personal' }),
  line(45, 'formalNotice', { deadlineDays: 8 }),
  line(60, 'decision'),
];

/** Invoices go through a portal: the first question is where the invoice stands there. Nobody texts an office. */
const PUBLIC_BODY: readonly Line[] = [
  line(5, 'courteousReminder', { wording: 'publicPortal' }),
  line(15, 'dateRequest', { wording: 'publicPortal' }),
  line(25, 'call'),
  line(40, 'costsNotice', { deadlineDays: 15, sender: 'accounts' }),
  line(55, 'lastNotice', { deadlineDays: 15, sender: 'management' }),
  line(75, 'decision'),
];

/** Works: what is held back as a guarantee is not asked for before its own day, and the text says so. */
const CONSTRUCTION: readonly Line[] = [
  line(-5, 'comingDue'),
  line(5, 'courteousReminder', { wording: 'retention' }),
  line(12, 'dateRequest', { wording: 'retention' }),
  line(20, 'call'),
  line(30, 'costsNotice', { deadlineDays: 8, sender: 'accounts' }),
  line(40, 'lastNotice', { deadlineDays: 8, sender: 'accounts', cc: ['management'] }),
  line(50, 'formalNotice', { deadlineDays: 8, sender: 'management' }),
  line(60, 'decision'),
];

/** Who cannot pay is called and offered a plan; nothing firmer is sent, a person decides. */
const HARDSHIP: readonly Line[] = [
  line(5, 'courteousReminder', { wording: 'planOffer', onlyIf: null }),
  line(12, 'call', { tone: 'courteous' }),
  line(20, 'dateRequest', { wording: 'planOffer' }),
  line(45, 'decision', { claims: 'principal' }),
];

/** In Belgium a consumer in hardship has the free reminder and its fourteen days first (CDE XIX.2). */
const BELGIAN_HARDSHIP: readonly Line[] = [
  line(3, 'consumerFirstReminder', { deadlineDays: 14 }),
  line(20, 'call', { tone: 'courteous' }),
  line(30, 'dateRequest', { wording: 'planOffer' }),
  line(60, 'decision', { claims: 'principal' }),
];

const EVERYWHERE = ['*'] as const;
const BUSINESS = ['business'] as const;

export const SHIPPED_VARIANTS: readonly Scenario[] = [
  scenario({ key: 'key-account', countries: EVERYWHERE, debtorKinds: BUSINESS, lines: KEY_ACCOUNT }),
  scenario({ key: 'new-customer', countries: EVERYWHERE, debtorKinds: BUSINESS, lines: NEW_CUSTOMER }),
  scenario({ key: 'chronic-late', countries: EVERYWHERE, debtorKinds: BUSINESS, lines: CHRONIC }),
  scenario({ key: 'small-balance', countries: EVERYWHERE, debtorKinds: BUSINESS, lines: SMALL_BALANCE }),
  scenario({ key: 'freelancer', countries: EVERYWHERE, debtorKinds: BUSINESS, lines: FREELANCER }),
  scenario({ key: 'construction', countries: EVERYWHERE, debtorKinds: BUSINESS, lines: CONSTRUCTION }),
  scenario({ key: 'fr-public-body', countries: ['FR'], debtorKinds: ['publicBody'], lines: PUBLIC_BODY }),
  scenario({ key: 'be-public-body', countries: ['BE'], debtorKinds: ['publicBody'], lines: PUBLIC_BODY }),
  scenario({
    key: 'hardship',
    countries: EVERYWHERE,
    debtorKinds: ['business'],
    lines: HARDSHIP,
  }),
  scenario({ key: 'fr-hardship', countries: ['FR'], debtorKinds: ['consumer'], lines: HARDSHIP }),
  scenario({
    key: 'be-hardship',
    countries: ['BE'],
    debtorKinds: ['consumer'],
    lines: BELGIAN_HARDSHIP,
    grouping: 'sameRung',
  }),
];
