// What stands in front of a trial mail, in the language of whoever asked for it.

import type { TrialMark } from '../../desk/deciding/trial.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Locale } from '../../messages/format.ts';
import { channelText, stepText } from '../../messages/words.ts';

export const trialMark =
  (locale: Locale): TrialMark =>
  ({ position, count, step, debtor }) => ({
    subject: m.trial_subject({ position: String(position), count }, { locale }),
    lines: [
      m.trial_mail_first({ debtor }, { locale }),
      m.trial_mail_step(
        {
          when: whenText(step.day, locale),
          step: stepText(step.kind, locale),
          channels: step.channels.map(channel => channelText(channel, locale)).join(', '),
        },
        { locale },
      ),
      m.trial_mail_amounts({}, { locale }),
    ],
  });

/** "3 days after the due date". */
function whenText(day: number, locale: Locale): string {
  if (day === 0) return m.step_on_due({}, { locale });
  const days = m.count_days({ count: Math.abs(day) }, { locale });
  return day < 0 ? m.step_before_due({ days }, { locale }) : m.step_after_due({ days }, { locale });
}
