// A button at work is switched off meanwhile, and the browser takes the focus from what is switched off: the keyboard would
// begin again at the head of the page. It comes back as soon as the button is on again, unless somebody went on elsewhere.

import { isFocusLost } from './use-focus-back.ts';

/** Called once, before anything is drawn. */
export function keepFocus(): void {
  let last: EventTarget | null = null;
  document.addEventListener('focusin', ({ target }) => {
    last = target;
  });
  new MutationObserver(() => {
    if (last instanceof HTMLButtonElement && last.isConnected && !last.disabled && isFocusLost())
      last.focus({ preventScroll: true });
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['disabled'], subtree: true });
}
