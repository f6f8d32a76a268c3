// One question to a payment provider and its answer. Bodies are parsed by whoever asked; a key is never part of a reason.

import type { Silent } from './payment-provider.ts';

const PATIENCE_MS = 10_000;
/** "Later", said in so many words: too many questions, or the same one is being answered. */
const LATER = new Set([408, 409, 425, 429]);

export type Reply = { readonly kind: 'answered'; readonly status: number; readonly body: unknown } | Silent;

export async function askProvider(
  url: string,
  { method, headers, body }: { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string },
): Promise<Reply> {
  try {
    const answer = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      // A key goes to the host that it is meant for, and follows nobody elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await answer.text();
    if (answer.status >= 500 || LATER.has(answer.status))
      return { kind: 'silent', because: `status ${answer.status}` };
    return { kind: 'answered', status: answer.status, body: parsed(text) };
  } catch (fault) {
    return { kind: 'silent', because: fault instanceof Error ? fault.name : 'no answer' };
  }
}

/** Null for what is no JSON: every shape refuses it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
