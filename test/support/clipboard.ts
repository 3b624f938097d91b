import { expect, type Page } from '@playwright/test';
import type { ConsoleHost } from './console-host.ts';
import type { ElectronHost } from './electron-host.ts';

/** Puts a block of cells on the clipboard as Excel and WPS do: as text with tabs and as a table of HTML. */
export async function copyFromSpreadsheet(page: Page, block: readonly (readonly string[])[]): Promise<void> {
  const rows = block.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const content = {
    text: `${block.map((cells) => cells.join('\t')).join('\r\n')}\r\n`,
    html: `<table>${rows.join('')}</table>`,
  };
  const isCopied = await page.evaluate(({ text, html }) => {
    const give = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/plain', text);
      event.clipboardData?.setData('text/html', html);
    };
    document.addEventListener('copy', give, { capture: true, once: true });
    return document.execCommand('copy');
  }, content);
  expect(isCopied, 'the block is on the clipboard').toBe(true);
}

/** What a spreadsheet would get by Ctrl+V. */
export async function expectOnClipboard(host: ConsoleHost, text: string): Promise<void> {
  if (!isElectron(host)) await host.page.context().grantPermissions(['clipboard-read']);
  const read = isElectron(host)
    ? () => host.app.evaluate(({ clipboard }) => clipboard.readText())
    : () => host.page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).toBe(text);
}

function isElectron(host: ConsoleHost): host is ElectronHost {
  return host.kind === 'electron';
}
