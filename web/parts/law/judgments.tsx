// What judgments on record have made of the claims they are about, and whether the judge gave as much as was asked.

import { Fragment } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { articleText } from '../../../src/messages/law-sentences.ts';
import { parseDecimal } from '../../../src/units/money.ts';
import { useLocale } from '../../locale.tsx';
import type { Roads } from '../../queries/answers.ts';
import { Amount } from '../form/values.tsx';

export function Judgments({ roads: { judgments } }: { roads: Roads }) {
  const { locale } = useLocale();
  if (judgments.length === 0) return null;
  return (
    <div className="notice stack">
      <h3>{m.judgment_title()}</h3>
      {judgments.map(one => (
        <Fragment key={one.enforceableOn}>
          <p className="small">
            {m.judgment_line({
              adjudged: amountText(one.adjudged, locale),
              day: dayText(one.enforceableOn, locale),
              interest: amountText(one.interestSince, locale),
              increased: dayText(one.increasedFrom, locale),
              article: articleText(one.article, locale),
            })}
          </p>
          <p className="small">
            {m.judgment_now({ invoices: one.invoices.join(', ') })}{' '}
            <Amount value={one.amounts.total} tone="strong" />
          </p>
          <Difference adjudged={one.adjudged} open={one.openThen} />
        </Fragment>
      ))}
    </div>
  );
}

/** What the judge gave beside what was open then: less means that the rest is owed no longer. */
function Difference({ adjudged, open }: Record<'adjudged' | 'open', Roads['principal']>) {
  const { locale } = useLocale();
  const [given, asked] = [adjudged, open].map(one => parseDecimal(one.amount, one.currency)?.amount ?? 0);
  if (given === undefined || asked === undefined || given === asked) return null;
  const said = { open: amountText(open, locale) };
  return given < asked ? (
    <p className="small alert">{m.judgment_less(said)}</p>
  ) : (
    <p className="small soft">{m.judgment_more(said)}</p>
  );
}
