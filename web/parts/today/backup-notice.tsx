// Backups that fail are missed on the day that they are needed: whoever runs the installation is told before.

import { useSuspenseQuery } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import { sessionQuery } from '../../queries/queries.ts';
import { Icon } from '../form/icon.tsx';

export function BackupNotice() {
  const { locale } = useLocale();
  const { missedBackup } = useSuspenseQuery(sessionQuery).data;
  if (missedBackup === null) return null;
  const { lastOn } = missedBackup;
  return (
    <section className="card" aria-label={m.backup_missed_title()}>
      <p className="row">
        <Icon name="shield" />
        <span>
          {lastOn === null
            ? m.backup_missed_never()
            : m.backup_missed_since({ day: dayText(lastOn, locale, 'long') })}
        </span>
      </p>
    </section>
  );
}
