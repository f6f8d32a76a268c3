// Amounts, days and reasons as they appear on every screen.

import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { reasonText, type SpokenReason } from '../../../src/messages/reasons/reasons.ts';
import { useLocale } from '../../locale.tsx';
import { isZeroAmount, type MoneyJson } from '../../words/money-text.ts';

export function Amount({ value, tone }: { value: MoneyJson; tone?: 'strong' | 'soft' | 'alert' }) {
  const { locale } = useLocale();
  return <span className={`number ${tone ?? ''}`}>{amountText(value, locale)}</span>;
}

/** In the cells of a table nothing is a dash: columns of 0,00 hide where there is something. Who listens hears that it is nothing. */
export function AmountOrNone({ value }: { value: MoneyJson | undefined }) {
  return value === undefined || isZeroAmount(value) ? (
    <span className="soft">
      <span aria-hidden="true">–</span>
      <span className="hidden">{m.amount_none()}</span>
    </span>
  ) : (
    <Amount value={value} />
  );
}

export function Day({ on, style = 'long' }: { on: string; style?: 'long' | 'short' }) {
  const { locale } = useLocale();
  return (
    <time dateTime={on} className="number">
      {dayText(on, locale, style)}
    </time>
  );
}

export function Reasons({
  because,
  tone = 'plain',
}: {
  because: readonly SpokenReason[];
  tone?: 'plain' | 'caution';
}) {
  const { locale } = useLocale();
  const sentences = [...new Set(because.map(reason => reasonText(reason, locale)))];
  return (
    <ul className="reasons" data-tone={tone}>
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
