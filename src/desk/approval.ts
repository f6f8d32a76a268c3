// Who may approve a message, and when it leaves once it is approved. The step of its scenario says whose approval it
// needs; an owner may stand in for every role. Live messages leave at a minute of their own; in test mode the delay for
// undoing is all there is to wait for.

import type { Company } from '../claim/parties.ts';
import { type ScenarioBook, versionOf } from '../dunning/assignment.ts';
import type { Approval } from '../dunning/scenario.ts';
import { stepOf } from '../dunning/shipped-scenarios.ts';
import type { MessageHead } from '../store/message-states.ts';
import { millisecondsOf } from './context.ts';
import { departure } from './departure.ts';

export const OWNER = 'owner';

const ANYBODY: Approval = { kind: 'person' };

/** A step that is there no more is approved by any person. */
export function approvalOf(
  { scenarioKey, scenarioVersion, stepKey }: MessageHead,
  book: ScenarioBook,
): Approval {
  const scenario = versionOf(book, { key: scenarioKey, version: scenarioVersion });
  return (scenario && stepOf(scenario, stepKey)?.approval) ?? ANYBODY;
}

export const mayApprove = ({ role, approval }: { role: string; approval: Approval }): boolean =>
  approval.kind !== 'role' || role === OWNER || role === approval.role;

export function leavesFrom({
  company: { policy },
  head,
  at,
}: {
  company: Pick<Company, 'policy'>;
  head: Pick<MessageHead, 'id' | 'preparedOn' | 'debtorCountry' | 'debtorRegion'>;
  at: string;
}): string {
  const notBefore = new Date(millisecondsOf(at) + policy.undoMinutes * 60_000).toISOString();
  if (policy.mode !== 'live') return notBefore;
  const { id, preparedOn, debtorCountry: country, debtorRegion: region } = head;
  const calendar = region === null ? { country } : { country, region };
  return departure({ messageId: id, notBefore, preparedOn, calendar, policy });
}
