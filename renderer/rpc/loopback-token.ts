const STORED_AS = 'tongzhou.token';

/**
 * The token of the loopback host. The printed address brings it behind the `#`; it is kept for this tab and
 * taken out of the address, so that it neither stays in the history nor gets into a bookmark.
 */
export function takeLoopbackToken(): string | null {
  takeFromAddress();
  // Another address of the same host, put into this tab, changes the part behind the # alone: no page is loaded.
  window.addEventListener('hashchange', () => {
    if (takeFromAddress()) window.location.reload();
  });
  return sessionStorage.getItem(STORED_AS);
}

function takeFromAddress(): boolean {
  const given = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (given === null) return false;
  sessionStorage.setItem(STORED_AS, given);
  window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
  return true;
}
