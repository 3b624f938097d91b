import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#electron/start/project-root.ts';
import { expect, test } from '#test/support/host.ts';
import { canReadPdf, pdfText } from '#test/support/pdf-text.ts';
import { MonthsPage } from './pages/months-page.ts';
import { ShellPage } from './pages/shell-page.ts';

test.use({ template: 'sample', expectedProblems: /Content.Security.Policy/ });

const AT = '2026-06-22T01:02:03.000Z';
test('the report is a PDF, and the same position gives the same bytes again', async ({ console_, host }) => {
  const shell = new ShellPage(console_);
  const months = new MonthsPage(console_);
  await shell.goTo('Budget');
  await months.open();
  await months.openMonth(0);
  const save = months.drawer.getByRole('button', { name: 'Save PDF' });
  const first = await host.download(() => save.click());
  const bytes = await readFile(first.path);
  expect(first.name).toMatch(/ month end \d{4}-\d{2} at record \d+ en\.pdf$/);
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const text = pdfText(first.path);
  for (const part of ['month-end report', 'As of ledger record', 'By category and line', 'Prepared by']) {
    expect(text.includes(part) || !canReadPdf, part).toBe(true);
  }
  await expect(save).toBeEnabled();
  const again = await host.download(() => save.click());
  expect((await readFile(again.path)).equals(bytes)).toBe(true);
});

test('a page is printed without its scripts, and nothing is fetched for it', async ({
  console_,
  electronHost,
}) => {
  await electronHost.app.evaluate(({ app }) => {
    const seen: unknown[] = [];
    Reflect.set(globalThis, 'paperWindows', seen);
    app.on('browser-window-created', (_event, window) => {
      const given: unknown = Reflect.apply(
        Reflect.get(window.webContents, 'getLastWebPreferences'),
        window.webContents,
        [],
      );
      const wanted = [
        'sandbox',
        'contextIsolation',
        'nodeIntegration',
        'javascript',
        'webSecurity',
        'preload',
      ];
      seen.push({
        visible: window.isVisible(),
        ...Object.fromEntries(Object.entries(Object(given)).filter(([key]) => wanted.includes(key))),
      });
      window.webContents.session.webRequest.onErrorOccurred((details) => seen.push(details.url));
    });
  });
  const pdf = await console_.evaluate(async (at) => {
    const html = `<!doctype html><title>Paper</title><p>Printed text</p><script>document.body.textContent = 'run'</script>
      <img src="https://tongzhou.example/x.png"><iframe src="app://console/"></iframe>`;
    const bytes = (await window.desktop?.printToPdf({ html, at })) ?? new Uint8Array();
    return String.fromCodePoint(...bytes.subarray(0, 5)) + new TextDecoder('latin1').decode(bytes);
  }, AT);
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain("/CreationDate (D:20260622010203+00'00')");
  const seen = await electronHost.app.evaluate((): unknown => Reflect.get(globalThis, 'paperWindows'));
  expect(seen).toEqual([
    {
      visible: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
    },
  ]);
  expect(electronHost.app.windows()).toHaveLength(1);
});

test('only the console has pages printed, and only pages', async ({ console_, electronHost }) => {
  const odd = await console_.evaluate(async (at) => {
    const asked: unknown[] = [null, 'text', {}, { html: 1, at }, { html: '<p>', at: 'now' }, { html: '<p>' }];
    const print: unknown = Reflect.get(Object(window.desktop), 'printToPdf');
    if (typeof print !== 'function') throw new Error('there is no bridge');
    return Promise.all(
      asked.map((paper) =>
        Promise.resolve<unknown>(Reflect.apply(print, null, [paper])).then(
          () => 'printed',
          () => 'refused',
        ),
      ),
    );
  }, AT);
  expect(odd).toEqual(odd.map(() => 'refused'));
  const foreign = await electronHost.app.evaluate(
    async ({ BrowserWindow }, { preload, at }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL('data:text/html,<p>foreign</p>');
      const answer: unknown = await window.webContents.executeJavaScript(
        `desktop.printToPdf({ html: '<p>', at: '${at}' }).then(() => 'printed', () => 'refused')`,
      );
      window.destroy();
      return answer;
    },
    { preload: join(projectRoot, 'out/preload/preload.cjs'), at: AT },
  );
  expect(foreign).toBe('refused');
});
