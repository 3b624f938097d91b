import { readFile } from 'node:fs/promises';
import type { ConsoleHost } from '#test/support/console-host.ts';
import { expect, test } from '#test/support/host.ts';
import { MeetingsPage } from './pages/meetings-page.ts';
import { PlanDrawers } from './pages/plan-drawers.ts';
import { ShellPage } from './pages/shell-page.ts';

/* The Monday meeting: it writes itself, runs on the projector, and what it decides is done. */

// Refusals are answers, which a browser also tells on its console.
test.use({ template: 'sample', expectedProblems: /422|Blocked script execution in 'about:srcdoc'/ });

/** A whole meeting is long, and the figures of it are worked out anew after every step. */
test.setTimeout(240_000);

const GATE = 'Ready to print';
const REQUEST = /RA-2026-003/;

test('a week is prepared, decided, closed and told in minutes; the next meeting opens with what is left', async ({
  host,
}) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const meetings = new MeetingsPage(page);
  const drawers = new PlanDrawers(page);
  await shell.choosePerson('Gu Ming');
  await shell.goTo('Timeline');
  await drawers.add(shell, 'Gate', GATE);

  await shell.goTo('Meetings');
  await expect(meetings.agenda).toContainText('RA-2026-003');
  await expect(meetings.agenda).toContainText(GATE);
  await expect(page.getByRole('main')).toContainText(GATE);
  await meetings.begin();
  await decideInIt(meetings, shell);
  const done = await closed(meetings);

  await minutesAreRead(host, meetings);
  await nextMeeting(meetings, shell, drawers, done);
});

/** By keyboard: a reallocation that its requester may not approve, a gate, an action that needs an owner, notes. */
async function decideInIt(meetings: MeetingsPage, shell: ShellPage): Promise<void> {
  const { page } = meetings;
  await meetings.show(REQUEST);
  await expect(meetings.side.getByRole('table', { name: 'Plan' })).toContainText('820,000.00');
  await meetings.form('y');
  await page.keyboard.type('Eight weeks say so');
  await meetings.submit();
  await expect(meetings.fault).toContainText('You can’t approve your own request.');
  await expect(meetings.side.getByRole('textbox', { name: 'Reason' })).toHaveValue('Eight weeks say so');
  await page.keyboard.press('Escape');
  await meetings.leave();
  await shell.choosePerson('Shen Lan');
  await meetings.enter();
  await meetings.show(REQUEST);
  await meetings.form('y');
  await page.keyboard.type('Eight weeks say so');
  await meetings.submit();
  await expect(meetings.decision('D-2026-001')).toContainText('Approve');

  await meetings.show(new RegExp(GATE));
  await meetings.form('y');
  await meetings.submit();
  await expect(meetings.decision('D-2026-002')).toContainText('Go');

  await meetings.form('a');
  await page.keyboard.type('Have the proofs printed');
  await meetings.submit();
  await expect(meetings.fault).toContainText('owner');
  await meetings.owner('Lin Zhixia');
  await meetings.submit();
  await expect(meetings.projector.getByRole('region', { name: 'Actions of this item' })).toContainText(
    'Have the proofs printed',
  );

  await page.keyboard.press('t');
  await expect(meetings.notes).toBeFocused();
  await page.keyboard.type('The printer has been told.');
  await expect(meetings.projector.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await meetings.show(new RegExp(GATE));
  await expect(meetings.notes).toHaveValue('The printer has been told.');
}

/** Closed: what it shows of the timeline, to be found again. */
async function closed(meetings: MeetingsPage): Promise<string> {
  await meetings.close();
  await expect(meetings.page.getByRole('heading', { name: 'Meeting no. 1', level: 1 })).toBeVisible();
  await expect(meetings.page.getByRole('table', { name: 'Decisions' })).toContainText('D-2026-002');
  return meetings.figure('Tasks done').innerText();
}

async function minutesAreRead(host: ConsoleHost, meetings: MeetingsPage): Promise<void> {
  for (const language of ['Chinese', 'English']) {
    const text = await host.download(() => meetings.minutes(`Markdown (${language})`));
    const said = await readFile(text.path, 'utf8');
    for (const part of ['D-2026-001', 'D-2026-002', 'A-001', 'The printer has been told.']) {
      expect(said).toContain(part);
    }
    const word = await host.download(() => meetings.minutes(`Word (${language})`));
    expect(word.name).toMatch(/\.docx$/);
    expect((await readFile(word.path)).subarray(0, 2).toString()).toBe('PK');
    if (host.kind === 'electron') {
      const pdf = await host.download(() => meetings.minutes(`Print or PDF (${language})`));
      expect((await readFile(pdf.path)).subarray(0, 4).toString()).toBe('%PDF');
    } else {
      await meetings.minutes(`Print or PDF (${language})`);
      const printed = meetings.page.frameLocator('iframe.tz-print-frame').last();
      await expect(printed.locator('body')).toContainText('D-2026-001');
    }
  }
}

/** A task more, and the figures differ: only those of the closed meeting stay. */
async function nextMeeting(
  meetings: MeetingsPage,
  shell: ShellPage,
  drawers: PlanDrawers,
  done: string,
): Promise<void> {
  await shell.goTo('Timeline');
  await shell.choosePerson('Gu Ming');
  await drawers.add(shell, 'Task', 'Print the leaflets');
  await shell.goTo('Meetings');
  await expect(meetings.agenda).not.toContainText('RA-2026-003');
  await meetings.begin();
  await meetings.show('Actions from before');
  await expect(meetings.projector.getByRole('table', { name: 'Actions' })).toContainText('A-001');
  await meetings.show('Progress and gates');
  await expect(meetings.projector.getByRole('row').filter({ hasText: 'Tasks done' })).toContainText('−');
  await meetings.leave();

  await meetings.openMeeting(1);
  await expect.poll(() => meetings.figure('Tasks done').first().innerText()).toBe(done);
  await meetings.compareWith('Now');
  await expect(meetings.figure('Tasks done').last()).toContainText('−');
}

test('what is carried out needs its department there; a meeting is closed once, whichever window closes it', async ({
  host,
}) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const meetings = new MeetingsPage(page);
  await shell.choosePerson('Shen Lan');
  await shell.goTo('Meetings');
  await meetings.begin(['Marketing']);
  await meetings.show(REQUEST);
  await meetings.form('y');
  await meetings.submit();
  await expect(meetings.fault).toContainText('Marketing');
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(meetings.item(REQUEST)).toContainText('Left for next time');

  const second = await host.openWindow();
  const other = new MeetingsPage(second);
  await new ShellPage(second).goTo('Meetings');
  await other.enter();
  await other.projector.getByRole('button', { name: 'Close the meeting' }).click();
  await meetings.close();
  await expect(page.getByRole('heading', { name: 'Meeting no. 1', level: 1 })).toBeVisible();
  await other.confirmClosing();
  await expect(new ShellPage(second).notice('is closed and stays as it is')).toBeVisible();

  await shell.goTo('Meetings');
  await expect(meetings.agenda).toContainText('Carried over ×1');
});
