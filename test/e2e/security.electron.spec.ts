import { createServer } from 'node:http';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { projectRoot } from '#electron/start/project-root.ts';
import { externalLinks } from '#shared/desktop/desktop.ts';
import { expect, test } from '#test/support/host.ts';

test.use({
  template: 'none',
  expectedProblems: /Content.Security.Policy|Failed to load resource|Not allowed to/,
});

const CONSOLE = 'app://console/';

test('every page is sandboxed, isolated and without Node', async ({ electronHost, console_ }) => {
  const settings = await electronHost.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const given: unknown = Reflect.apply(
        Reflect.get(window.webContents, 'getLastWebPreferences'),
        window.webContents,
        [],
      );
      return Object.fromEntries(
        Object.entries(Object(given)).filter(([key]) =>
          [
            'sandbox',
            'contextIsolation',
            'nodeIntegration',
            'webSecurity',
            'webviewTag',
            'spellcheck',
          ].includes(key),
        ),
      );
    }),
  );
  expect(settings).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  ]);
  const reachable = await console_.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer'].filter((name) => name in window),
  );
  expect(reachable).toEqual([]);
});

test('the page is given named functions and nothing else', async ({ electronHost, console_ }) => {
  expect(electronHost.kind).toBe('electron');
  const given = await console_.evaluate(() =>
    Object.entries(window.desktop ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
  );
  expect(given.toSorted()).toEqual([
    'chooseCopyPlace: function',
    'chooseWorkspaceToCreate: function',
    'chooseWorkspaceToOpen: function',
    'onOpenFile: function',
    'onServiceState: function',
    'openExternal: function',
    'openWindow: function',
    'pathForFile: function',
    'platform: string',
    'printToPdf: function',
    'requestService: function',
    'setAppearance: function',
    'showInFolder: function',
    'takeFileToOpen: function',
  ]);
});

test('the page stays where it is and opens no window', async ({ electronHost, console_ }) => {
  const opened = await rememberExternal(electronHost.app);
  for (const address of [
    'https://tongzhou.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/',
  ]) {
    await console_.evaluate((to) => {
      location.href = to;
      window.open(to);
      const link = document.createElement('a');
      link.href = to;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
  }
  const [address, children] = await console_.evaluate(
    () => [location.href, document.querySelector('#root')?.childElementCount ?? 0] as const,
  );
  expect(address.startsWith(CONSOLE)).toBe(true);
  expect(children).toBeGreaterThan(0);
  expect(electronHost.app.windows()).toHaveLength(1);
  expect(await opened()).toEqual([]);
});

test('only listed addresses are handed to the system’s browser', async ({ electronHost, console_ }) => {
  const opened = await rememberExternal(electronHost.app);
  const outcomes = await console_.evaluate(
    async (addresses) => {
      const answers: unknown[] = [];
      for (const address of addresses) answers.push(await window.desktop?.openExternal(address));
      return answers;
    },
    [externalLinks.licence, `${externalLinks.licence}x`, 'https://tongzhou.example/', 'file:///etc/passwd'],
  );
  expect(outcomes).toEqual([true, false, false, false]);
  expect(await opened()).toEqual([externalLinks.licence]);
});

test('permissions are denied', async ({ electronHost, console_ }) => {
  expect(electronHost.kind).toBe('electron');
  const answers = await console_.evaluate(async () => ({
    place: (await navigator.permissions.query({ name: 'geolocation' })).state,
    notices: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    ),
  }));
  expect(answers).toEqual({ place: 'denied', notices: 'denied', camera: 'denied' });
});

test('app:// serves the page’s folder and nothing above it', async ({ electronHost, console_ }) => {
  expect(electronHost.kind).toBe('electron');
  const statuses = await console_.evaluate(
    async (paths) => Promise.all(paths.map(async (path) => (await fetch(`app://console/${path}`)).status)),
    [
      'index.html',
      '..%2fmain%2fmain.cjs',
      '..%2f..%2fpackage.json',
      '..%5cmain%5cmain.cjs',
      '%2e%2e%2fmain/main.cjs',
      'none.js',
    ],
  );
  expect(statuses).toEqual([200, 403, 403, 403, 403, 404]);
});

test('no request reaches the network, even from the main process’s session', async ({ electronHost }) => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const outcome = await electronHost.app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(url).then(
        () => 'sent',
        (error: unknown) => String(error),
      ),
    `http://127.0.0.1:${port}/`,
  );
  await new Promise((resolve) => server.close(resolve));
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(requests).toBe(0);
});

test('the bridge answers the console’s own page alone', async ({ electronHost }) => {
  // A foreign page in a window of its own, with the very same preload script.
  const answers = await electronHost.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await foreign.loadURL('data:text/html,<p>foreign</p>');
      const answer: unknown = await foreign.webContents.executeJavaScript(`(async () => {
        let port = false;
        addEventListener('message', () => { port = true; });
        desktop.requestService();
        const calls = ['chooseWorkspaceToOpen', 'takeFileToOpen', 'openWindow'];
        const refused = await Promise.all(calls.map((name) => desktop[name]().then(() => 'answered', () => 'refused')));
        const external = await desktop.openExternal('https://opensource.org/license/mit').then(() => 'answered', () => 'refused');
        return { refused, external, port };
      })()`);
      foreign.destroy();
      return answer;
    },
    join(projectRoot, 'out/preload/preload.cjs'),
  );
  expect(answers).toEqual({ refused: ['refused', 'refused', 'refused'], external: 'refused', port: false });
});

test('there is no webview', async ({ electronHost, console_ }) => {
  const before = await electronHost.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  const kind = await console_.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://tongzhou.example/');
    document.body.append(view);
    return Object.prototype.toString.call(view);
  });
  const after = await electronHost.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(kind).toBe('[object HTMLElement]');
  expect(after).toBe(before);
});

/** Lets the system's browser be called by name only, and says with what it was. */
async function rememberExternal(app: ElectronApplication): Promise<() => Promise<unknown>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'openedOutside', opened);
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  return () => app.evaluate((): unknown => Reflect.get(globalThis, 'openedOutside'));
}
