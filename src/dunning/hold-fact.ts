/** What a file said and no person: a factor, the life cycle of an electronic invoice, an invoice that may replace another. */
export type HoldFact =
  | 'factor'
  | 'otherCustomer'
  | 'agreedForLess'
  | 'corrected'
  | 'correcting'
  | 'disputed'
  | 'suspended'
  | 'refused'
  | 'rejected'
  | 'paymentSent'
  | 'cashed';
