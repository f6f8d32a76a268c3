// Everything that is promised, disputed and agreed in the company and still asks for attention, the nearest day first.

import '../styles/agreements.css';
import { Tabs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { agreementRows } from '../listed-rows.ts';
import { useLocale } from '../locale.tsx';
import { DisputeLine } from '../parts/dispute-line.tsx';
import { OfferLine, PlanLine } from '../parts/plan-line.tsx';
import { PromiseLine } from '../parts/promise-line.tsx';
import { SaveTable } from '../parts/save-table.tsx';
import { Empty } from '../parts/states.tsx';
import { agreementsQuery } from '../queries.ts';
import { useCompany } from '../use-company.ts';

export function AgreementsScreen() {
  const { id: companyId } = useCompany();
  const { locale } = useLocale();
  const { data: list } = useSuspenseQuery(agreementsQuery(companyId));
  const place = <Fact extends { dossierId: string; debtorId: string; debtorName: string }>(fact: Fact) => ({
    companyId,
    dossierId: fact.dossierId,
    who: fact,
  });
  const tabs: readonly { key: string; name: string; lines: readonly ReactNode[]; late: number }[] = [
    {
      key: 'disputes',
      name: m.agreements_disputes(),
      late: list.disputes.filter(one => one.isLate).length,
      lines: list.disputes.map(one => <DisputeLine key={one.id} dispute={one} {...place(one)} />),
    },
    {
      key: 'promises',
      name: m.agreements_promises(),
      late: list.promises.filter(({ state }) => state === 'broken' || state === 'partlyKept').length,
      lines: list.promises.map(one => <PromiseLine key={one.id} promise={one} {...place(one)} />),
    },
    {
      key: 'plans',
      name: m.agreements_plans(),
      late: list.plans.filter(({ state }) => state === 'broken').length,
      lines: list.plans.map(one => <PlanLine key={one.id} plan={one} {...place(one)} />),
    },
    {
      key: 'offers',
      name: m.agreements_offers(),
      late: list.offers.filter(({ state }) => state === 'missed').length,
      lines: list.offers.map(one => <OfferLine key={one.id} offer={one} {...place(one)} />),
    },
  ];
  return (
    <>
      <div>
        <h1>{m.agreements_title()}</h1>
        <p className="soft">{m.agreements_intro()}</p>
      </div>
      <Tabs defaultValue={tabs.find(({ lines }) => lines.length > 0)?.key ?? 'disputes'} keepMounted={false}>
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
              <Empty title={m.agreements_none()}>
                <p>{m.agreements_none_text()}</p>
              </Empty>
            ) : (
              <section className="card" aria-label={name}>
                <ul className="lines">{lines}</ul>
              </section>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      {tabs.some(({ lines }) => lines.length > 0) && (
        <SaveTable name="acquit-agreements" rows={async () => agreementRows(list, locale)} />
      )}
    </>
  );
}
