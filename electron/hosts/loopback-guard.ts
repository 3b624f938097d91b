import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Why a request is turned away, as an HTTP status; null where it may pass. The page's own files need no token,
 * everything that reaches the service does. Host and Origin are checked for both, so that no other page in
 * the same browser can reach this one by a name it has taken (DNS rebinding).
 */
export function turnedAway(
  request: IncomingMessage,
  port: number,
  token: string,
  needsToken: boolean,
): 401 | 403 | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin, authorization } = request.headers;
  if (host === undefined || !hosts.includes(host)) return 403;
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) return 403;
  if (request.headers['sec-fetch-site'] === 'cross-site') return needsToken ? 403 : null;
  if (!needsToken) return null;
  return isSame(authorization ?? '', `Bearer ${token}`) ? null : 401;
}

/** Takes the same time wherever the two differ. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
