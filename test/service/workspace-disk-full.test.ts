import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runScript } from '#test/support/child.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongzhou-'));
const disk = join(folder, 'disk');
mkdirSync(disk);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ways to have a small disk of one's own for one process: as root, or as root of a namespace where that is allowed. */
const WAYS = [
  ['unshare', '--mount'],
  ['unshare', '--user', '--map-root-user', '--mount'],
].map((way) => [...way, 'sh', '-c', 'mount -t tmpfs -o size=6m tmpfs "$0" && exec "$@"', disk]);
const way = WAYS.find(([command = '', ...args]) => spawnSync(command, [...args, 'true']).status === 0);

// Needs Linux and the right to mount: where there is neither, a limit of pages stands in (workspace-open.test.ts).
test.skipIf(way === undefined)(
  'on a full disk everything is refused plainly, and nothing is lost',
  async () => {
    const child = runScript('fill-disk', [disk], { under: way ?? [] });
    const said: unknown = JSON.parse(await child.line());
    expect(said).toEqual({
      command: 'disk-full',
      countAfter: 55,
      backup: 'disk-full',
      copy: 'disk-full',
      create: 'disk-full',
      copyOnNothing: 'disk-full',
      createOnNothing: 'disk-full',
      openOnNothing: 'disk-full',
      lookOnNothing: 'ok',
      countAgain: 56,
      left: ['backups', 'work.tongzhou'],
      leftOfBackups: [],
    });
    expect(await child.finish()).toBe(0);
  },
);
