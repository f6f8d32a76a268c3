// What went wrong, in the reader's language.

import { authorText } from '../../src/messages/author-words.ts';
import * as m from '../../src/messages/compiled/messages.js';
import type { Locale } from '../../src/messages/format.ts';
import { momentText } from '../../src/messages/moment.ts';
import { reasonText } from '../../src/messages/reasons/reasons.ts';
import { refusalText } from '../../src/messages/reasons/refusals.ts';
import type { Problem } from '../queries/answers.ts';
import { isAbsent, RequestProblem } from '../queries/api.ts';

/** A part of the application that did not come, or of a version that has gone since the page was opened: each browser says it in its own words. */
const isOfLoading = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script failed/i.test(error.message);

export function problemText(error: unknown, locale?: Locale): string {
  if (!(error instanceof RequestProblem)) return isOfLoading(error) ? m.error_not_loaded() : m.error_fault();
  const { problem } = error;
  if (problem.refusal !== undefined) {
    const reasons = locale === undefined ? [] : (problem.because ?? []).map(one => reasonText(one, locale));
    const refusal = refusalText(problem.refusal);
    // What was found comes first where the refusal says what to do about it.
    if (problem.refusal === 'foreignAmount')
      return [...reasons.map(reason => `${reason}.`), refusal].join(' ');
    return [refusal, ...reasons].join(' ');
  }
  if (problem.type.endsWith('#databaseAway')) return m.error_database_away();
  if (problem.type.endsWith('#olderVersion')) return m.error_older_version();
  if (problem.type === 'unanswered') return m.error_unanswered();
  if (problem.type.endsWith('#keyBrokenOff')) return m.error_broken_off();
  if (problem.type.endsWith('#keySpent')) return m.error_key_spent();
  if (problem.type.endsWith('#keyRunning')) return m.error_key_running();
  if (isAbsent(error)) return m.error_network();
  if (problem.status === 401) return m.error_signed_out();
  if (problem.type.endsWith('#notAllowed')) return m.error_not_allowed();
  if (problem.status === 403) return m.error_origin({ url: problem.detail ?? '' });
  if (problem.status === 413) return m.error_too_large();
  if (problem.status === 412) return staleText(problem.changes ?? [], locale);
  if (problem.status === 404) return m.error_not_found();
  const place = problem.problems?.[0]?.place;
  return problem.status === 422 && place !== undefined ? m.error_input({ place }) : m.error_fault();
}

/** Who was quicker, where a button was enough and no form stays open. */
function staleText(changes: NonNullable<Problem['changes']>, locale: Locale = 'en'): string {
  const named = changes.find(({ by }) => by !== null);
  if (named?.by == null || named.at === null) return m.error_changed();
  return m.error_changed_by({ who: authorText(named.by, locale), moment: momentText(named.at, locale) });
}
