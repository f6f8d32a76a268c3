// Insolvency proceedings of a debtor, entered and taken back by a person: from the opening on nothing is asked of it.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useOpened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { actOf, EditedMeanwhile, type Told } from '../form/edited-meanwhile.tsx';
import type { Given } from '../form/form.tsx';

type Asking = 'enter' | 'takeBack' | null;

export function InsolvencyCard({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const [asking, setAsking] = useState<Asking>(null);
  const { insolvency } = debtor;
  const close = () => setAsking(null);
  return (
    <section className="card stack">
      <h2>{m.insolvency_title()}</h2>
      {insolvency === null ? (
        <p className="soft">{m.insolvency_none()}</p>
      ) : (
        <Proceedings insolvency={insolvency} />
      )}
      <Allowed to="law">
        <div className="row wrap">
          <Button variant="default" size="xs" onClick={() => setAsking('enter')}>
            {insolvency === null ? m.insolvency_enter() : m.insolvency_change()}
          </Button>
          {insolvency !== null && (
            <Button variant="default" size="xs" onClick={() => setAsking('takeBack')}>
              {m.insolvency_take_back()}
            </Button>
          )}
        </div>
      </Allowed>
      {asking === 'enter' && <EnterInsolvency debtor={debtor} companyId={companyId} onClose={close} />}
      {asking === 'takeBack' && <TakeBack debtor={debtor} companyId={companyId} onClose={close} />}
    </section>
  );
}

export function Proceedings({
  insolvency: { openedOn, publishedOn, source, by },
}: {
  insolvency: NonNullable<Debtor['insolvency']>;
}) {
  const { locale } = useLocale();
  return (
    <div className="stack" style={{ gap: '0.25rem' }}>
      <p className="strong">{m.proceedings_opened({ day: dayText(openedOn, locale) })}</p>
      <p className="small">
        {publishedOn === null
          ? m.proceedings_unpublished()
          : m.proceedings_published({ day: dayText(publishedOn, locale) })}
      </p>
      <p className="small soft anywhere">{m.insolvency_by({ source, by: authorText(by, locale) })}</p>
    </div>
  );
}

type Asked = { readonly debtor: Debtor; readonly companyId: string; readonly onClose: () => void };

const pathOf = (companyId: string, debtorId: string): string =>
  companyPath(companyId, `/debtors/${encodeURIComponent(debtorId)}/insolvency`);

function EnterInsolvency({ debtor, companyId, onClose }: Asked) {
  const { locale } = useLocale();
  const told = (seen: Debtor, field: string) => toldIn(seen, { field, locale });
  const form = useOpened(debtor, versionOf);
  const known = form.opened.insolvency;
  const enter = useAct({
    companyId,
    act: ({ text, textOrNull }: Given) =>
      send({
        method: 'POST',
        path: pathOf(companyId, debtor.id),
        body: { openedOn: text('opened'), publishedOn: textOrNull('published'), source: text('source') },
        version: form.version,
      }),
    say: () => m.insolvency_entered(),
    after: onClose,
    tellsItself: form.tellsItself,
  });
  return (
    <FormDialogue
      title={m.insolvency_enter()}
      act={actOf(form, m.settings_save())}
      isBusy={enter.isPending}
      onSubmit={enter.mutate}
      onClose={onClose}
    >
      <p className="soft">{m.insolvency_text()}</p>
      <DayField
        name="opened"
        label={m.insolvency_opened()}
        defaultValue={known?.openedOn ?? ''}
        max={debtor.day}
        required
        data-autofocus
      />
      <DayField
        name="published"
        label={m.insolvency_published()}
        description={m.insolvency_published_hint()}
        defaultValue={known?.publishedOn ?? ''}
        max={debtor.day}
      />
      <TextInput
        name="source"
        label={m.insolvency_source()}
        description={m.insolvency_source_hint()}
        inputWrapperOrder={['label', 'input', 'description']}
        defaultValue={known?.source ?? ''}
        maxLength={500}
        required
      />
      <EditedMeanwhile form={form} told={told} isWhole />
    </FormDialogue>
  );
}

const versionOf = ({ insolvencyVersion }: Debtor): string => insolvencyVersion;

function toldIn({ insolvency }: Debtor, { field, locale }: { field: string; locale: Locale }): Told | null {
  const dayOf = (on: string | null | undefined) => (on == null ? null : dayText(on, locale));
  switch (field) {
    case 'openedOn':
      return { label: m.insolvency_opened(), value: dayOf(insolvency?.openedOn) };
    case 'publishedOn':
      return { label: m.insolvency_published(), value: dayOf(insolvency?.publishedOn) };
    case 'source':
      return { label: m.insolvency_source(), value: insolvency?.source ?? null };
    default:
      return null;
  }
}

/** What somebody corrected meanwhile is not taken back unread: it is told, and the card shows it. */
function TakeBack({ debtor, companyId, onClose }: Asked) {
  const takeBack = useAct({
    companyId,
    act: () => send({ method: 'DELETE', path: pathOf(companyId, debtor.id), version: versionOf(debtor) }),
    say: () => m.insolvency_taken_back(),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.insolvency_take_back()}
      act={m.insolvency_take_back()}
      tone="alert"
      isBusy={takeBack.isPending}
      onSubmit={() => takeBack.mutate(undefined)}
      onClose={onClose}
    >
      <p>{m.insolvency_take_back_text()}</p>
    </FormDialogue>
  );
}
