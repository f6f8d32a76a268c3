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
  /** What was saved is what the form goes on from. */
  readonly goOnWith: (saved: Seen) => void;
};

export function useOpened<Seen>(present: Seen, versionOf: (seen: Seen) => string): Opened<Seen> {
  const [opened, setOpened] = useState(present);
  const [meanwhile, setMeanwhile] = useState<Problem | null>(null);
  const goOnWith = (saved: Seen) => {
    setOpened(saved);
    setMeanwhile(null);
  };
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
    takeTheirs: () => goOnWith(present),
    goOnWith,
  };
}

/** Somebody else wrote first, and nothing was written over it. */
export const isStale = (fault: unknown): fault is RequestProblem =>
  fault instanceof RequestProblem && fault.problem.status === 412;
