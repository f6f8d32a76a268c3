import { useEffect, useRef } from 'react';

type Keys = Readonly<Record<'j' | 'k' | 's' | 'a' | 'x' | 'e' | 'u', (event: KeyboardEvent) => unknown>>;

/** Single keys act on the batch, except while someone types or a dialogue is open (WCAG 2.1.4). */
export function useReviewKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const act = new Map(Object.entries(latest.current)).get(event.key.toLowerCase());
      if (act === undefined) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
