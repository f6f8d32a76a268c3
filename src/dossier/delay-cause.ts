// Why a debtor says that it pays late: asked at each contact, from one short list, so that the answers can be counted.

export const DELAY_CAUSES = [
  'oversight',
  'invoiceNotReceived',
  'awaitingApproval',
  'missingDocument',
  'disputed',
  'cashShortage',
  'awaitingOwnCustomer',
  'nextPaymentRun',
  'refusal',
  'other',
] as const;

export type DelayCause = (typeof DELAY_CAUSES)[number];
