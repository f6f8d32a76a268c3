// Which law governs, whose choice that is, and the choice itself: for all of a debtor's contracts or for one invoice.

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import type { Locale } from '../../../src/messages/format.ts';
import { lawNameText } from '../../../src/messages/law-words.ts';
import { useCorrectDebtor } from '../../acts/use-correct-debtor.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor, Invoice } from '../../queries/answers.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';

/** The laws that the product knows; EU stands for the directive where a country's own is not known. */
const LAWS = ['FR', 'BE', 'NL', 'LU', 'DE', 'ES', 'IT', 'EU'] as const;

export function GoverningLaw({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { locale } = useLocale();
  const [isChanging, setIsChanging] = useState(false);
  const correct = useCorrectDebtor(companyId, debtor.id);
  const code = debtor.law ?? debtor.companyLaw;
  const others = debtor.invoices.filter(one => one.law.chosenFor === 'invoice').length;
  const protection = debtor.invoices.find(one => one.law.protectedBy !== null)?.law.protectedBy ?? null;
  const close = () => setIsChanging(false);
  return (
    <section className="card stack">
      <h2>{m.governing_title()}</h2>
      <div className="stack" style={{ gap: '0.25rem' }}>
        <p className="strong">{lawNameText(code, locale)}</p>
        <p className="small soft">{debtor.law === null ? m.governing_company() : m.governing_debtor()}</p>
        {protection !== null && (
          <p className="small soft">{m.governing_protected({ law: lawNameText(protection, locale) })}</p>
        )}
        {others > 0 && <p className="small">{m.governing_other({ count: others })}</p>}
      </div>
      <Allowed to="correct">
        <div>
          <Button variant="default" size="xs" onClick={() => setIsChanging(true)}>
            {m.governing_change()}
          </Button>
        </div>
      </Allowed>
      {isChanging && (
        <FormDialogue
          title={m.governing_change()}
          act={m.settings_save()}
          isBusy={correct.isPending}
          onSubmit={({ textOrNull }) => correct.mutate({ law: textOrNull('law') }, { onSuccess: close })}
          onClose={close}
        >
          <LawChoice
            isFirst
            label={m.debtor_law()}
            known={debtor.law}
            standard={m.law_of_company({ law: lawNameText(debtor.companyLaw, locale) })}
          />
        </FormDialogue>
      )}
    </section>
  );
}

/** A law, or the one that counts where none is chosen. */
export function LawChoice({
  label,
  known,
  standard,
  isFirst = false,
}: {
  label: string;
  known: string | null;
  standard: string;
  /** Where it is what the dialogue was opened for; folded away it took the focus that nobody then had. */
  isFirst?: boolean;
}) {
  const { locale } = useLocale();
  return (
    <NativeSelect
      name="law"
      label={label}
      defaultValue={known ?? ''}
      data={[
        { value: '', label: standard },
        ...LAWS.map(law => ({ value: law, label: lawNameText(law, locale) })),
      ]}
      data-autofocus={isFirst ? true : undefined}
    />
  );
}

/** Whose choice the law of an invoice is, in one sentence each. */
export function lawOriginTexts({ chosenFor, protectedBy }: Invoice['law'], locale: Locale): string[] {
  const origin = {
    company: m.governing_company,
    debtor: m.governing_debtor,
    invoice: m.governing_invoice,
  }[chosenFor];
  return protectedBy === null
    ? [origin()]
    : [origin(), m.governing_protected({ law: lawNameText(protectedBy, locale) })];
}
