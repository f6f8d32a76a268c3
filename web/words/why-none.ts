// Why no message waits for approval. What is said must also be true on the first day, before anything ever left.

import * as m from '../../src/messages/compiled/messages.js';
import type { Today } from '../queries/answers.ts';
import { isZeroAmount } from './money-text.ts';

export function whyNone({
  company,
  outstanding,
  hasSent,
}: Pick<Today, 'company' | 'outstanding' | 'hasSent'>): string {
  if (company.closedOn !== null) return m.batch_none_closed();
  if (hasSent) return m.batch_none_text();
  return isZeroAmount(outstanding) ? m.batch_none_owed() : m.batch_none_yet();
}
