const STORED_AS = 'tongzhou.token';

/**
 * The token of the loopback host. The printed address brings it behind the `#`; it is kept for this tab and
 * taken out of the address, so that it neither stays in the history nor gets into a bookmark.
 */
export function takeLoopbackToken(): string | null {
  const given = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (given !== null) {
    sessionStorage.setItem(STORED_AS, given);
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
  }
  return sessionStorage.getItem(STORED_AS);
}
