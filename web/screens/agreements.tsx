// Everything that is promised, disputed and agreed in the company and still asks for attention, the nearest day first.

import '../styles/agreements.css';
import { Checkbox, Tabs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { useCompany } from '../acts/use-company.ts';
import { useDay } from '../acts/use-day.ts';
import { type Ticks, useTicks } from '../acts/use-ticks.ts';
import {
  AGREEMENT_KINDS,
  type AgreementKind,
  agreementsTicked,
  agreementsWanted,
  countOf,
  isUnkept,
  NO_AGREEMENTS,
} from '../agreements-wanted.ts';
import { useLocale } from '../locale.tsx';
import { ConcessionLine } from '../parts/agreements/concession-line.tsx';
import { DisputeLine } from '../parts/agreements/dispute-line.tsx';
import { OfferLine, PlanLine } from '../parts/agreements/plan-line.tsx';
import { PromiseLine } from '../parts/agreements/promise-line.tsx';
import { Empty } from '../parts/form/states.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { Narrowing } from '../parts/table/narrowing.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import { TickedLines } from '../parts/table/ticked-lines.tsx';
import { WithView } from '../parts/table/with-view.tsx';
import type { AgreementList } from '../queries/answers.ts';
import { agreementsQuery } from '../queries/queries.ts';
import { choose, chosenOf, type Wanted } from '../wanted.ts';
import { agreementRows } from '../words/listed-rows.ts';

export function AgreementsScreen() {
  return <WithView screen="agreements">{beginning => <Agreements beginning={beginning} />}</WithView>;
}

type Line = { readonly id: string; readonly debtorName: string; readonly shown: ReactNode };

type Tab = {
  readonly key: AgreementKind;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly late: number;
};

function Agreements({ beginning }: { beginning: Wanted }) {
  const { id: companyId } = useCompany();
  const { locale } = useLocale();
  const day = useDay(companyId);
  const [wanted, setWanted] = useState(beginning);
  const { data: everything } = useSuspenseQuery(agreementsQuery(companyId));
  const list = agreementsWanted(everything, wanted, day);
  const tabs = tabsOf(list, companyId).filter(
    ({ key }) => key !== 'concessions' || everything.concessions.length > 0,
  );
  const shown =
    chosenOf(wanted, AGREEMENT_KINDS) ?? tabs.find(({ lines }) => lines.length > 0)?.key ?? 'disputes';
  const ofTab: AgreementList = { ...NO_AGREEMENTS, [shown]: list[shown] };
  const { ticks, tickNone } = useTicks();
  const ticked = agreementsTicked(ofTab, ticks);
  return (
    <>
      <div>
        <ScreenTitle>{m.agreements_title()}</ScreenTitle>
        <p className="soft">{m.agreements_intro()}</p>
      </div>
      <Narrowing
        screen="agreements"
        companyId={companyId}
        wanted={wanted}
        onWanted={setWanted}
        placeholder={m.narrow_search()}
        choices={[
          {
            label: m.narrow_state(),
            all: m.narrow_all_calls(),
            kinds: [
              { kind: 'late', name: m.narrow_late() },
              { kind: 'passed', name: m.narrow_passed() },
              { kind: 'today', name: m.narrow_today() },
            ],
          },
        ]}
      />
      <TickedLines
        count={countOf(ticked)}
        name="acquit-selection"
        rows={() => agreementRows(ticked, locale)}
        onNone={tickNone}
      />
      <AgreementTabs
        tabs={tabs}
        shown={shown}
        ticks={ticks}
        everything={everything}
        onShow={key => setWanted(choose(wanted, AGREEMENT_KINDS, key))}
      />
      {tabs.some(({ lines }) => lines.length > 0) && (
        <SaveTable
          name="acquit-agreements"
          rows={async () => agreementRows(chosenOf(wanted, AGREEMENT_KINDS) === null ? list : ofTab, locale)}
        />
      )}
    </>
  );
}

function AgreementTabs({
  tabs,
  shown,
  ticks,
  everything,
  onShow,
}: {
  tabs: readonly Tab[];
  shown: AgreementKind;
  ticks: Ticks;
  /** Also what the filter leaves out: nothing there is not the same as nothing found. */
  everything: AgreementList;
  onShow: (key: string | null) => void;
}) {
  return (
    <Tabs value={shown} onChange={onShow} keepMounted={false}>
      <Tabs.List>
        {tabs.map(({ key, name, lines, late }) => (
          <Tabs.Tab
            key={key}
            value={key}
            rightSection={
              lines.length > 0 && (
                <span className="tag" data-tone={late > 0 ? 'alert' : 'plain'}>
                  {lines.length}
                </span>
              )
            }
          >
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ key, name, lines }) => (
        <Tabs.Panel key={key} value={key} pt="lg">
          {lines.length === 0 ? (
            <Nothing isWhole={everything[key].length === 0} />
          ) : (
            <section className="card" aria-label={name}>
              <TickedList lines={lines} ticks={ticks} />
            </section>
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function TickedList({ lines, ticks }: { lines: readonly Line[]; ticks: Ticks }) {
  return (
    <div className="lines drawn-when-seen">
      {lines.map(({ id, debtorName, shown }) => (
        <div key={id} className="ticked-line">
          <Checkbox
            aria-label={m.bulk_select({ name: debtorName })}
            checked={ticks.isTicked(id)}
            onChange={({ target }) => ticks.tick([id], target.checked)}
          />
          <ul>{shown}</ul>
        </div>
      ))}
    </div>
  );
}

const Nothing = ({ isWhole }: { isWhole: boolean }) =>
  isWhole ? (
    <Empty title={m.agreements_none()}>
      <p>{m.agreements_none_text()}</p>
    </Empty>
  ) : (
    <Empty title={m.narrow_nothing()} />
  );

function tabsOf(list: AgreementList, companyId: string): readonly Tab[] {
  const place = <Fact extends { dossierId: string; debtorId: string; debtorName: string }>(fact: Fact) => ({
    companyId,
    dossierId: fact.dossierId,
    who: fact,
  });
  const line = ({ id, debtorName }: { id: string; debtorName: string }, shown: ReactNode): Line => ({
    id,
    debtorName,
    shown,
  });
  const late = (facts: readonly { readonly state: string }[]): number => facts.filter(isUnkept).length;
  return [
    {
      key: 'concessions',
      name: m.agreements_concessions(),
      late: 0,
      lines: list.concessions.map(one =>
        line(one, <ConcessionLine key={one.id} concession={one} {...place(one)} />),
      ),
    },
    {
      key: 'disputes',
      name: m.agreements_disputes(),
      late: list.disputes.filter(one => one.isLate).length,
      lines: list.disputes.map(one => line(one, <DisputeLine key={one.id} dispute={one} {...place(one)} />)),
    },
    {
      key: 'promises',
      name: m.agreements_promises(),
      late: late(list.promises),
      lines: list.promises.map(one => line(one, <PromiseLine key={one.id} promise={one} {...place(one)} />)),
    },
    {
      key: 'plans',
      name: m.agreements_plans(),
      late: late(list.plans),
      lines: list.plans.map(one =>
        line(one, <PlanLine key={one.id} plan={one} debtorName={one.debtorName} {...place(one)} />),
      ),
    },
    {
      key: 'offers',
      name: m.agreements_offers(),
      late: late(list.offers),
      lines: list.offers.map(one => line(one, <OfferLine key={one.id} offer={one} {...place(one)} />)),
    },
  ];
}
