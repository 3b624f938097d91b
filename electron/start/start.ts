import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { displayMissing, findElectron } from './electron-binary.ts';
import { projectRoot } from './project-root.ts';

/** An Electron that ends badly within this time, in milliseconds, has not started. */
const AT_ONCE = 10_000;

/** Runs the console in its own window, or, where that can't be, in the browser. */
async function start(): Promise<void> {
  const given = process.argv.slice(2);
  const reason = await runDesktop(given);
  if (reason === null) return;
  process.stderr.write(`Tongzhou can't open its own window (${reason}), so it runs in the browser.\n`);
  await runInBrowser(given.find((arg) => arg.endsWith('.tongzhou')));
}

/** Settles with null when the desktop program has ended as it should, with the reason when it did not start. */
async function runDesktop(args: readonly string[]): Promise<string | null> {
  const missing = displayMissing();
  if (missing !== null) return missing;
  const electron = findElectron();
  if (electron.kind === 'absent') return electron.reason;
  const startedAt = Date.now();
  const program = spawn(electron.path, [projectRoot, ...args], {
    stdio: ['ignore', 'inherit', 'pipe'],
    cwd: process.cwd(),
  });
  let said = '';
  program.stderr.on('data', (text: Buffer) => {
    said = `${said}${text.toString()}`.slice(-4000);
  });
  const [code] = await Promise.race([once(program, 'exit'), once(program, 'error')]);
  if (code === 0) return null;
  if (Date.now() - startedAt > AT_ONCE) {
    process.stderr.write(said);
    process.exitCode = 1;
    return null;
  }
  return /without --no-sandbox/.test(said)
    ? 'Electron does not run as root'
    : 'Electron ended as soon as it was started';
}

async function runInBrowser(workspace: string | undefined): Promise<void> {
  const args = workspace === undefined ? [] : ['--workspace', resolve(workspace)];
  const host = spawn(process.execPath, [join(projectRoot, 'out/loopback/loopback.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => host.kill(signal));
  host.stdout.setEncoding('utf8').once('data', (line: string) => {
    const ready: unknown = JSON.parse(line);
    if (typeof ready !== 'object' || ready === null || !('url' in ready)) return;
    const url = String(ready.url);
    openBrowser(url);
    process.stdout.write(`The console is at ${url}\nEnd it with Ctrl+C.\n`);
  });
  const [code] = await once(host, 'exit');
  process.exitCode = typeof code === 'number' ? code : 1;
}

/** Asks the system for its default browser; where it has none, the printed address is there. */
function openBrowser(url: string): void {
  if (displayMissing() !== null) return;
  const [command, args] = {
    darwin: ['open', [url]] as const,
    win32: ['rundll32', ['url.dll,FileProtocolHandler', url]] as const,
    linux: ['xdg-open', [url]] as const,
  }[process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

await start();
