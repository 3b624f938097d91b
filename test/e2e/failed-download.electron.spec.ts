import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '#test/support/host.ts';
import { MeetingsPage } from './pages/meetings-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* A file that cannot be written where it should go is told, and nothing half-written is left. */

test.use({ template: 'sample' });

test('minutes that cannot be written say so', async ({ console_: page, electronHost }) => {
  const meetings = new MeetingsPage(page);
  await new ShellPage(page).goTo('Meetings');
  await meetings.openMeeting(3);
  const blocked = join(electronHost.folders.root, 'a file, not a folder');
  await writeFile(blocked, 'here already');
  const place = join(blocked, 'minutes.md');
  const told = electronHost.app.evaluate(
    ({ dialog, session }, path) =>
      new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (_event, item) => item.setSavePath(path));
        dialog.showMessageBox = (...given: readonly unknown[]) => {
          const options: unknown = given.at(-1);
          resolve(JSON.stringify(options));
          return Promise.resolve({ response: 0, checkboxChecked: false });
        };
      }),
    place,
  );
  await meetings.minutes('Markdown (English)');
  expect(await told).toContain('was not saved');
  expect(await told).toContain('minutes.md');
  expect(existsSync(place)).toBe(false);
  await expect(page.getByRole('button', { name: 'Minutes' })).toBeEnabled();
});
