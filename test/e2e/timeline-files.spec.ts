import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '#test/support/host.ts';
import { calendarXml, linkXml, planFileText, taskXml } from '#test/support/plan-file.ts';
import { ShellPage } from './pages/shell-page.ts';
import { TimelineFilesPage } from './pages/timeline-files-page.ts';

/* A plan comes in as a file, looked at before it is written and taken back in one step, and goes out as others. */

// The service answers a refusal with this status, and the browser says so; the desktop's page for paper fetches nothing.
test.use({
  template: 'sample',
  expectedProblems: /status of 422|Content.Security.Policy|Blocked script execution/,
});

const SETTINGS =
  '<SaveVersion>14</SaveVersion><Title>Spring launch</Title><StartDate>2030-03-04T08:00:00</StartDate><CalendarUID>1</CalendarUID>';
const TASKS =
  taskXml(1, 'Preparation', { Duration: 'PT0H0M0S' }) +
  taskXml(2, 'Film the advert', {
    OutlineLevel: 2,
    Duration: 'PT40H0M0S',
    Start: '2030-03-04T08:00:00',
    Finish: '2030-03-08T17:00:00',
    Cost: 900,
  }) +
  taskXml(3, 'Go on air', { OutlineLevel: 2, Duration: 'PT0H0M0S' }, linkXml(2, 1, 4800));

async function planAt(folder: string, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

function taskNamesIn(xml: string): string[] {
  return Array.from(xml.matchAll(/<Task>.*?<Name>(.*?)<\/Name>/gs), ([, name = '']) => name);
}

test('a plan of Microsoft Project is looked at, written, taken back, and goes out as one', async ({
  console_,
  folders,
  host,
}) => {
  test.slow();
  const shell = new ShellPage(console_);
  const files = new TimelineFilesPage(console_);
  const text = planFileText({ settings: SETTINGS, tasks: TASKS, calendars: calendarXml(1, 'Standard') });
  const path = await planAt(folders.root, 'launch.xml', text);
  await shell.goTo('Timeline');
  await files.startImport();
  await files.choose(path);
  await expect(files.sentence).toContainText('launch.xml holds 3 tasks (links: 1).');
  await expect(files.sentence).toContainText('Every date comes out as the file states it.');
  await expect(files.figure('Tasks')).toHaveText('3');
  await expect(files.lost).toContainText('Costs of tasks (1)');
  await expect(files.preview.getByRole('row', { name: /Film the advert/ })).toContainText('2030-03-08');
  await files.write('Import 3 tasks');

  await expect(shell.notice('Import tasks from launch.xml: 3')).toBeVisible();
  await expect(console_.getByText('Spring launch').first()).toBeVisible();
  const exported = await host.download(() => files.pick('Microsoft Project (XML)'));
  const xml = await readFile(exported.path, 'utf8');
  expect(xml).toContain('<Name>Film the advert</Name>');
  expect(xml).toMatch(
    /<Name>Go on air<\/Name>.*?<Start>2030-03-11T17:00:00<\/Start>.*?<LinkLag>4800<\/LinkLag>/s,
  );

  await shell.undo();
  await expect(console_.getByText('Spring launch')).toHaveCount(0);
  await files.startImport();
  await files.choose(exported.path);
  await expect(files.sentence).toContainText('Every date comes out as the file states it.');
  await files.replaceBecause('The plan that was agreed on');
  await files.write(/^Replace with \d+ tasks$/);
  await expect(shell.notice(/^Replace the work plan of \d+ tasks with/)).toBeVisible();
  const replaced = await host.download(() => files.pick('Microsoft Project (XML)'));
  expect(taskNamesIn(await readFile(replaced.path, 'utf8'))).toEqual(taskNamesIn(xml));
});

test('a table says which column is which, and which rows are passed over', async ({ console_, folders }) => {
  const shell = new ShellPage(console_);
  const files = new TimelineFilesPage(console_);
  const rows = ['What,Days,After,No', 'Draft,5,,a', 'Check,2d,aFS+1d,b', 'Odd,a while,,c'].join('\n');
  const path = await planAt(folders.root, 'tasks.csv', rows);
  await shell.goTo('Timeline');
  await files.startImport();
  await files.choose(path);
  await expect(console_.getByText('Not in the file').first()).toBeVisible();
  await files.column('Task name').click();
  await console_.getByTitle('What', { exact: true }).click();
  await expect(files.sentence).toContainText('tasks.csv holds 2 tasks (links: 1).');
  await expect(console_.getByText('Row 4')).toBeVisible();
  await files.write('Import 2 tasks');
  await expect(shell.notice('Import tasks from tasks.csv: 2')).toBeVisible();
});

test('what is no plan says why, and nothing is written', async ({ console_, folders }) => {
  const shell = new ShellPage(console_);
  const files = new TimelineFilesPage(console_);
  const evil = planFileText({
    head: '<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  });
  await shell.goTo('Timeline');
  await files.startImport();
  await files.choose(await planAt(folders.root, 'evil.xml', evil));
  await expect(files.fault).toContainText('document type or entities of its own');
  await files.choose(await planAt(folders.root, 'half.xml', planFileText().slice(0, 400)));
  await expect(files.fault).toContainText('incomplete');
  await files.choose(await planAt(folders.root, 'good.xml', planFileText()));
  await expect(files.sentence).toContainText('good.xml holds 2 tasks');
});

test('the plan goes out as a workbook, a calendar and a print', async ({ console_, host }) => {
  test.slow();
  const shell = new ShellPage(console_);
  const files = new TimelineFilesPage(console_);
  await shell.goTo('Timeline');
  const workbook = await host.download(() => files.pick('Excel workbook'));
  expect((await readFile(workbook.path)).subarray(0, 2).toString('latin1')).toBe('PK');
  expect(workbook.name).toMatch(/ work plan \d{4}-\d{2}-\d{2}\.xlsx$/);
  const calendar = await host.download(() => files.pick('Milestones as a calendar (ICS)'));
  expect(await readFile(calendar.path, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
});
