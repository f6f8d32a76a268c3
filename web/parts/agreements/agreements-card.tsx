// What is promised, disputed and agreed with one debtor, what stopped its dossier, and everything one can note about it.

import { Button, Menu } from '@mantine/core';
import { type ComponentType, useState } from 'react';
import { recipientText, stopText, writeOffText } from '../../../src/messages/agreement-words.ts';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { dossierPath } from '../../acts/dossier-acts.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor, Verb } from '../../queries/answers.ts';
import { Allowed } from '../form/allowed.tsx';
import { TakeBack } from '../form/take-back.tsx';
import { Amount } from '../form/values.tsx';
import { AgreedLines } from './agreed-lines.tsx';
import { ConcessionLine } from './concession-line.tsx';
import { DisputeForm } from './dispute-form.tsx';
import { PlanForm } from './plan-form.tsx';
import { type AboutDebtor, PromiseForm } from './promise-form.tsx';
import { ClosureForm, HandOverForm, HardshipForm, OfferForm, WriteOffForm } from './stop-forms.tsx';

export function AgreementsCard({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { dossierId, interruptions } = debtor;
  if (dossierId === null) return null;
  const { concessions, disputes, promises, plans, offers, promiseRecord } = interruptions;
  const place = { companyId, dossierId, who: null };
  const isEmpty = [concessions, disputes, promises, plans, offers].every(({ length }) => length === 0);
  return (
    <section className="card stack">
      <div className="spread wrap">
        <h2>{m.agreements_card()}</h2>
        <Allowed to="chase">
          <NoteMenu debtor={debtor} dossierId={dossierId} companyId={companyId} />
        </Allowed>
      </div>
      {promiseRecord.keptPercent !== null && (
        <p className="small soft">
          {m.promise_record_text({
            percent: String(promiseRecord.keptPercent),
            kept: String(promiseRecord.kept),
            broken: String(promiseRecord.broken),
          })}
        </p>
      )}
      {isEmpty && <p className="soft">{m.agreements_card_none()}</p>}
      <ul className="lines">
        {concessions.map(one => (
          <ConcessionLine key={one.id} concession={one} {...place} />
        ))}
        <AgreedLines
          agreed={interruptions}
          debtorName={debtor.name}
          companyId={companyId}
          dossierId={dossierId}
        />
      </ul>
      <Stops debtor={debtor} dossierId={dossierId} companyId={companyId} />
      <WriteOffs debtor={debtor} dossierId={dossierId} companyId={companyId} />
    </section>
  );
}

type Act = 'promise' | 'dispute' | 'plan' | 'offer' | 'hardship' | 'handOver' | 'writeOff' | 'closure';

const FORMS: Readonly<Record<Act, ComponentType<AboutDebtor>>> = {
  promise: PromiseForm,
  dispute: DisputeForm,
  plan: PlanForm,
  offer: OfferForm,
  hardship: HardshipForm,
  handOver: HandOverForm,
  writeOff: WriteOffForm,
  closure: ClosureForm,
};

const AGREE: readonly [Act, Verb, () => string][] = [
  ['promise', 'chase', () => m.promise_record()],
  ['dispute', 'chase', () => m.dispute_note()],
  ['plan', 'chase', () => m.plan_propose()],
  ['offer', 'concede', () => m.offer_make()],
];
const STOP: readonly [Act, Verb, () => string][] = [
  ['hardship', 'chase', () => m.hardship()],
  ['handOver', 'concede', () => m.hand_over()],
  ['writeOff', 'concede', () => m.write_off()],
  ['closure', 'concede', () => m.closure()],
];

function NoteMenu({ debtor, dossierId, companyId }: Omit<AboutDebtor, 'onClose'>) {
  const [asked, setAsked] = useState<Act | null>(null);
  const AskedForm = asked === null ? null : FORMS[asked];
  const entries = (acts: typeof AGREE) =>
    acts.map(([act, verb, name]) => (
      <Allowed key={act} to={verb}>
        <Menu.Item onClick={() => setAsked(act)}>{name()}</Menu.Item>
      </Allowed>
    ));
  return (
    <>
      <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false} menuItemTabIndex={0}>
        <Menu.Target>
          <Button variant="default" size="xs">
            {m.agreements_note()}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {entries(AGREE)}
          <Menu.Divider />
          {entries(STOP)}
        </Menu.Dropdown>
      </Menu>
      {AskedForm !== null && (
        <AskedForm
          debtor={debtor}
          dossierId={dossierId}
          companyId={companyId}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

const STOP_PATHS = { handOver: '/hand-over', hardship: '/hardship', closure: '/closure' } as const;

function Stops({ debtor, dossierId, companyId }: Omit<AboutDebtor, 'onClose'>) {
  const { locale } = useLocale();
  const { stops } = debtor.interruptions;
  if (stops.length === 0) return null;
  return (
    <ul className="lines card-foot">
      {stops.map(one => (
        <li key={one.id} className="stack agreement">
          <p className="strong">
            {stopText(one.kind, locale)}
            {one.recipientKind !== null && ` : ${recipientText(one.recipientKind, locale)}, ${one.recipient}`}
            {one.reference !== null && ` (${one.reference})`}
          </p>
          <p className="small soft anywhere">
            {m.hold_by({ by: authorText(one.by, locale), from: dayText(one.fromOn, locale, 'short') })} ·{' '}
            {one.because}
            {one.untilOn !== null && ` · ${m.hold_until_day({ day: dayText(one.untilOn, locale, 'short') })}`}
          </p>
          {one.isInForce && (
            <div>
              <TakeBack
                companyId={companyId}
                path={dossierPath({ companyId, dossierId }, STOP_PATHS[one.kind])}
                verb={one.kind === 'hardship' ? 'chase' : 'concede'}
                label={m.stop_end()}
                of={stopText(one.kind, locale)}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function WriteOffs({ debtor, dossierId, companyId }: Omit<AboutDebtor, 'onClose'>) {
  const { locale } = useLocale();
  const { writeOffs } = debtor.interruptions;
  if (writeOffs.length === 0) return null;
  return (
    <ul className="lines card-foot">
      {writeOffs.map(one => (
        <li key={one.id} className="stack agreement">
          <p className="spread">
            <span className="strong">
              {m.write_off_of({ number: one.invoiceNumber, reason: writeOffText(one.reason, locale) })}
            </span>
            <Amount value={one.amount} />
          </p>
          <p className="small soft anywhere">
            {authorText(one.by, locale)}, {dayText(one.writtenOn, locale, 'short')} · {one.because}
            {one.approvedBy !== null &&
              ` · ${m.plan_approved_by({ by: authorText(one.approvedBy, locale) })}`}
            {one.reopened !== null &&
              ` · ${m.write_off_reopened({ by: authorText(one.reopened.by, locale) })}`}
          </p>
          {one.reopened === null && (
            <div>
              <TakeBack
                companyId={companyId}
                path={dossierPath({ companyId, dossierId }, `/write-off/${encodeURIComponent(one.id)}`)}
                verb="concede"
                label={m.write_off_reopen()}
                of={one.invoiceNumber}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
