// One comparison, of two wordings or with a message and without: what was fixed, how far it has come, what may be said, and the figures of each arm with their
// intervals. Disputes and complaints stand beside what was paid: a text that is paid more and hurts more is no better.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import { verdictText } from '../../../src/messages/comparison-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../../src/messages/format.ts';
import { wordingNameText } from '../../../src/messages/wording-words.ts';
import { stepText } from '../../../src/messages/words.ts';
import { DECISIVE_DAYS } from '../../../src/units/comparison-limits.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Comparison, Wording, WordingSaved } from '../../queries/answers.ts';
import { companyPath, read, send } from '../../queries/api.ts';
import { tenthsText } from '../../words/figures-text.ts';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { comparedColumns, comparedLines } from './comparison-lines.tsx';
import { FigureTable, savedRows } from './figure-table.tsx';

export function ComparisonCard({ companyId, comparison }: { companyId: string; comparison: Comparison }) {
  const { locale } = useLocale();
  const { name, verdict } = comparison;
  const columns = comparedColumns(comparison, locale);
  const lines = comparedLines(comparison);
  return (
    <article className="stack" aria-label={name}>
      <div className="spread wrap">
        <h3>{name}</h3>
        <span
          className="tag"
          data-tone={verdict === 'bIsPaidMore' || verdict === 'aIsPaidMore' ? 'good' : 'plain'}
        >
          {verdictText(comparison, locale)}
        </span>
        <SaveTable
          name={`acquit-${m.compare_file()}-${comparison.startedOn}`}
          isEmpty={false}
          rows={async () => savedRows(columns, lines)}
          of={name}
        />
      </div>
      <Facts comparison={comparison} locale={locale} />
      <FigureTable caption={name} columns={columns} rows={lines} keyOf={line => line.key} />
      {comparison.kind === 'withoutStep' && <CameLater comparison={comparison} locale={locale} />}
      <p className="soft small">
        {(comparison.kind === 'wordings' ? m.compare_note : m.without_note)({
          days: m.count_days({ count: DECISIVE_DAYS }),
        })}
      </p>
      {comparison.kind === 'wordings' && <Texts comparison={comparison} />}
      <Allowed to="configure" isWhole>
        <div className="row wrap">
          {comparison.endedOn === null && <Stop companyId={companyId} comparison={comparison} />}
          {comparison.kind === 'wordings' && comparison.phase === 'over' && comparison.endedOn === null && (
            <Adopt companyId={companyId} comparison={comparison} />
          )}
        </div>
      </Allowed>
    </article>
  );
}

function Facts({ comparison, locale }: { comparison: Comparison; locale: Locale }) {
  const { startedOn, startedBy, entered, plannedDebtors, untilOn, smallestTenths } = comparison;
  const { endedOn, endedBy, endedBecause } = comparison;
  const begun = { day: dayText(startedOn, locale), by: authorText(startedBy, locale) };
  const ended = { day: dayText(endedOn ?? startedOn, locale), by: authorText(endedBy ?? '', locale) };
  return (
    <div className="soft small">
      <p>
        {comparison.kind === 'wordings'
          ? m.compare_since({
              ...begun,
              text: wordingNameText(comparison.key, locale),
              language: LOCALE_NAMES[comparison.language],
            })
          : m.without_since({
              ...begun,
              step: stepText(comparison.stepKey, locale),
              percent: String(comparison.sharePercent),
            })}
      </p>
      <p>
        {m.compare_progress({
          entered: String(entered),
          planned: String(plannedDebtors),
          until: dayText(untilOn, locale),
        })}{' '}
        {m.compare_smallest({ points: tenthsText(smallestTenths, locale) })}
      </p>
      {endedBecause === 'person' && <p>{m.compare_ended_person(ended)}</p>}
      {endedBecause === 'wordsChanged' && <p>{m.compare_ended_wordsChanged(ended)}</p>}
      {endedBecause === 'stepChanged' && <p>{m.compare_ended_stepChanged(ended)}</p>}
    </div>
  );
}

type OfTexts = Extract<Comparison, { kind: 'wordings' }>;
type OfStep = Extract<Comparison, { kind: 'withoutStep' }>;

/** The price of knowing: nothing while nobody's days are over. */
function CameLater({ comparison: { cameLater }, locale }: { comparison: OfStep; locale: Locale }) {
  if (cameLater === null) return null;
  const { amount, between } = cameLater;
  const text = (value: typeof amount): string => amountText(value, locale);
  return (
    <p>
      {m.without_later({ days: m.count_days({ count: DECISIVE_DAYS }), amount: text(amount) })}{' '}
      <span className="soft">
        (
        {between === null
          ? m.without_later_unsure()
          : m.without_later_between({ low: text(between.low), high: text(between.high) })}
        )
      </span>
    </p>
  );
}

function Texts({ comparison: { textA, textB, language } }: { comparison: OfTexts }) {
  return (
    <details>
      <summary className="small">{m.compare_texts()}</summary>
      <div className="wordings">
        {[
          { title: m.compare_arm_a(), text: textA },
          { title: m.compare_arm_b(), text: textB },
        ].map(({ title, text }) => (
          <div key={title} className="stack">
            <h4>{title}</h4>
            <p className="strong" lang={language}>
              {text.subject}
            </p>
            <p className="reading" lang={language}>
              {text.body}
            </p>
          </div>
        ))}
      </div>
    </details>
  );
}

function Stop({
  companyId,
  comparison: { id, name, phase, kind },
}: {
  companyId: string;
  comparison: Comparison;
}) {
  const isOver = phase === 'over';
  const effects =
    kind === 'wordings'
      ? { stop: m.compare_stop_effect, close: m.compare_close_effect }
      : { stop: m.without_stop_effect, close: m.without_close_effect };
  const act = isOver ? m.compare_close() : m.compare_stop();
  const [isAsking, setIsAsking] = useState(false);
  const stop = useAct({
    companyId,
    act: () => send<unknown>({ method: 'DELETE', path: companyPath(companyId, `/comparisons/${id}`) }),
    say: () => m.compare_stopped(),
    after: () => setIsAsking(false),
  });
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setIsAsking(true)}>
        {act}
      </Button>
      {isAsking && (
        <FormDialogue
          title={isOver ? name : m.compare_stop_title({ name })}
          act={act}
          tone={isOver ? 'plain' : 'alert'}
          isBusy={stop.isPending}
          onSubmit={() => stop.mutate(undefined)}
          onClose={() => setIsAsking(false)}
        >
          <p>{isOver ? effects.close() : effects.stop()}</p>
        </FormDialogue>
      )}
    </>
  );
}

/** The next version of the company's words, for everybody. */
function Adopt({
  companyId,
  comparison: { key, language, textB },
}: {
  companyId: string;
  comparison: OfTexts;
}) {
  const path = companyPath(companyId, `/wordings/${key}`);
  const adopt = useAct({
    companyId,
    act: async () => {
      const { languages } = await read<Wording>(path);
      const basedOn = languages.find(one => one.language === language)?.version ?? 0;
      return send<WordingSaved>({ method: 'PUT', path, body: { language, text: textB, basedOn } });
    },
    say: ({ kind }) => (kind === 'saved' ? m.wording_saved() : m.wording_refused()),
  });
  return (
    <Button variant="default" size="xs" loading={adopt.isPending} onClick={() => adopt.mutate(undefined)}>
      {m.compare_adopt()}
    </Button>
  );
}
