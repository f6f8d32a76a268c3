import '../styles/debtor.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { dayText, localeTag } from '../../src/messages/format.ts';
import { debtorKindText, stepText } from '../../src/messages/words.ts';
import type { Debtor } from '../answers.ts';
import { useLocale } from '../locale.tsx';
import { kindText } from '../parts/excluded-list.tsx';
import { Holds } from '../parts/holds.tsx';
import { OpenInvoices } from '../parts/open-invoices.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { Amount, isZeroAmount, Reasons } from '../parts/values.tsx';
import { debtorQuery } from '../queries.ts';
import { useCompany } from '../use-company.ts';

export function DebtorScreen() {
  const company = useCompany();
  const { debtorId } = useParams({ from: '/c/$companyId/debtors/$debtorId' });
  const { data: debtor } = useSuspenseQuery(debtorQuery(company.id, debtorId));
  const { locale } = useLocale();
  return (
    <>
      <div>
        <p className="small">
          <Link to="/c/$companyId/debtors" params={{ companyId: company.id }}>
            {m.nav_debtors()}
          </Link>
        </p>
        <h1>{debtor.name}</h1>
        <p className="soft">
          {debtorKindText(debtor.kind, locale)}
          {debtor.isKindAssumed && ` (${m.debtor_kind_assumed()})`} · {debtor.country}
        </p>
      </div>
      <div className="debtor-grid">
        <div className="debtor-main">
          <Balance debtor={debtor} />
          <Next debtor={debtor} />
          <OpenInvoices invoices={debtor.invoices} />
          <Timeline entries={debtor.timeline} />
        </div>
        <div className="debtor-side">
          <Holds debtor={debtor} companyId={company.id} />
          <Contacts debtor={debtor} />
          <Identity debtor={debtor} />
        </div>
      </div>
    </>
  );
}

function Balance({ debtor }: { debtor: Debtor }) {
  const amounts = [
    { name: m.debtor_outstanding(), amount: debtor.outstanding, isAlways: true },
    { name: m.debtor_accessories(), amount: debtor.accessories, isAlways: false },
    { name: m.debtor_credits(), amount: debtor.credits, isAlways: false },
    { name: m.debtor_unallocated(), amount: debtor.unallocated, isAlways: false },
  ].filter(one => one.isAlways || !isZeroAmount(one.amount));
  return (
    <section className="card">
      <dl className="balance">
        <div data-main="true">
          <dt>{m.debtor_overdue()}</dt>
          <dd>
            <Amount value={debtor.overdue} />
          </dd>
        </div>
        {amounts.map(one => (
          <div key={one.name}>
            <dt>{one.name}</dt>
            <dd>
              <Amount value={one.amount} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Next({ debtor }: { debtor: Debtor }) {
  const { locale } = useLocale();
  const { decision } = debtor;
  if (decision === null)
    return (
      <section className="card">
        <h2>{m.debtor_next()}</h2>
        <p className="soft">{m.debtor_no_decision()}</p>
      </section>
    );
  const tone = decision.kind === 'send' ? 'good' : decision.kind === 'ask' ? 'caution' : 'plain';
  return (
    <section className="card stack">
      <div className="spread">
        <h2>{m.debtor_next()}</h2>
        <span className="tag" data-tone={tone}>
          {decision.kind === 'send' ? stepText(decision.stepKey, locale) : kindText(decision.kind)}
        </span>
      </div>
      <Reasons because={decision.because} />
      <p className="small soft">
        {decision.lookAgainOn === null
          ? m.excluded_look_on_news()
          : m.excluded_look_again({ day: dayText(decision.lookAgainOn, locale) })}
      </p>
    </section>
  );
}

const ROLES = {
  accounting: () => m.role_accounting(),
  purchasing: () => m.role_purchasing(),
  management: () => m.role_management(),
  general: () => m.role_general(),
} as const;

function Contacts({ debtor }: { debtor: Debtor }) {
  return (
    <section className="card">
      <h2>{m.debtor_contacts()}</h2>
      {debtor.contacts.length === 0 && <p className="soft">{m.debtor_no_contacts()}</p>}
      <ul className="lines">
        {debtor.contacts.map(contact => (
          <li key={contact.id}>
            <p className="strong">{contact.name ?? ROLES[contact.role]()}</p>
            <p className="small soft">{ROLES[contact.role]()}</p>
            {contact.email !== null && (
              <p style={{ overflowWrap: 'anywhere' }}>
                <a className="reach" href={`mailto:${contact.email}`}>
                  {contact.email}
                </a>
              </p>
            )}
            {contact.phone !== null && (
              <p>
                <a className="number reach" href={`tel:${contact.phone.replaceAll(' ', '')}`}>
                  {contact.phone}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Identity({ debtor }: { debtor: Debtor }) {
  const { locale } = useLocale();
  const languages = new Intl.DisplayNames(localeTag(locale), { type: 'language' });
  const facts = [
    { name: m.debtor_registration(), value: debtor.registration },
    { name: m.debtor_vat(), value: debtor.vat },
    { name: m.debtor_language(), value: languages.of(debtor.language) ?? debtor.language },
    { name: m.debtor_scenario(), value: debtor.scenarioKey },
  ];
  return (
    <section className="card">
      <h2>{m.debtor_identity()}</h2>
      <dl className="lines">
        {facts.map(
          ({ name, value }) =>
            value !== null && (
              <div key={name} className="spread">
                <dt className="soft small">{name}</dt>
                <dd className="number">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
