// What changed since this person last looked, or since the working day before: grouped and counted, each leading to the
// thing, and saying on demand what it counts.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../../src/messages/format.ts';
import { momentText } from '../../../src/messages/moment.ts';
import { useMay } from '../../acts/use-may.ts';
import { useNews } from '../../acts/use-news.ts';
import { isUnkept } from '../../agreements-wanted.ts';
import { useLocale } from '../../locale.tsx';
import type { WaitingLine } from '../../morning-waits.ts';
import type { AgreementList, News } from '../../queries/answers.ts';
import { agreementsQuery } from '../../queries/queries.ts';
import { Counted, CountedLines } from '../table/counted-lines.tsx';

const NewsLines = lazy(() => import('./news-lines.tsx'));

type Group = News['groups'][number];

export function NewsCard({ companyId, day }: { companyId: string; day: string }) {
  const { locale } = useLocale();
  const news = useNews(companyId, day).data;
  if (news === undefined) return null;
  const isEmpty = news.groups.length + news.invoices.length === 0;
  return (
    <section className="card">
      <h2>{m.news_title()}</h2>
      <p className="small soft">
        {news.sinceAt === null
          ? m.news_since_day({ day: dayText(news.sinceDay, locale) })
          : m.news_since_look({ at: momentText(news.sinceAt, locale) })}
      </p>
      {isEmpty && <p className="soft">{m.news_none()}</p>}
      <ul className="lines">
        {news.groups.map(group => (
          <li key={group.group} className="stack counted">
            <p className="strong">
              <ToPlace group={group.group} companyId={companyId}>
                {groupText(group)}
              </ToPlace>
            </p>
            {group.group === 'payments' && <Received news={news} locale={locale} />}
            <Counted of={groupText(group)}>
              {() => (
                <Suspense fallback={null}>
                  <NewsLines group={group} companyId={companyId} />
                </Suspense>
              )}
            </Counted>
          </li>
        ))}
        <Broken news={news} companyId={companyId} />
        {news.invoices.map(({ amount, count }) => (
          <li key={amount.currency} className="spread">
            <Link to="/c/$companyId/invoices" params={{ companyId }} className="strong">
              {m.news_invoices({ count })}
            </Link>
            <span className="number">{amountText(amount, locale)}</span>
          </li>
        ))}
      </ul>
      {news.isCut && <p className="small soft">{m.news_cut()}</p>}
    </section>
  );
}

/** What is counted in `promises` was to be kept since, and was not. */
function brokenSince(
  { promises }: AgreementList,
  { sinceAt, sinceDay }: News,
  locale: Locale,
): WaitingLine[] {
  const first = sinceAt?.slice(0, 10) ?? sinceDay;
  return promises
    .filter(one => isUnkept(one) && one.until >= first)
    .map(one => ({
      ...one,
      because: m.morning_promised({ day: dayText(one.payOn, locale) }),
      amount: one.missing ?? one.amount,
    }));
}

function Broken({ news, companyId }: { news: News; companyId: string }) {
  const { locale } = useLocale();
  const agreements = useQuery(agreementsQuery(companyId)).data;
  const lines = agreements === undefined ? [] : brokenSince(agreements, news, locale);
  if (lines.length === 0) return null;
  const text = m.news_broken({ count: lines.length });
  return (
    <li className="stack counted">
      <p className="strong">
        <Link to="/c/$companyId/agreements" params={{ companyId }} search={{ only: 'promises,late' }}>
          {text}
        </Link>
      </p>
      <Counted of={text}>{() => <CountedLines lines={lines} companyId={companyId} />}</Counted>
    </li>
  );
}

function groupText({ group, count }: Group): string {
  switch (group) {
    case 'payments':
      return m.count_payments({ count });
    case 'answers':
      return m.news_answers({ count });
    case 'opened':
      return m.news_opened({ count });
    case 'settled':
      return m.news_settled({ count });
    case 'bounced':
      return m.news_bounced({ count });
    case 'files':
      return m.news_files({ count });
    case 'decisions':
      return m.news_decisions({ count });
  }
}

/** Where a group has a list of its own that the reader may open; else its words alone. */
function ToPlace({
  group,
  companyId,
  children,
}: {
  group: Group['group'];
  companyId: string;
  children: ReactNode;
}) {
  const may = useMay();
  const params = { companyId };
  if (group === 'answers')
    return (
      <Link to="/c/$companyId/inbox" params={params}>
        {children}
      </Link>
    );
  if (group === 'opened')
    return (
      <Link to="/c/$companyId/agreements" params={params} search={{ only: 'disputes' }}>
        {children}
      </Link>
    );
  if (group === 'payments' && may('readMoney', true))
    return (
      <Link to="/c/$companyId/bank" params={params}>
        {children}
      </Link>
    );
  if (group === 'files' && may('takeIn', true))
    return (
      <Link to="/c/$companyId/take-in" params={params}>
        {children}
      </Link>
    );
  return <>{children}</>;
}

function Received({ news: { received }, locale }: { news: News; locale: Locale }) {
  return received.map(({ amount, closed }) => (
    <p key={amount.currency} className="small">
      <span className="number">{amountText(amount, locale)}</span>
      {closed > 0 && ` · ${m.news_invoices_closed({ count: closed })}`}
    </p>
  ));
}
