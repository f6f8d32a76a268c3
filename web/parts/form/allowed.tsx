// An act is offered to whom the server would let do it, and to nobody else. The server stays the wall: this spares a refusal.

import type { ReactNode } from 'react';
import { useMay } from '../../acts/use-may.ts';
import type { Verb } from '../../queries/answers.ts';

export function Allowed({
  to,
  isWhole = false,
  children,
}: {
  to: Verb;
  /** It is about all debtors at once: not for somebody with a portfolio of their own. */
  isWhole?: boolean;
  children: ReactNode;
}) {
  return useMay()(to, isWhole) ? children : null;
}
