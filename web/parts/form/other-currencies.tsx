// What is owed beside the totals, a line for each other currency: different currencies do not add.

import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import type { Today } from '../../queries/answers.ts';

type Others = Today['otherCurrencies'];

export function OtherCurrencies({ others }: { others: Others }) {
  const { locale } = useLocale();
  return others.map(({ outstanding, overdue }) => (
    <p key={outstanding.currency} className="soft">
      {m.today_other_currency({
        outstanding: amountText(outstanding, locale),
        overdue: amountText(overdue, locale),
      })}
    </p>
  ));
}
