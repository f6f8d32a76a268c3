// A dialogue is there while it is open and gone when it is closed, so whoever closes it comes back to what opened it (WCAG
// 2.4.3): without this the keyboard began again at the head of the page.

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Called where the dialogue is drawn; what has the focus elsewhere by then, keeps it. */
export function useFocusBack(): void {
  const [opener] = useState(openerNow);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (!isFocusLost()) return;
        if (opener?.isConnected === true) opener.focus({ preventScroll: true });
        else focusContent();
      });
    },
    [opener],
  );
}

/** An act may do away with the button that it was asked with: the keyboard goes on at the head of what the screen shows. */
export function useFocusWhenGone(isGone: boolean): void {
  useEffect(() => {
    if (isGone && isFocusLost()) focusContent();
  }, [isGone]);
}

/** Whoever follows a link of a screen goes on in the one that it leads to, and hears that it is there. A page that is opened begins at its head. */
export function useFocusOnArrival(screen: string): void {
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    if (isFocusLost()) focusContent();
  }, [screen]);
}

/**
 * What is drawn here goes away with the button that was pressed in it: the keyboard goes on at what `next` finds while it still
 * stands, else at the head of the screen.
 */
export function useFocusOn(
  here: RefObject<HTMLElement | null>,
  next: (gone: HTMLElement) => Element | null,
): void {
  const find = useRef(next);
  useLayoutEffect(() => {
    const drawn = here.current;
    return () => {
      const then = drawn === null ? null : find.current(drawn);
      setTimeout(() => {
        if (!isFocusLost()) return;
        if (then instanceof HTMLElement && then.isConnected) then.focus();
        // What stands around it may have gone as well, and knows better where to go on.
        else setTimeout(() => isFocusLost() && focusContent());
      });
    };
  }, [here]);
}

/** In a list of cards: the one that follows what goes away, else the one before it. */
export const nextCard = (gone: HTMLElement): Element | null =>
  cardAt(gone.nextElementSibling) ?? cardAt(gone.previousElementSibling);

/** In a card of which only a part goes away. */
export const cardAround = (gone: HTMLElement): Element | null => gone.closest('article.card');

/** In a list of steps: the one that follows, else the one before it. */
export const nextEntry = (gone: HTMLElement): Element | null =>
  gone.nextElementSibling ?? gone.previousElementSibling;

const cardAt = (one: Element | null): Element | null => (one?.matches('article.card') === true ? one : null);

export const isFocusLost = (): boolean =>
  document.activeElement === document.body || document.activeElement === null;

const focusContent = (): void => document.getElementById('content')?.focus({ preventScroll: true });

/** What has the focus; the entry of a menu is gone with its menu, and the button of the menu stands for it. */
function openerNow(): HTMLElement | null {
  const active = document.activeElement;
  const button = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = button == null ? active : document.getElementById(button);
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}
