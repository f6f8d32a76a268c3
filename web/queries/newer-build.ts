// An open page keeps the application that it was loaded with, while the server may have been updated: a part that it has not
// fetched yet is gone there, as the name of each part carries its content.

/** Whether the server gives out another application than the one that is open; false while it cannot be asked. */
export async function isNewerThere(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src^="/assets/"]')?.getAttribute('src');
  if (own == null) return false;
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    return answer.ok && !(await answer.text()).includes(own);
  } catch {
    return false;
  }
}
