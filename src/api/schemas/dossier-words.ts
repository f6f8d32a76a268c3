// The closed vocabularies of disputes, promises and contacts. The desk's own lists; a word more there does not compile here.

import { z } from '@hono/zod-openapi';
import type { DelayCause } from '../../dossier/delay-cause.ts';
import type { DisputeCategory, DisputeSource } from '../../dossier/dispute.ts';
import type { PromiseWay } from '../../dossier/promise.ts';
import type { RecipientKind } from '../../dossier/stop.ts';
import type { WriteOffReason } from '../../dossier/write-off.ts';

const CATEGORIES: Readonly<Record<DisputeCategory, DisputeCategory>> = {
  price: 'price',
  quantity: 'quantity',
  quality: 'quality',
  delivery: 'delivery',
  notOrdered: 'notOrdered',
  duplicate: 'duplicate',
  alreadyPaid: 'alreadyPaid',
  documents: 'documents',
  addressee: 'addressee',
  other: 'other',
};
const SOURCES: Readonly<Record<DisputeSource, DisputeSource>> = {
  person: 'person',
  reply: 'reply',
  portal: 'portal',
  lifecycle: 'lifecycle',
};
const WAYS: Readonly<Record<PromiseWay, PromiseWay>> = {
  call: 'call',
  email: 'email',
  letter: 'letter',
  portal: 'portal',
  inPerson: 'inPerson',
};
const CAUSES: Readonly<Record<DelayCause, DelayCause>> = {
  oversight: 'oversight',
  invoiceNotReceived: 'invoiceNotReceived',
  awaitingApproval: 'awaitingApproval',
  missingDocument: 'missingDocument',
  disputed: 'disputed',
  cashShortage: 'cashShortage',
  awaitingOwnCustomer: 'awaitingOwnCustomer',
  nextPaymentRun: 'nextPaymentRun',
  refusal: 'refusal',
  other: 'other',
};

export const disputeCategorySchema = z.enum(CATEGORIES);
export const disputeSourceSchema = z.enum(SOURCES);
export const promiseWaySchema = z.enum(WAYS);
export const delayCauseSchema = z.enum(CAUSES);

const RECIPIENTS: Readonly<Record<RecipientKind, RecipientKind>> = {
  agency: 'agency',
  lawyer: 'lawyer',
  bailiff: 'bailiff',
  court: 'court',
};
const WRITE_OFF_REASONS: Readonly<Record<WriteOffReason, WriteOffReason>> = {
  uncollectable: 'uncollectable',
  insolvency: 'insolvency',
  timeBarred: 'timeBarred',
  settlement: 'settlement',
  goodwill: 'goodwill',
  tooSmall: 'tooSmall',
  error: 'error',
};

export const recipientKindSchema = z.enum(RECIPIENTS);
export const writeOffReasonSchema = z.enum(WRITE_OFF_REASONS);
