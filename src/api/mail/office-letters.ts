// What people of the company read when they are invited, have forgotten their password, or are asked before a reminder leaves, in their
// language.

import type { OfficeWords } from '../../desk/overview/office-mail.ts';
import * as m from '../../messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../messages/format.ts';
import type { SalesQuestion } from '../../store/debtors/sales-questions.ts';
import type { ApprovalLink } from '../../store/messages/approval-links.ts';
import { type CalendarDate, daysBetween } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';

export const invitationLetter = (asked: {
  readonly by: string;
  readonly company: string;
  readonly url: string;
  readonly locale: Locale;
}): OfficeWords => {
  const { locale, ...named } = asked;
  return {
    subject: m.mail_invitation_subject(named, { locale }),
    language: locale,
    lines: [m.mail_invitation_text(named, { locale }), asked.url, m.mail_invitation_end({}, { locale })],
    opens: m.mail_invitation_open({}, { locale }),
  };
};

export const salesLetter = (
  question: SalesQuestion,
  { company, url, day }: { readonly company: string; readonly url: string; readonly day: CalendarDate },
): OfficeWords => {
  const { name, language: locale, debtorName: debtor, oldestDueOn, leavesOn } = question;
  const amount = amountText(money(question.asked, question.currency), locale);
  const days = m.count_days({ count: daysBetween(oldestDueOn, day) }, { locale });
  const invoices = question.invoices.join(', ');
  return {
    // Previews show it on any screen: it names neither the debtor nor the amount.
    subject: m.mail_sales_subject({ company }, { locale }),
    language: locale,
    opens: m.mail_sales_open({}, { locale }),
    lines: [
      m.mail_sales_text({ name, company, debtor, amount, days, invoices }, { locale }),
      url,
      m.mail_sales_end({ day: dayText(leavesOn, locale) }, { locale }),
    ],
  };
};

export const approvalLetter = (
  {
    name,
    language: locale,
    madeBy: by,
    expiresOn,
  }: Pick<ApprovalLink, 'name' | 'language' | 'madeBy' | 'expiresOn'>,
  { company, url }: { readonly company: string; readonly url: string },
): OfficeWords => ({
  subject: m.mail_approval_subject({ company }, { locale }),
  language: locale,
  opens: m.mail_approval_open({}, { locale }),
  lines: [
    m.mail_approval_text({ name, by, company }, { locale }),
    url,
    m.mail_approval_end({ day: dayText(expiresOn, locale) }, { locale }),
  ],
});

/** Whoever did not do it, or did not know of it, can stop the messages before the first of them leaves. */
export const accountLetter = ({
  day,
  was,
  url,
  locale,
  ...named
}: {
  readonly by: string;
  readonly company: string;
  readonly was: string | null;
  readonly now: string;
  readonly day: CalendarDate;
  readonly url: string;
  readonly locale: Locale;
}): OfficeWords => {
  const said = { ...named, day: dayText(day, locale) };
  return {
    subject: m.mail_account_subject({ company: named.company }, { locale }),
    language: locale,
    opens: m.mail_settings_open({}, { locale }),
    lines: [
      was === null
        ? m.mail_account_entered(said, { locale })
        : m.mail_account_changed({ ...said, was }, { locale }),
      m.mail_account_end({}, { locale }),
      url,
    ],
  };
};

/** What debtors pay online from now on goes to whoever holds this key at the provider. */
export const providerKeyLetter = ({
  day,
  url,
  locale,
  ...named
}: {
  readonly by: string;
  readonly company: string;
  readonly provider: string;
  readonly lastFour: string;
  readonly day: CalendarDate;
  readonly url: string;
  readonly locale: Locale;
}): OfficeWords => ({
  subject: m.mail_provider_key_subject(named, { locale }),
  language: locale,
  opens: m.mail_settings_open({}, { locale }),
  lines: [
    m.mail_provider_key_text({ ...named, day: dayText(day, locale) }, { locale }),
    m.mail_provider_key_end({}, { locale }),
    url,
  ],
});

export const resetLetter = ({
  url,
  locale,
}: {
  readonly url: string;
  readonly locale: Locale;
}): OfficeWords => ({
  subject: m.mail_reset_subject({}, { locale }),
  language: locale,
  opens: m.mail_reset_open({}, { locale }),
  lines: [m.mail_reset_text({}, { locale }), url, m.mail_reset_end({}, { locale })],
});
