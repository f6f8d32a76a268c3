// One line of the terminal on a run. Only the dossiers whose turn it is are looked at: at the second start on a day hardly any, though
// messages that were prepared before wait for approval. "0 to send" was read as "nothing waits".

import type { DailyRun } from './daily-run.ts';

export function decidedText({ send, wait, hold, ask, done }: DailyRun<never>['counts']): string {
  const looked = send + wait + hold + ask + done;
  return `${looked} ${looked === 1 ? 'dossier' : 'dossiers'} decided anew: ${send} ${send === 1 ? 'message' : 'messages'} prepared, ${wait} wait, ${hold} held, ${ask} ask a person, ${done} settled`;
}
