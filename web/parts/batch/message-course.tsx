// What becomes of an approval whose text could not leave as it was: said before, and afterwards.

import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import type { MessageDetail } from '../../queries/answers.ts';
import { Reasons } from '../form/values.tsx';

const WRITTEN_ANEW = {
  kept: m.course_written_anew,
  ownText: m.course_own_words,
  otherWords: m.course_other_words,
};

export function MessageCourse({ course }: { course: MessageDetail['course'] }) {
  const { locale } = useLocale();
  if (course === null) return null;
  switch (course.kind) {
    case 'writtenAnew': {
      const day = dayText(course.leavesOn, locale);
      return (
        <p className="notice" data-tone={course.asksAgain === null ? 'plain' : 'caution'} role="status">
          {WRITTEN_ANEW[course.asksAgain ?? 'kept']({ day })}
        </p>
      );
    }
    case 'approvalKept':
      return (
        <p className="notice" role="status">
          {m.course_kept({ by: course.by, day: dayText(course.on, locale) })}
        </p>
      );
    case 'approvalLost':
      return <Lost course={course} />;
  }
}

function Lost({
  course: { by, on, preparedOn, because, ownText },
}: {
  course: Extract<MessageDetail['course'], { kind: 'approvalLost' }>;
}) {
  const { locale } = useLocale();
  return (
    <div className="notice stack" data-tone="caution" role="status" style={{ gap: '0.4rem' }}>
      <p>{m.course_lost({ by, day: dayText(on, locale), prepared: dayText(preparedOn, locale) })}</p>
      <Reasons because={[because]} />
      <p>{m.course_lost_then()}</p>
      {ownText !== null && (
        <details>
          <summary>{m.course_own_text()}</summary>
          <p style={{ whiteSpace: 'pre-line' }}>{ownText}</p>
        </details>
      )}
    </div>
  );
}
