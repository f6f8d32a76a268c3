// Whether the person at the screen is in the middle of something, and how to change a screen without moving what they
// point at.

import { isTyping } from './acts/use-review-keys.ts';

/** After the last key or press the hand may still be on its way. */
const REST_MS = 800;
/** A list that grew is measured anew while it is drawn. */
const SETTLING_PICTURES = 12;
/** Dialogues, menus and open lists lie above the screen that would change beneath them. */
const OPEN_ABOVE = '[role="dialog"], [role="menu"], [role="listbox"]';
const NOT_TEXT = new Set(['checkbox', 'radio', 'range', 'file', 'button', 'submit', 'search']);
/** What keeps its place: a line of a list or a table, else the card around it. */
const PIECES = 'tr, li, [role="row"], article, section, .card';

export type Hand = {
  isBusy(): boolean;
  /** Runs the change, and scrolls so that what the pointer or the focus is on stays where it was. */
  keepStill(change: () => Promise<void>): Promise<void>;
  stop(): void;
};

export function watchHand(): Hand {
  let lastAt = 0;
  let isDown = false;
  let pointer: { x: number; y: number } | null = null;
  const press = (): void => {
    lastAt = Date.now();
  };
  const down = (): void => {
    isDown = true;
    press();
  };
  const up = (): void => {
    isDown = false;
    press();
  };
  const move = ({ clientX, clientY }: PointerEvent): void => {
    pointer = { x: clientX, y: clientY };
  };
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('keydown', press, { capture: true, signal });
  document.addEventListener('pointerdown', down, { capture: true, signal });
  document.addEventListener('pointerup', up, { capture: true, signal });
  document.addEventListener('pointercancel', up, { capture: true, signal });
  document.addEventListener('wheel', press, { capture: true, passive: true, signal });
  document.addEventListener('pointermove', move, { capture: true, passive: true, signal });
  return {
    isBusy: () =>
      isDown || Date.now() - lastAt < REST_MS || document.querySelector(OPEN_ABOVE) !== null || isWriting(),
    async keepStill(change) {
      const piece = pieceAt(pointer);
      const before = piece?.getBoundingClientRect().top;
      await change();
      const changedAt = Date.now();
      // The answers are on the screen with the next pictures, one after the other.
      for (let picture = 0; picture < SETTLING_PICTURES; picture += 1) {
        await new Promise<void>(resolve => requestAnimationFrame(() => resolve()));
        if (piece == null || before === undefined || !piece.isConnected || lastAt > changedAt) return;
        const moved = piece.getBoundingClientRect().top - before;
        if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
      }
    },
    stop: () => listening.abort(),
  };
}

/** Words in a field that somebody is in. An empty one loses nothing. */
function isWriting(): boolean {
  const { activeElement } = document;
  if (!isTyping(activeElement)) return false;
  if (activeElement instanceof HTMLTextAreaElement) return activeElement.value !== '';
  if (activeElement instanceof HTMLInputElement)
    return !NOT_TEXT.has(activeElement.type) && activeElement.value !== '';
  return activeElement instanceof HTMLElement && activeElement.isContentEditable;
}

function pieceAt(pointer: { x: number; y: number } | null): Element | null {
  const focused = document.activeElement;
  const pointed = pointer === null ? null : document.elementFromPoint(pointer.x, pointer.y);
  const main = document.querySelector('main');
  const from = [pointed, focused].find(one => one != null && main?.contains(one) === true && one !== main);
  return from?.closest(PIECES) ?? null;
}
