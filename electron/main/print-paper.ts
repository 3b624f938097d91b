import { BrowserWindow, session } from 'electron';
import type { Session } from 'electron';
import type { Paper } from '#shared/desktop/desktop.ts';

/** Far beyond any report: a page that is longer is none. */
const LONGEST_PAGE = 32 * 1024 * 1024;
const PAPER_URL = 'app://paper/';
/** From this Chromium on a page's own margin boxes are printed. */
const FIRST_WITH_MARGIN_BOXES = 131;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** What the page may hold: its own style and pictures as data. Nothing is fetched, and nothing runs. */
const paperHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** The page that is being printed; the session below serves no other. */
let printed = '';
let paperSession: Session | null = null;
let turn: Promise<unknown> = Promise.resolve();

export function isPaper(value: unknown): value is Paper {
  if (typeof value !== 'object' || value === null || !('html' in value) || !('at' in value)) return false;
  const { html, at } = value;
  return (
    typeof html === 'string' && html.length <= LONGEST_PAGE && typeof at === 'string' && INSTANT.test(at)
  );
}

/** Prints a page to PDF, one at a time. */
export function printToPdf(paper: Paper): Promise<Uint8Array> {
  const mine = turn.then(() => print(paper));
  turn = mine.catch(() => undefined);
  return mine;
}

async function print({ html, at }: Paper): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sessionForPaper(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      javascript: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  try {
    printed = html;
    await window.loadURL(PAPER_URL);
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      landscape: true,
      printBackground: true,
      preferCSSPageSize: true,
      ...headAndFoot(),
    });
    return datedAt(pdf, at);
  } finally {
    printed = '';
    window.destroy();
  }
}

/** In memory, apart from the console's: it answers with the one page and lets nothing else through. */
function sessionForPaper(): Session {
  if (paperSession !== null) return paperSession;
  const own = session.fromPartition('paper');
  own.protocol.handle('app', (request) =>
    request.url === PAPER_URL && printed !== ''
      ? new Response(printed, { headers: paperHeaders })
      : new Response(null, { status: 404, headers: paperHeaders }),
  );
  own.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: details.url !== PAPER_URL && !details.url.startsWith('data:') });
  });
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  paperSession = own;
  return own;
}

/** What the page says in its margin boxes (electron/service/papers/print), for a Chromium that leaves them out. */
function headAndFoot() {
  if (Number.parseInt(process.versions.chrome, 10) >= FIRST_WITH_MARGIN_BOXES) return {};
  const row = 'width:100%;padding:0 12mm;font-family:sans-serif;font-size:8px;color:#5e6a78';
  return {
    displayHeaderFooter: true,
    headerTemplate: `<div style="${row}"><span class="title"></span></div>`,
    footerTemplate: `<div style="${row};text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
  };
}

/** The same page gives the same bytes: the time of printing gives way to the time that the page speaks of. */
function datedAt(pdf: Buffer, at: string): Buffer {
  const stamp = `(D:${at.replace(/\D/g, '').slice(0, 14)}+00'00')`;
  const text = pdf.toString('latin1').replace(/(?<=\/(?:CreationDate|ModDate) )\(D:\d{14}\+00'00'\)/g, stamp);
  return Buffer.from(text, 'latin1');
}
