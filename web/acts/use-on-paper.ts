// Whether the screen is being printed: then a table draws all its lines, not only those that are looked at.

import { useSyncExternalStore } from 'react';

const paper = window.matchMedia('print');
let isPrinting = false;

/** A browser lays out the sheets as soon as it has said that it prints: what is drawn must follow at once. */
function subscribe(onChange: () => void): () => void {
  const begin = (): void => {
    isPrinting = true;
    onChange();
  };
  const end = (): void => {
    isPrinting = false;
    onChange();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  paper.addEventListener('change', onChange);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    paper.removeEventListener('change', onChange);
  };
}

export const useOnPaper = (): boolean => useSyncExternalStore(subscribe, () => isPrinting || paper.matches);
