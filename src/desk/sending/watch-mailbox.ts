// Looks into the mailbox every two minutes while the server runs. A look that fails is said once, and tried again.

import type { InstallationContext } from '../context.ts';
import type { Watch } from '../watch.ts';
import { type MailReading, type ReadRequest, readMailbox } from './read-mailbox.ts';

const LOOK_MS = 120_000;

export function watchMailbox(
  desk: InstallationContext,
  {
    today,
    note,
    ...request
  }: Omit<ReadRequest, 'day'> & {
    readonly today: () => ReadRequest['day'];
    readonly note: (text: string) => void;
  },
): Watch {
  let isStopping = false;
  let lastFault = '';
  let look: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    if (isStopping) return;
    const said = summaryOf(await readMailbox(desk, { ...request, day: today() }));
    if (said !== '') note(`Mailbox: ${said}`);
    lastFault = '';
  };
  const tick = (): void => {
    look = look.then(once).catch((fault: unknown) => {
      const text = fault instanceof Error ? fault.message : String(fault);
      if (text !== lastFault) note(`Mailbox ${request.name}: ${text}; it is tried again every two minutes`);
      lastFault = text;
    });
  };
  const timer = setInterval(tick, LOOK_MS);
  tick();
  return {
    async stop() {
      isStopping = true;
      clearInterval(timer);
      // A server that does not end what it says would hold the end of the process.
      await request.mailbox.close();
      await look;
    },
  };
}

/** '' where nothing concerned us. */
export function summaryOf({ reply, absence, complaint, bounce }: MailReading): string {
  const parts = [
    [reply, 'replies'],
    [absence, 'automatic replies'],
    [complaint, 'complaints'],
    [bounce, 'returned'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}
