// What will leave in the coming days if nothing is paid: day by day, to whom, at which step, over which channel.

import '../styles/scenarios.css';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../src/messages/format.ts';
import { channelText, stepText } from '../../src/messages/words.ts';
import { useCompany } from '../acts/use-company.ts';
import { useLocale } from '../locale.tsx';
import { Empty, Failure, Waiting } from '../parts/form/states.tsx';
import { Amount } from '../parts/form/values.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import type { Forecast } from '../queries/answers.ts';
import { forecastQuery, readWholeForecast } from '../queries/queries.ts';
import type { Rows } from '../words/table-file.ts';
import { totalText } from '../words/total.ts';

export function CalendarScreen() {
  const { id: companyId } = useCompany();
  const { locale } = useLocale();
  const { data: firstWeek } = useSuspenseQuery(forecastQuery(companyId, 'firstWeek'));
  const whole = useQuery(forecastQuery(companyId, 'whole'));
  const days = (whole.data ?? firstWeek).days.filter(({ count, leftOut }) => count + leftOut.length > 0);
  return (
    <>
      <div className="spread wrap">
        <div>
          <ScreenTitle>{m.calendar_title()}</ScreenTitle>
          <p className="soft">{m.calendar_intro()}</p>
        </div>
        <SaveTable
          name="acquit-calendar"
          isEmpty={days.length === 0 && !whole.isPending}
          rows={async () => tableOf((await readWholeForecast(companyId)).days, locale)}
        />
      </div>
      {days.length === 0 && whole.isSuccess && (
        <Empty title={m.calendar_none()}>
          <p>{m.calendar_none_text()}</p>
        </Empty>
      )}
      <ol className="calendar">
        {days.map(one => (
          <Day key={one.day} one={one} companyId={companyId} />
        ))}
      </ol>
      {whole.isPending && <Waiting>{m.calendar_rest_coming()}</Waiting>}
      {whole.isError && <Failure error={whole.error} onRetry={() => whole.refetch()} />}
    </>
  );
}

const tableOf = (days: Forecast['days'], locale: Locale): Rows => [
  [
    ...[m.effect_day(), m.column_debtor(), m.column_step(), m.channel(), m.money_amount()],
    ...[m.reports_currency(), m.calendar_column_leaves()],
  ],
  ...days.flatMap(({ day, messages, leftOut }) => [
    ...messages.map(message => lineOf(message, { day, leaves: m.calendar_leaves(), locale })),
    ...leftOut.map(message => lineOf(message, { day, leaves: m.calendar_left_out(), locale })),
  ]),
];

/** Whoever adds the amounts up has to tell what leaves from what is left out on purpose. */
const lineOf = (
  { debtorName, stepKey, channels, amount }: Forecast['days'][number]['messages'][number],
  { day, leaves, locale }: { day: string; leaves: string; locale: Locale },
): Rows[number] => [
  { day },
  debtorName,
  stepText(stepKey, locale),
  channels.map(channel => channelText(channel, locale)).join(' + '),
  amount,
  amount.currency,
  leaves,
];

function Day({ one, companyId }: { one: Forecast['days'][number]; companyId: string }) {
  const { locale } = useLocale();
  return (
    <li className="card stack">
      <div className="spread wrap">
        <h2>{dayText(one.day, locale)}</h2>
        <p className="soft">
          {m.count_messages({ count: one.count })} ·{' '}
          {totalText(
            one.totals.map(amount => ({ amount })),
            locale,
          )}
        </p>
      </div>
      <ul className="lines">
        {one.messages.map(message => (
          <li key={`${message.debtorId} ${message.stepKey}`} className="spread wrap">
            <span>
              <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: message.debtorId }}>
                {message.debtorName}
              </Link>{' '}
              <span className="small soft">{howText(message, locale)}</span>
            </span>
            <Amount value={message.amount} />
          </li>
        ))}
      </ul>
      {one.leftOut.length > 0 && <LeftOut messages={one.leftOut} companyId={companyId} />}
      {one.count > one.messages.length && (
        <p className="small soft">{m.calendar_more({ count: one.count - one.messages.length })}</p>
      )}
    </li>
  );
}

/** In no count: who goes without on purpose is told apart from who is written to. */
function LeftOut({
  messages,
  companyId,
}: {
  messages: Forecast['days'][number]['leftOut'];
  companyId: string;
}) {
  const { locale } = useLocale();
  return (
    <div className="stack small soft">
      <p>{m.without_coming()}</p>
      <ul className="lines">
        {messages.map(message => (
          <li key={`${message.debtorId} ${message.stepKey}`} className="spread wrap">
            <span>
              <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: message.debtorId }}>
                {message.debtorName}
              </Link>{' '}
              {howText(message, locale)}
            </span>
            <Amount value={message.amount} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "Firm reminder, e-mail + letter"; a call is called once. */
function howText(
  { stepKey, channels }: Forecast['days'][number]['messages'][number],
  locale: Locale,
): string {
  const ways = channels.map(channel => channelText(channel, locale)).join(' + ');
  return [...new Set([stepText(stepKey, locale), ways])].join(', ');
}
