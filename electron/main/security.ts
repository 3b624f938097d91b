import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, protocol, session, shell } from 'electron';
import type { WebContents } from 'electron';
import { externalLinks } from '#shared/desktop/desktop.ts';
import { mediaTypeOf, pageFileSegments, pageHeaders } from '#shared/desktop/page-headers.ts';

/** The console's own address; no other is ever loaded. */
export const CONSOLE_URL = 'app://console/';

/** Before the app is ready: what app:// is to Chromium, and that no host name resolves to anything. */
export function declareConsoleProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Once the app is ready: serves the page under app:// and closes every other door. */
export function secureSession(pageFolder: string): void {
  const { defaultSession } = session;
  protocol.handle('app', (request) => answerPageRequest(pageFolder, request.url));
  defaultSession.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !mayBeLoaded(details.url) });
  });
  // Copying to the clipboard by a button is the one permission that the page uses.
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(permission === 'clipboard-sanitized-write');
  });
  defaultSession.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  );
  defaultSession.setDevicePermissionHandler(() => false);
}

/** For every page that is ever made: it stays where it is, opens nothing and embeds nothing. */
export function confine(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!isConsoleUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openExternal(url);
    return { action: 'deny' };
  });
}

/** Hands an address to the system's browser if it is one of ours; says whether it was. */
export async function openExternal(address: string): Promise<boolean> {
  const known: readonly string[] = Object.values(externalLinks);
  if (!known.includes(address)) return false;
  await shell.openExternal(address);
  return true;
}

export function isConsoleUrl(address: string): boolean {
  return address === CONSOLE_URL || address.startsWith(`${CONSOLE_URL}#`);
}

function mayBeLoaded(address: string): boolean {
  if (address.startsWith(CONSOLE_URL) || address.startsWith(`blob:${CONSOLE_URL}`)) return true;
  if (address.startsWith('data:')) return true;
  return !app.isPackaged && address.startsWith('devtools:');
}

async function answerPageRequest(pageFolder: string, address: string): Promise<Response> {
  const url = new URL(address);
  const segments = url.host === 'console' ? pageFileSegments(url.pathname) : null;
  if (segments === null) return new Response(null, { status: 403, headers: pageHeaders });
  const file = join(pageFolder, ...segments);
  try {
    const body = await readFile(file);
    return new Response(body, { headers: { ...pageHeaders, 'content-type': mediaTypeOf(file) } });
  } catch {
    return new Response(null, { status: 404, headers: pageHeaders });
  }
}
