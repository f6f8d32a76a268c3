// Who may approve a message, and when it leaves once it is approved. The step of its scenario says whose approval it
// needs; an owner may stand in for every role. Live messages leave at a minute of their own; in test mode the delay for
// undoing is all there is to wait for.

import type { Company } from '../../claim/parties.ts';
import { type ScenarioBook, versionOf } from '../../dunning/scenario/assignment.ts';
import type { Approval } from '../../dunning/scenario/scenario.ts';
import { stepOf } from '../../dunning/scenario/shipped-scenarios.ts';
import type { MessageHead } from '../../store/messages/message-heads.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { millisecondsOf } from '../context.ts';
import { departure, startOfDay } from '../sending/departure.ts';

export const OWNER = 'owner';

const ANYBODY: Approval = { kind: 'person' };

/** A step that is there no more is approved by any person. */
export function approvalOf(
  { scenarioKey, scenarioVersion, stepKey }: Pick<MessageHead, 'scenarioKey' | 'scenarioVersion' | 'stepKey'>,
  book: ScenarioBook,
): Approval {
  const scenario = versionOf(book, { key: scenarioKey, version: scenarioVersion });
  return (scenario && stepOf(scenario, stepKey)?.approval) ?? ANYBODY;
}

export const mayApprove = ({ role, approval }: { role: string; approval: Approval }): boolean =>
  approval.kind !== 'role' || role === OWNER || role === approval.role;

export function leavesFrom({
  company: { policy, country: ownCountry },
  head,
  at,
  notBeforeDay = null,
}: {
  company: Pick<Company, 'policy' | 'country'>;
  head: Pick<MessageHead, 'id' | 'preparedOn' | 'debtorCountry' | 'debtorRegion'>;
  at: string;
  /** Somebody was told that nothing leaves before this day. */
  notBeforeDay?: CalendarDate | null;
}): string {
  const undone = new Date(millisecondsOf(at) + policy.undoMinutes * 60_000).toISOString();
  const told = notBeforeDay === null ? undone : startOfDay(notBeforeDay, ownCountry);
  const notBefore = millisecondsOf(told) > millisecondsOf(undone) ? told : undone;
  if (policy.mode !== 'live') return notBefore;
  const { id, preparedOn, debtorCountry: country, debtorRegion: region } = head;
  const calendar = region === null ? { country } : { country, region };
  return departure({ messageId: id, notBefore, preparedOn, calendar, policy });
}
