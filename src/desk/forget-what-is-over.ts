// What nobody can ask for any more is not kept: once a day, of every company.

import { forgetEndedSessions } from '../store/ended-sessions.ts';
import { forgetAnswers } from '../store/idempotency.ts';
import type { InstallationContext } from './context.ts';

/** Answers of a day ago and older, and sessions that ended. */
export async function forgetWhatIsOver({ database, clock }: InstallationContext): Promise<void> {
  await forgetAnswers(database, clock.now());
  await forgetEndedSessions(database);
}
