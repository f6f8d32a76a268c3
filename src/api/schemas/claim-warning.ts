// What a person must know before relying on the amounts of a claim: a key that doors translate, and an English sentence.

import { z } from '@hono/zod-openapi';
import type { ClaimWarning } from '../../claim/claim-law.ts';

const WARNING_KEYS = [
  'kindAssumed',
  'judgmentRate',
  'judgmentElsewhere',
  'adjudgedLess',
  'dueBeforeIssue',
  'insolvency',
  'rateByFormula',
  'rateCarried',
  'rateUnknown',
  'rateUnsure',
  'contractRateBelowFloor',
  'consumerRateOverCap',
  'lumpSumByInvoice',
  'interestMayCompound',
  'capitalisationRefused',
  'termTooLong',
  'ruleUnsure',
  'paymentBeforeDue',
  'consumerNotice',
  'fixedSumInEuros',
  'publicRate',
] as const satisfies readonly ClaimWarning['key'][];

export const claimWarningSchema = z.object({ key: z.enum(WARNING_KEYS), text: z.string() });
