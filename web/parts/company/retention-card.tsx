// How long papers that name people are kept, what the law says of it, whose have outlived it, and the one act here that is
// never undone: erasing them.

import { Button, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useOpened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import type { Retention } from '../../queries/answers.ts';
import { decidePeriods, eraseAll, retentionQuery } from '../../queries/retention-query.ts';
import { FormDialogue } from '../form/dialogue.tsx';
import { EditedMeanwhile, SaveMeanwhile } from '../form/edited-meanwhile.tsx';
import { Form, type Given } from '../form/form.tsx';
import { Article } from '../form/sureness.tsx';
import { mineOf, periodsTold } from './periods-meanwhile.ts';
import { RegisterCard } from './register-card.tsx';

/** As the API limits them. */
const MOST_YEARS = 30;

export default function RetentionCard({ companyId }: { companyId: string }) {
  const retention = useQuery(retentionQuery(companyId)).data;
  if (retention === undefined) return null;
  return (
    <>
      <section className="card stack">
        <h2>{m.retention_title()}</h2>
        <p className="soft">{m.retention_text()}</p>
        <Periods retention={retention} companyId={companyId} />
        {retention.periods !== null && <Outlived retention={retention} companyId={companyId} />}
      </section>
      <RegisterCard companyId={companyId} />
    </>
  );
}

type Part = { readonly retention: Retention; readonly companyId: string };

function Periods({ retention, companyId }: Part) {
  const form = useOpened(retention, ({ version }) => version, { follows: true });
  const { opened, version } = form;
  const { periods, law } = opened;
  const [least, setLeast] = useState<number | null>(null);
  const save = useAct({
    companyId,
    act: (given: Given) => decidePeriods(companyId, { periods: mineOf(periodsIn(given), form), version }),
    say: ({ kind }) => (kind === 'changed' ? m.retention_saved() : null),
    after: answer => {
      setLeast(answer.kind === 'tooShort' ? answer.least : null);
      if (answer.kind === 'changed')
        form.goOnWith({ ...opened, periods: answer.periods, version: answer.version });
    },
    tellsItself: form.tellsItself,
  });
  return (
    <Form key={opened.version} className="stack narrow" onTouch={form.touch} onSubmit={save.mutate}>
      <Years
        name="recovery"
        label={m.retention_recovery()}
        hint={m.retention_recovery_hint()}
        value={periods?.recoveryYears}
        law={law?.recovery}
      />
      <Years
        name="accounts"
        label={m.retention_accounts()}
        hint={m.retention_accounts_hint()}
        value={periods?.accountsYears}
        law={law?.accounts}
        error={least === null ? null : m.retention_too_short({ count: least })}
      />
      <EditedMeanwhile form={form} told={periodsTold} />
      <SaveMeanwhile form={form} name={m.retention_title()} isBusy={save.isPending} />
    </Form>
  );
}

type Term = NonNullable<Retention['law']>['recovery'];

function Years({
  name,
  label,
  hint,
  value,
  law,
  error = null,
}: {
  name: string;
  label: string;
  hint: string;
  value: number | null | undefined;
  law: Term | undefined;
  error?: string | null;
}) {
  return (
    <div>
      <NumberInput
        name={name}
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={1}
        max={MOST_YEARS}
        allowDecimal={false}
        error={error}
        defaultValue={value ?? ''}
      />
      {law !== undefined && (
        <p className="small">
          {m.retention_law({ count: law.years })} <Article basis={law.basis} />
        </p>
      )}
    </div>
  );
}

function periodsIn(given: Given): Retention['periods'] {
  const recovery = given.textOrNull('recovery');
  const accounts = given.textOrNull('accounts');
  if (recovery === null) return null;
  return { recoveryYears: Number(recovery), accountsYears: accounts === null ? null : Number(accounts) };
}

function Outlived({ retention: { recovery, accounts, kept }, companyId }: Part) {
  // Whose names go has lost the letters before, or loses both now.
  const count = Math.max(recovery.count, accounts.count);
  return (
    <>
      <h3>{m.retention_due()}</h3>
      {count === 0 && <p>{m.retention_none()}</p>}
      <Due title={m.retention_stage_recovery()} due={recovery} companyId={companyId} />
      <Due title={m.retention_stage_accounts()} due={accounts} companyId={companyId} />
      {count > 0 && <Erase count={count} companyId={companyId} />}
      {kept.length > 0 && (
        <>
          <h3>{m.retention_kept()}</h3>
          <ul>
            {kept.map(({ because, debtors, example }) => (
              <li key={because}>
                {m.retention_kept_line({ count: debtors, because: KEPT[because](), example })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const KEPT = {
  openInvoice: m.retention_kept_open,
  settledSince: m.retention_kept_settled,
  creditLeft: m.retention_kept_credit,
  answerWaiting: m.retention_kept_answer,
  running: m.retention_kept_running,
  title: m.retention_kept_title,
} as const;

function Due({
  title,
  due: { count, debtors },
  companyId,
}: {
  title: string;
  due: Retention['recovery'];
  companyId: string;
}) {
  const { locale } = useLocale();
  if (count === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <p className="strong">
        {title} – {m.retention_debtors({ count })}
      </p>
      <ul className="retention-due">
        {debtors.map(({ debtorId, name, ...what }) => (
          <li key={debtorId}>
            <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId }}>
              {name}
            </Link>{' '}
            <span className="soft small">{whatGoes(what, locale)}</span>
          </li>
        ))}
      </ul>
      {debtors.length < count && <p className="soft small">{m.retention_first({ count: debtors.length })}</p>}
    </section>
  );
}

function whatGoes(
  { before, isOver, lastOn }: Omit<Retention['recovery']['debtors'][number], 'debtorId' | 'name'>,
  locale: Locale,
): string {
  if (!isOver) return m.retention_before({ day: dayText(before, locale) });
  return lastOn === null ? m.retention_all() : m.retention_without({ day: dayText(lastOn, locale) });
}

function Erase({ count, companyId }: { count: number; companyId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [done, setDone] = useState(0);
  const erase = useAct({
    companyId,
    act: () => eraseAll(companyId, setDone),
    say: ({ debtors, accounts, altered }) =>
      altered.length > 0
        ? m.retention_altered({ count: altered.length })
        : m.retention_done({ count: Math.max(debtors, accounts) }),
    after: () => setIsOpen(false),
  });
  return (
    <div>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {m.retention_erase()}
      </Button>
      {isOpen && (
        <FormDialogue
          title={m.retention_dialogue()}
          act={m.retention_act()}
          tone="alert"
          isBusy={erase.isPending}
          onSubmit={() => erase.mutate(undefined)}
          onClose={() => setIsOpen(false)}
        >
          <p>{m.retention_dialogue_text()}</p>
          <p className="soft">{m.retention_backups()}</p>
          {erase.isPending && done > 0 && (
            <p role="status">{m.retention_progress({ done: String(done), whole: String(count) })}</p>
          )}
        </FormDialogue>
      )}
    </div>
  );
}
