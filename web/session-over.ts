// Whether the session ended under an open screen: what is written on it stays there while one signs in again.

import { useSyncExternalStore } from 'react';
import { RequestProblem } from './queries/api.ts';

/** Where one goes on after signing in at an address of one's own firm, which knows nothing of it. */
const KEPT = 'acquit-back';

let isOver = false;
const listeners = new Set<() => void>();

export const isNotSignedIn = (fault: unknown): boolean =>
  fault instanceof RequestProblem && fault.problem.status === 401;

export function setSessionOver(now: boolean): void {
  isOver = now;
  for (const listener of listeners) listener();
}

export const useSessionOver = (): boolean =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => isOver,
  );

/** A place inside the application, never an address elsewhere. */
export const placeIn = (back: unknown): string | null =>
  typeof back === 'string' && /^\/c\/[^\\]*$/.test(back) ? back : null;

export function keepPlace(back: string | null): void {
  if (back === null) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, back);
}

export function takeKeptPlace(): string | null {
  const back = placeIn(sessionStorage.getItem(KEPT));
  sessionStorage.removeItem(KEPT);
  return back;
}
