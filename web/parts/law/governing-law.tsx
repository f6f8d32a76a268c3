// Which law governs, whose choice that is, and the choice itself: for all of a debtor's contracts or for one invoice.

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import type { Locale } from '../../../src/messages/format.ts';
import { lawNameText } from '../../../src/messages/law-words.ts';
import { useCorrectDebtor } from '../../acts/use-correct-debtor.ts';
import { useOpened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor, Invoice } from '../../queries/answers.ts';
import { debtorTold } from '../../words/debtor-told.ts';
import { lawChoices } from '../../words/law-choices.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { actOf, EditedMeanwhile } from '../form/edited-meanwhile.tsx';

type OfDebtor = { readonly debtor: Debtor; readonly companyId: string };

export function GoverningLaw({ debtor, companyId }: OfDebtor) {
  const { locale } = useLocale();
  const [isChanging, setIsChanging] = useState(false);
  const known = debtor.invoices.find(one => one.law.chosenFor !== 'invoice')?.law;
  const code = known?.code ?? debtor.law ?? debtor.companyLaw;
  const isPublic = known?.chosenFor === 'publicBuyer';
  const others = debtor.invoices.filter(one => one.law.chosenFor === 'invoice').length;
  const protection = debtor.invoices.find(one => one.law.protectedBy !== null)?.law.protectedBy ?? null;
  const close = () => setIsChanging(false);
  return (
    <section className="card stack">
      <h2>{m.governing_title()}</h2>
      <div className="stack" style={{ gap: '0.25rem' }}>
        <p className="strong">{lawNameText(code, locale)}</p>
        <p className="small soft">
          {isPublic
            ? m.governing_public()
            : debtor.law === null
              ? m.governing_company()
              : m.governing_debtor()}
        </p>
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
      {isChanging && <ChangeLaw debtor={debtor} companyId={companyId} onClose={close} />}
    </section>
  );
}

function ChangeLaw({ debtor, companyId, onClose }: OfDebtor & { onClose: () => void }) {
  const { locale } = useLocale();
  const form = useOpened(debtor, ({ version }) => version);
  const { opened, version, tellsItself } = form;
  const correct = useCorrectDebtor(companyId, { id: debtor.id, version }, tellsItself);
  return (
    <FormDialogue
      title={m.governing_change()}
      act={actOf(form, m.settings_save())}
      isBusy={correct.isPending}
      onSubmit={({ textOrNull }) => correct.mutate({ law: textOrNull('law') }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <LawChoice
        key={opened.version}
        isFirst
        label={m.debtor_law()}
        known={opened.law}
        standard={m.law_of_company({ law: lawNameText(debtor.companyLaw, locale) })}
      />
      <EditedMeanwhile form={form} told={(seen, field) => debtorTold(seen, field, locale)} />
    </FormDialogue>
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
      data={[{ value: '', label: standard }, ...lawChoices(locale)]}
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
    publicBuyer: m.governing_public,
  }[chosenFor];
  return protectedBy === null
    ? [origin()]
    : [origin(), m.governing_protected({ law: lawNameText(protectedBy, locale) })];
}
