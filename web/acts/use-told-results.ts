// What is found while one types, for whoever hears it: the field is a combobox, what is found its list, and the one that Enter would open
// is told as the arrows move. The palette that is used here moves a mark through the document alone; this says the mark aloud.

import { useEffect } from 'react';

const FIELD = 'input.mantine-Spotlight-search';
const LIST = '.mantine-Spotlight-actionsList';

/** Asked after each drawing: the list comes and goes with what is found. */
export function useToldResults({
  title,
  list: name,
  onFirst,
}: {
  title: string;
  list: string;
  onFirst: () => void;
}): void {
  useEffect(() => {
    const field = document.querySelector(FIELD);
    const list = document.querySelector(LIST);
    if (field === null) return;
    field.closest('[role=dialog]')?.setAttribute('aria-label', title);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-expanded', String(list !== null));
    if (list === null) {
      for (const gone of ['aria-controls', 'aria-activedescendant']) field.removeAttribute(gone);
      return;
    }
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', name);
    field.setAttribute('aria-controls', list.id);
    // What comes from the server comes after the letters: without a first one, Enter on the only answer did nothing.
    if (list.querySelector('[data-selected]') === null) {
      list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
      onFirst();
    }
    tell(field, list);
    const watch = new MutationObserver(() => tell(field, list));
    watch.observe(list, { subtree: true, childList: true, attributeFilter: ['data-selected'] });
    return () => watch.disconnect();
  });
}

function tell(field: Element, list: Element): void {
  const found = [...list.querySelectorAll('[data-action]')];
  for (const [position, one] of found.entries()) {
    one.id = `${list.id}-${position}`;
    one.setAttribute('role', 'option');
    one.setAttribute('aria-selected', String(one.hasAttribute('data-selected')));
  }
  const chosen = found.find(one => one.hasAttribute('data-selected'));
  if (chosen === undefined) field.removeAttribute('aria-activedescendant');
  else field.setAttribute('aria-activedescendant', chosen.id);
}
