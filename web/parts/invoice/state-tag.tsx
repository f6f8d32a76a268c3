import { invoiceStateText } from '../../../src/messages/invoice-words.ts';
import { useLocale } from '../../locale.tsx';
import type { InvoiceInFull } from '../../queries/answers.ts';

const TONES = {
  paid: 'good',
  credited: 'good',
  open: 'plain',
  writtenOff: 'caution',
  cancelled: 'caution',
} as const;

/** What became of an invoice. */
export function InvoiceStateTag({ state }: Pick<InvoiceInFull, 'state'>) {
  const { locale } = useLocale();
  return (
    <span className="tag" data-tone={TONES[state]}>
      {invoiceStateText(state, locale)}
    </span>
  );
}
