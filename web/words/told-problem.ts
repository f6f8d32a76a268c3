// The words for a problem, fetched when there is one: on most days nobody reads them, and the first screen is lighter by them.

import { useEffect, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { Locale } from '../../src/messages/format.ts';

/** Where even the words cannot be fetched, the connection is what is wrong. */
export async function toldProblem(error: unknown, locale?: Locale): Promise<string> {
  try {
    const { problemText } = await import('./problem-text.ts');
    return problemText(error, locale);
  } catch {
    return m.error_network();
  }
}

/** Null without an error, and for the moment until its words are there. */
export function useToldProblem(error: unknown, locale?: Locale): string | null {
  const [told, setTold] = useState<{ readonly of: unknown; readonly text: string } | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (error !== null)
      void toldProblem(error, locale).then(text => {
        if (isWanted) setTold({ of: error, text });
      });
    return () => {
      isWanted = false;
    };
  }, [error, locale]);
  return told !== null && error !== null && told.of === error ? told.text : null;
}
