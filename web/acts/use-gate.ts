// Something asked before a session is open: whether it is under way, and in words why it was refused.

import { useRef, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { RequestProblem } from '../queries/api.ts';
import { problemText } from '../words/problem-text.ts';

/** `refused` says what a 401 or 404 means here. */
export function useGate(refused: () => string) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  /** The second press of a double one comes before the button shows that it is at work. */
  const isRunning = useRef(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setIsBusy(true);
    setRefusal(null);
    try {
      await work();
    } catch (fault) {
      setRefusal(textOf(fault, refused));
    } finally {
      isRunning.current = false;
      setIsBusy(false);
    }
  };
  return { run, refusal, isBusy };
}

function textOf(fault: unknown, refused: () => string): string {
  if (!(fault instanceof RequestProblem)) return problemText(fault);
  const { status, problems } = fault.problem;
  if (status === 401 || status === 404) return refused();
  if (status === 429) return m.sign_in_too_many();
  const place = problems?.[0]?.place;
  if (status === 422 && place === 'password') return m.password_weak();
  if (status === 422 && place === 'token') return refused();
  return problemText(fault);
}

/** The token after the #: it is in no server log. */
export const tokenOfAddress = (): string => window.location.hash.slice(1);
