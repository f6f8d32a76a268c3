// A clock that is wrong makes interest and every deadline wrong by as much: whoever lets messages leave is told, quietly, on
// every screen, because something leaves from most of them.

import { useSuspenseQuery } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import { momentText } from '../../../src/messages/moment.ts';
import { useLocale } from '../../locale.tsx';
import { sessionQuery } from '../../queries/queries.ts';
import { Icon } from '../form/icon.tsx';

export function ClockNotice() {
  const { locale } = useLocale();
  const { journalAhead } = useSuspenseQuery(sessionQuery).data;
  if (journalAhead === null) return null;
  return (
    <section className="card" aria-label={m.clock_machine_title()}>
      <p className="row">
        <Icon name="clock" />
        <span>{m.clock_text({ moment: momentText(journalAhead, locale) })}</span>
      </p>
    </section>
  );
}
