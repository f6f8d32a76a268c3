// A dialogue is there while it is open and gone when it is closed, so whoever closes it comes back to what opened it (WCAG
// 2.4.3): without this the keyboard began again at the head of the page.

import { useEffect, useState } from 'react';

/** Called where the dialogue is drawn; what has the focus elsewhere by then, keeps it. */
export function useFocusBack(): void {
  const [opener] = useState(openerNow);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return;
        if (opener?.isConnected === true) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
}

/** What has the focus; the entry of a menu is gone with its menu, and the button of the menu stands for it. */
function openerNow(): HTMLElement | null {
  const active = document.activeElement;
  const button = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = button == null ? active : document.getElementById(button);
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}
