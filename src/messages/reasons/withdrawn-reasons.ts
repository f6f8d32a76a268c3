// Why a message that was prepared does not leave, or not on paper, as sentences.

import { authorText } from '../author-words.ts';
import * as m from '../compiled/messages.js';
import { amountText, dayText, type Locale } from '../format.ts';
import { stepText } from '../words.ts';
import type { SpokenReason } from './reasons.ts';

type Withdrawn = Extract<
  SpokenReason,
  {
    code:
      | 'amountChanged'
      | 'stepChanged'
      | 'outdated'
      | 'excludedByPerson'
      | 'addressRefused'
      | 'addressChanged'
      | 'creditorCorrected'
      | 'onlyRehearsed'
      | 'writtenBefore'
      | 'notPrintable';
  }
>;

/** Why a message that was prepared does not leave. */
export function withdrawnText(reason: Withdrawn, locale: Locale): string {
  const say = { locale };
  switch (reason.code) {
    case 'amountChanged':
      return m.reason_amountChanged(
        { was: amountText(reason.was, locale), now: amountText(reason.now, locale) },
        say,
      );
    case 'stepChanged':
      return m.reason_stepChanged(
        { was: stepText(reason.was, locale), now: stepText(reason.now, locale) },
        say,
      );
    case 'outdated':
      return m.reason_outdated({ preparedOn: dayText(reason.preparedOn, locale) }, say);
    case 'excludedByPerson':
      return m.reason_excludedByPerson({ by: authorText(reason.by, locale), because: reason.because }, say);
    case 'addressRefused':
      return m.reason_addressRefused({ evidence: reason.evidence }, say);
    case 'addressChanged':
      return m.reason_addressChanged({ address: reason.address }, say);
    case 'creditorCorrected':
      return reason.what === 'account'
        ? m.reason_accountCorrected({}, say)
        : m.reason_detailsCorrected({}, say);
    case 'writtenBefore':
      return WRITTEN_BEFORE[reason.what]({}, say);
    case 'onlyRehearsed':
      return m.reason_onlyRehearsed({}, say);
    case 'notPrintable':
      return m.reason_notPrintable(
        { place: PLACES[reason.at]({}, say), text: reason.text, signs: reason.signs },
        say,
      );
  }
}

const WRITTEN_BEFORE = {
  debtor: m.reason_debtorCorrected,
  debtorPage: m.reason_debtorPageMoved,
  said: m.reason_saidOtherwise,
};

const PLACES = {
  debtorName: m.letter_place_debtorName,
  debtorAddress: m.letter_place_debtorAddress,
  creditor: m.letter_place_creditor,
  reference: m.letter_place_reference,
  text: m.letter_place_text,
};
