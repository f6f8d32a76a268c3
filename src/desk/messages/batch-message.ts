// One message of the batch: its state, where it goes, what it asks for, and why.

import type { Reason } from '../../dunning/decision.ts';
import { channelsOf } from '../../dunning/forecast/forecast.ts';
import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import { SHIPPED_SCENARIOS, stepOf } from '../../dunning/scenario/shipped-scenarios.ts';
import type { DeliveryState, MessageRow } from '../../store/messages/message-rows.ts';
import { daysBetween } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { formatPhone } from '../../units/reachable.ts';
import type { BatchMessage } from '../views/batch.ts';
import { contentVersion } from './content-version.ts';
import { messageStateOf } from './message-state.ts';

export function batchMessageOf(row: MessageRow): BatchMessage {
  return {
    id: row.id,
    version: row.version,
    contentVersion: contentVersion(row),
    state: messageStateOf(row),
    debtorId: row.debtorId,
    debtorName: row.debtorName,
    language: row.language,
    stepKey: row.stepKey,
    channels: messageChannels(row),
    openTasks: openTasksOf(row),
    recipient: shown(row.deliveries.find(({ recipient }) => recipient !== null)?.recipient ?? null),
    subject: row.subject,
    amount: money(row.asked, row.currency),
    invoices: row.invoices,
    preparedOn: row.preparedOn,
    daysLate: daysLateOf(row),
    wasApproved: row.wasApproved,
    because: row.because.filter(reason => !isWarning(reason)),
    warnings: row.because.filter(isWarning),
    undoUntil: row.state === 'approved' && !hasBegunToLeave(row) ? row.leavesFrom : null,
  };
}

/** A call that is not made and a letter that is not posted can be taken back, too. */
const hasBegunToLeave = ({ deliveries }: MessageRow): boolean =>
  deliveries.some(({ state }) => BEGUN.has(state));
const BEGUN: ReadonlySet<DeliveryState> = new Set(['sending', 'delivered', 'inDoubt', 'done']);

/** A telephone number as people write it; an address as it is. */
const shown = (recipient: string | null): string | null =>
  recipient?.startsWith('+') ? formatPhone(recipient, null) : recipient;

/** What a person should read before approving. */
export function isWarning(reason: Reason): boolean {
  return WARNINGS.has(reason.code) || (reason.code === 'previousStep' && reason.isInDoubt);
}

const WARNINGS: ReadonlySet<Reason['code']> = new Set([
  'kindAssumed',
  'noAddressForChannel',
  'addressReturned',
  'notPrintable',
]);

/** Before approval nothing is to be done by hand. */
function openTasksOf({ state, deliveries }: MessageRow): readonly ChannelName[] {
  if (state === 'prepared') return [];
  return deliveries.filter(delivery => delivery.state === 'task').map(({ channel }) => channel);
}

/** The channels of its deliveries; those of its step while there are none. */
function messageChannels({ deliveries, scenarioKey, stepKey }: MessageRow): readonly ChannelName[] {
  if (deliveries.length > 0) return deliveries.map(({ channel }) => channel);
  const scenario = SHIPPED_SCENARIOS.find(({ key }) => key === scenarioKey);
  const step = scenario ? stepOf(scenario, stepKey) : null;
  return step === null ? [] : channelsOf(step);
}

/** Days late of the invoice that led to the message, as its text counts them: on the day on which it was written. */
function daysLateOf({ because, oldestDueOn, preparedOn }: MessageRow): number {
  const lead = because.find(reason => reason.code === 'stepIsDue' || reason.code === 'comingDue');
  const dueOn = lead?.dueOn ?? oldestDueOn;
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, preparedOn));
}
