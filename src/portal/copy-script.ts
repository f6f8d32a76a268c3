// The only script of the debtor's pages: it shows a button beside what is copied by hand, and copies it. Without it, the
// text is there to be selected.

export const COPY_SCRIPT = `'use strict';
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false;
  const before = button.textContent;
  const told = button.nextElementSibling;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = told.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = before; told.textContent = ''; }, 2000);
    } catch {
      const text = button.previousElementSibling;
      const range = document.createRange();
      range.selectNodeContents(text);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
  });
}
`;
