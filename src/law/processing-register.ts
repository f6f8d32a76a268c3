// The register that whoever decides why and how personal data are processed has to keep (Regulation (EU) 2016/679, art. 30): what it
// holds, point by point, and what the product can say of each. The sentences are in letters/wording/register.

import type { Basis } from './basis.ts';

export type RegisterKey =
  | 'controller'
  | 'purposes'
  | 'recipients'
  | 'transfers'
  | 'limits'
  | 'measures'
  | 'upkeep';

const SOURCE = 'Regulation (EU) 2016/679, text in OJ L 119, 4 May 2016';

const point = (key: RegisterKey, article: string): Basis & { readonly key: RegisterKey } => ({
  key,
  article,
  confidence: 'high',
  source: SOURCE,
});

/** In the order of article 30. */
export const REGISTER_POINTS: readonly (Basis & { readonly key: RegisterKey })[] = [
  point('controller', 'RGPD art. 30.1 a'),
  point('purposes', 'RGPD art. 30.1 b, c'),
  point('recipients', 'RGPD art. 30.1 d'),
  point('transfers', 'RGPD art. 30.1 e'),
  point('limits', 'RGPD art. 30.1 f'),
  point('measures', 'RGPD art. 30.1 g, 32.1'),
  // In writing, shown to the authority that asks; below 250 people too where the processing is not occasional.
  point('upkeep', 'RGPD art. 30.3, 30.4, 30.5'),
];

/** What a column is there for: as the map of personal columns names it. */
export type RegisterPurpose =
  | 'identity'
  | 'claim'
  | 'payment'
  | 'reminder'
  | 'answer'
  | 'agreement'
  | 'evidence'
  | 'salesQuestion'
  | 'takeIn'
  | 'conduct'
  | 'account'
  | 'upkeep';

/** When what serves a purpose goes: `people` and `machine` have no decided time, which the register says. */
export type RegisterLimit = 'recovery' | 'recoveryAndAccounts' | 'accounts' | 'people' | 'machine';

export const LIMIT_OF: Readonly<Record<RegisterPurpose, RegisterLimit>> = {
  identity: 'recoveryAndAccounts',
  claim: 'accounts',
  payment: 'accounts',
  reminder: 'recovery',
  answer: 'recovery',
  agreement: 'recovery',
  evidence: 'recoveryAndAccounts',
  salesQuestion: 'recovery',
  takeIn: 'accounts',
  conduct: 'people',
  account: 'people',
  upkeep: 'machine',
};

export const REGISTER_PURPOSES = Object.keys(LIMIT_OF) as readonly RegisterPurpose[];

/** Whom the columns of a purpose may name. */
export const REGISTER_PEOPLE = [
  'debtor',
  'contact',
  'payer',
  'worker',
  'outsider',
  'creditor',
  'anybody',
] as const;
export type RegisterPerson = (typeof REGISTER_PEOPLE)[number];

/** To whom data may go: the first ones act on orders of the company, the others for themselves. */
export const REGISTER_RECIPIENTS = [
  'host',
  'mail',
  'post',
  'onlinePayment',
  'signIn',
  'agency',
  'lawyer',
  'bailiff',
  'court',
] as const;
export type RegisterRecipient = (typeof REGISTER_RECIPIENTS)[number];

/** What the product does to protect them, and what it leaves to whoever runs it. */
export const REGISTER_MEASURES = [
  'signIn',
  'roles',
  'companies',
  'links',
  'secrets',
  'journal',
  'acts',
  'erasure',
  'backups',
] as const;
export type RegisterMeasure = (typeof REGISTER_MEASURES)[number];
