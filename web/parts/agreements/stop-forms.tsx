// What ends or changes the road of a whole dossier: an offer to settle, a hand-over, hardship, a write-off, closure.

import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  RECIPIENT_KINDS,
  recipientText,
  WRITE_OFF_REASONS,
  writeOffText,
} from '../../../src/messages/agreement-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { sum } from '../../../src/units/money.ts';
import { readAmount } from '../../../src/units/typed-amount.ts';
import { concessionPath, dossierPath, note, takeBack } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { OfferReference, WriteOffReference } from '../../queries/answers.ts';
import { type MoneyJson, moneyJson, moneyOf } from '../../words/money-text.ts';
import { InvoicePicks, pickedOf } from '../debtor/invoice-picks.tsx';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { MoneyField } from '../form/money-field.tsx';
import type { AboutDebtor } from './promise-form.tsx';

export function OfferForm({ debtor, dossierId, companyId, onClose }: AboutDebtor) {
  const path = dossierPath({ companyId, dossierId }, '/settlement');
  const { currency } = debtor.outstanding;
  const offer = useAct({
    companyId,
    act: (body: object) => note<OfferReference>(path, body),
    say: ({ concessionId }) => (concessionId === null ? m.offer_noted() : m.concession_proposed()),
    undo: ({ offerId, concessionId }) =>
      takeBack(
        concessionId === null
          ? `${path}/${encodeURIComponent(offerId ?? '')}`
          : concessionPath({ companyId, dossierId }, concessionId),
      ),
    after: onClose,
  });
  return (
    <FormDialogue
      size="lg"
      title={m.offer_make()}
      act={m.offer_make()}
      isBusy={offer.isPending}
      onSubmit={given =>
        offer.mutate({
          invoiceIds: pickedOf(given, debtor),
          amount: given.money('amount', currency),
          payBy: given.text('payBy'),
          because: given.text('because'),
        })
      }
      onClose={onClose}
    >
      <p className="soft">{m.offer_text()}</p>
      <InvoicePicks debtor={debtor} legend={m.promise_invoices()} />
      <div className="field-row">
        <MoneyField name="amount" label={m.offer_amount()} currency={currency} required data-autofocus />
        <DayField name="payBy" label={m.offer_pay_by()} min={debtor.day} required />
      </div>
      <TextInput name="because" label={m.exclude_reason()} maxLength={2000} required />
    </FormDialogue>
  );
}

export function HandOverForm({ dossierId, companyId, onClose }: AboutDebtor) {
  const { locale } = useLocale();
  const path = dossierPath({ companyId, dossierId }, '/hand-over');
  const handOver = useAct({
    companyId,
    act: (body: object) => note(path, body),
    say: () => m.hand_over_done(),
    undo: () => takeBack(path),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.hand_over()}
      act={m.hand_over()}
      isBusy={handOver.isPending}
      onSubmit={({ text, textOrNull }) =>
        handOver.mutate({
          recipientKind: text('recipientKind'),
          recipient: text('recipient'),
          reference: textOrNull('reference'),
          because: text('because'),
        })
      }
      onClose={onClose}
    >
      <p className="soft">{m.hand_over_text()}</p>
      <div className="field-row">
        <NativeSelect
          name="recipientKind"
          label={m.hand_over_to()}
          data={RECIPIENT_KINDS.map(kind => ({ value: kind, label: recipientText(kind, locale) }))}
        />
        <TextInput name="recipient" label={m.hand_over_name()} maxLength={2000} required data-autofocus />
      </div>
      <TextInput name="reference" label={m.hand_over_reference()} maxLength={250} />
      <TextInput name="because" label={m.exclude_reason()} maxLength={2000} required />
    </FormDialogue>
  );
}

export function HardshipForm({ debtor, dossierId, companyId, onClose }: AboutDebtor) {
  const path = dossierPath({ companyId, dossierId }, '/hardship');
  const noteHardship = useAct({
    companyId,
    act: (body: object) => note(path, body),
    say: () => m.hardship_done(),
    undo: () => takeBack(path),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.hardship()}
      act={m.hardship()}
      isBusy={noteHardship.isPending}
      onSubmit={({ text, textOrNull }) =>
        noteHardship.mutate({ untilOn: textOrNull('until'), because: text('because') })
      }
      onClose={onClose}
    >
      <p className="soft">{m.hardship_text()}</p>
      <TextInput name="because" label={m.exclude_reason()} maxLength={2000} required data-autofocus />
      <DayField name="until" label={m.hold_until()} min={debtor.day} />
    </FormDialogue>
  );
}

export function ClosureForm({ dossierId, companyId, onClose }: AboutDebtor) {
  const path = dossierPath({ companyId, dossierId }, '/closure');
  const close = useAct({
    companyId,
    act: (because: string) => note(path, { because }),
    say: () => m.closure_done(),
    undo: () => takeBack(path),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.closure()}
      act={m.closure()}
      isBusy={close.isPending}
      onSubmit={({ text }) => close.mutate(text('because'))}
      onClose={onClose}
    >
      <p className="soft">{m.closure_text()}</p>
      <TextInput name="because" label={m.exclude_reason()} maxLength={2000} required data-autofocus />
    </FormDialogue>
  );
}

/** What the act would write off: said on its button, since nothing ticked is everything. */
function writtenOff({
  debtor: { invoices, outstanding },
  picked,
  part,
}: {
  debtor: AboutDebtor['debtor'];
  picked: readonly string[];
  part: string;
}): MoneyJson {
  const { currency } = outstanding;
  const typed = part.trim() === '' ? null : readAmount(part, currency);
  if (typed !== null) return moneyJson(typed);
  const chosen = invoices.filter(
    ({ id, open }) => open.currency === currency && (picked.length === 0 || picked.includes(id)),
  );
  return moneyJson(
    sum(
      chosen.map(({ open }) => moneyOf(open)),
      currency,
    ),
  );
}

export function WriteOffForm({ debtor, dossierId, companyId, onClose }: AboutDebtor) {
  const { locale } = useLocale();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [part, setPart] = useState('');
  const { currency } = debtor.outstanding;
  const path = dossierPath({ companyId, dossierId }, '/write-off');
  const writeOff = useAct({
    companyId,
    act: (body: object) => note<WriteOffReference>(path, body),
    say: ({ concessionId }) => (concessionId === null ? m.write_off_done() : m.concession_proposed()),
    undo: async ({ writeOffIds, concessionId }) => {
      if (concessionId !== null) await takeBack(concessionPath({ companyId, dossierId }, concessionId));
      for (const id of writeOffIds) await takeBack(`${path}/${encodeURIComponent(id)}`);
    },
    after: onClose,
  });
  return (
    <FormDialogue
      size="lg"
      title={m.write_off()}
      act={m.write_off_act({ amount: amountText(writtenOff({ debtor, picked, part }), locale) })}
      tone="alert"
      isBusy={writeOff.isPending}
      onSubmit={given =>
        writeOff.mutate({
          invoiceIds: pickedOf(given, debtor),
          amount: given.money('amount', currency),
          reason: given.text('reason'),
          because: given.text('because'),
        })
      }
      onClose={onClose}
    >
      <p className="soft">{m.write_off_text()}</p>
      <InvoicePicks debtor={debtor} legend={m.promise_invoices()} onChange={setPicked} />
      <div className="field-row">
        <NativeSelect
          name="reason"
          label={m.write_off_reason()}
          data={WRITE_OFF_REASONS.map(reason => ({ value: reason, label: writeOffText(reason, locale) }))}
        />
        <MoneyField name="amount" label={m.write_off_amount()} currency={currency} onText={setPart} />
      </div>
      <TextInput name="because" label={m.exclude_reason()} maxLength={2000} required />
    </FormDialogue>
  );
}
