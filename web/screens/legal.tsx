import '../styles/legal.css';
import { Tabs } from '@mantine/core';
import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { dayText } from '../../src/messages/format.ts';
import { articleText } from '../../src/messages/law-sentences.ts';
import { deadlineText, whoseText } from '../../src/messages/law-words.ts';
import { useCompany } from '../acts/use-company.ts';
import { useLocale } from '../locale.tsx';
import { Empty } from '../parts/form/states.tsx';
import { Article, Unsure } from '../parts/form/sureness.tsx';
import { Amount, Day } from '../parts/form/values.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { Proceedings } from '../parts/law/insolvency.tsx';
import { LimitationTag } from '../parts/law/limitation.tsx';
import { RatesPanel } from '../parts/law/rates.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import { Deadlines } from '../parts/today/deadlines.tsx';
import type { DebtorDeadline, DyingClaim, Legal } from '../queries/answers.ts';
import { deadlinesQuery, legalQuery } from '../queries/law-queries.ts';
import { deadlineRows, limitationRows } from '../words/listed-rows.ts';

export function LegalScreen() {
  const company = useCompany();
  usePrefetchQuery(deadlinesQuery(company.id));
  const { data: legal } = useSuspenseQuery(legalQuery(company.id));
  const { data: deadlines } = useSuspenseQuery(deadlinesQuery(company.id));
  return (
    <>
      <div>
        <ScreenTitle>{m.legal_title()}</ScreenTitle>
        <p className="soft">{m.legal_intro()}</p>
      </div>
      <Tabs defaultValue="watch" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="watch">{m.legal_tab_watch()}</Tabs.Tab>
          <Tabs.Tab value="rates">{m.legal_tab_rates()}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="watch" pt="lg">
          <div className="legal-watch">
            <div className="stack legal-column">
              <NextDeadlines deadlines={deadlines} companyId={company.id} />
              <Dying claims={legal.limitationSoon} companyId={company.id} />
            </div>
            <Insolvencies proceedings={legal.proceedings} companyId={company.id} />
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="rates" pt="lg">
          <RatesPanel companyId={company.id} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function NextDeadlines({
  deadlines,
  companyId,
}: {
  deadlines: readonly DebtorDeadline[];
  companyId: string;
}) {
  const { locale } = useLocale();
  return (
    <section className="card">
      <h2>{m.procedures_title()}</h2>
      {deadlines.length === 0 && (
        <Empty title={m.procedures_none()}>
          <p>{m.procedures_none_text()}</p>
        </Empty>
      )}
      <ul className="lines">
        {deadlines.map(one => (
          <li key={`${one.debtorId} ${one.key} ${one.plain}`}>
            <p className="spread wrap">
              <Link
                to="/c/$companyId/debtors/$debtorId/roads"
                params={{ companyId, debtorId: one.debtorId }}
                search={{}}
              >
                {one.debtorName}
              </Link>
              <span className="row" style={{ gap: '0.5rem' }}>
                {one.isPast && (
                  <span className="tag" data-tone="alert">
                    {m.procedures_past()}
                  </span>
                )}
                <span className="strong">
                  <Day on={one.plain} />
                </span>
              </span>
            </p>
            <p className="small">
              {deadlineText(one.key, locale)}
              {m.colon()}
              {whoseText(one.whose, locale)} {dayText(one.plain, locale, 'short')}
            </p>
            <Article basis={one.basis} />
          </li>
        ))}
      </ul>
      {deadlines.length > 0 && (
        <SaveTable
          of={m.procedures_title()}
          name="acquit-deadlines"
          rows={async () => deadlineRows(deadlines, locale)}
        />
      )}
    </section>
  );
}

function Dying({ claims, companyId }: { claims: readonly DyingClaim[]; companyId: string }) {
  const { locale } = useLocale();
  return (
    <section className="card">
      <h2>{m.limitation_title()}</h2>
      {claims.length === 0 ? (
        <Empty title={m.limitation_none()}>
          <p>{m.limitation_none_text()}</p>
        </Empty>
      ) : (
        <div className="scroll-x">
          <table className="table" aria-label={m.limitation_title()}>
            <thead>
              <tr>
                <th scope="col">{m.column_debtor()}</th>
                <th scope="col" className="wide-only">
                  {m.column_invoice()}
                </th>
                <th scope="col">{m.limitation_last_day()}</th>
                <th scope="col" className="end">
                  {m.column_open()}
                </th>
              </tr>
            </thead>
            <tbody>
              {claims.map(claim => (
                <ClaimRow key={claim.invoiceId} claim={claim} companyId={companyId} />
              ))}
            </tbody>
          </table>
          <SaveTable
            of={m.limitation_title()}
            name="acquit-limitation"
            rows={async () => limitationRows(claims, locale)}
          />
        </div>
      )}
    </section>
  );
}

function ClaimRow({ claim, companyId }: { claim: DyingClaim; companyId: string }) {
  const { locale } = useLocale();
  return (
    <tr>
      <td>
        <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: claim.debtorId }}>
          {claim.debtorName}
        </Link>
      </td>
      <td className="wide-only number">{claim.invoiceNumber}</td>
      <td>
        <span className="row wrap" style={{ gap: '0.5rem' }}>
          <Day on={claim.lastDay} style="short" />
          <LimitationTag claim={claim} />
          <Unsure confidence={claim.confidence} />
        </span>
        <span className="small soft">{articleText(claim.article, locale)}</span>
      </td>
      <td className="end strong">
        <Amount value={claim.open} />
      </td>
    </tr>
  );
}

function Insolvencies({ proceedings, companyId }: { proceedings: Legal['proceedings']; companyId: string }) {
  return (
    <section className="card">
      <h2>{m.proceedings_title()}</h2>
      {proceedings.length === 0 && (
        <Empty title={m.proceedings_none()}>
          <p>{m.proceedings_none_text()}</p>
        </Empty>
      )}
      <ul className="lines">
        {proceedings.map(one => (
          <li key={one.debtorId} className="stack" style={{ gap: '0.4rem' }}>
            <p>
              <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: one.debtorId }}>
                {one.debtorName}
              </Link>
            </p>
            <Proceedings insolvency={one} />
            <Deadlines deadlines={one.deadlines} />
          </li>
        ))}
      </ul>
    </section>
  );
}
