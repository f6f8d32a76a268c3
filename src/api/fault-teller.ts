// What broke, for whoever reads what the server writes. While the database is away each request fails: that is said at once, then at
// most once a minute with how many more there were, so that the log of an outage can be read and fills no disk.

const REST_MS = 60_000;

export type TellFault = (fault: unknown, place: string, isAway?: boolean) => void;

/** What has no cause of its own is told each time: each may be another fault. */
export function faultTeller({
  note,
  nowMs,
}: {
  note: (text: string) => void;
  nowMs: () => number;
}): TellFault {
  let toldMs: number | null = null;
  let untold = 0;
  return (fault, place, isAway = false) => {
    if (!isAway) return note(`Fault at ${place}: ${textOf(fault)}`);
    if (toldMs !== null && nowMs() - toldMs < REST_MS) {
      untold += 1;
      return;
    }
    const more = untold === 0 ? '' : ` (${untold} more requests failed since this was last said)`;
    note(`The database is away: ${messageOf(fault)}, at ${place}${more}`);
    toldMs = nowMs();
    untold = 0;
  };
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

const textOf = (fault: unknown): string =>
  fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
