// What a form was opened with stays under it while others write: what differs is counted from there, and it is that version
// which is saved on. Refused because somebody else was first, whoever writes reads what moved, and saves a second time on the
// version that they were told of, or begins anew with what stands.

import { useState } from 'react';
import type { Problem } from '../queries/answers.ts';
import { RequestProblem } from '../queries/api.ts';

export type Opened<Seen> = {
  readonly opened: Seen;
  /** The version to save on. */
  readonly version: string;
  /** What another person changed since; null while nobody is known to have. */
  readonly meanwhile: Problem | null;
  /** What stands now; null until it is here. */
  readonly theirs: Seen | null;
  /** True where the fault is told in the form itself. */
  readonly tellsItself: (fault: unknown) => boolean;
  readonly takeTheirs: () => void;
  /** Somebody types: from here on the form stays as it was opened. */
  readonly touch: () => void;
  /** What was saved is what the form goes on from. */
  readonly goOnWith: (saved: Seen) => void;
};

/** `follows`: as long as nobody has typed, what others write is shown at once; of a form that always stands open. */
export function useOpened<Seen>(
  present: Seen,
  versionOf: (seen: Seen) => string,
  { follows = false }: { follows?: boolean } = {},
): Opened<Seen> {
  const [opened, setOpened] = useState(present);
  const [isTouched, setIsTouched] = useState(false);
  const [meanwhile, setMeanwhile] = useState<Problem | null>(null);
  const goOnWith = (saved: Seen) => {
    setOpened(saved);
    setMeanwhile(null);
    setIsTouched(false);
  };
  if (follows && !isTouched && meanwhile === null && versionOf(present) !== versionOf(opened))
    setOpened(present);
  const told = meanwhile?.version;
  return {
    opened,
    version: told === undefined ? versionOf(opened) : String(told),
    meanwhile,
    theirs: versionOf(present) === versionOf(opened) ? null : present,
    tellsItself: fault => {
      if (!isStale(fault)) return false;
      setMeanwhile(fault.problem);
      return true;
    },
    touch: () => setIsTouched(true),
    takeTheirs: () => goOnWith(present),
    goOnWith,
  };
}

/** Somebody else wrote first, and nothing was written over it. */
export const isStale = (fault: unknown): fault is RequestProblem =>
  fault instanceof RequestProblem && fault.problem.status === 412;
