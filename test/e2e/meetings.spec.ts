import { readFile } from 'node:fs/promises';
import type { ConsoleHost } from '#test/support/console-host.ts';
import { archivePart } from '#test/support/archive-part.ts';
import { expect, test } from '#test/support/host.ts';
import { canReadPdf, pdfText } from '#test/support/pdf-text.ts';
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
const ACTION = 'Have the proofs printed';

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
  const number = await meetings.number();
  const decided = await decideInIt(meetings, shell);
  const done = await closed(meetings, number, decided);

  await minutesAreRead(host, meetings, [...decided, ACTION, 'The printer has been told.']);
  await nextMeeting(meetings, shell, drawers, { number, done });
});

/** By keyboard: a reallocation that its requester may not approve, a gate, an action that needs an owner, notes. */
async function decideInIt(meetings: MeetingsPage, shell: ShellPage): Promise<string[]> {
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
  const reallocation = await meetings.decisionNumber('Approve');

  await meetings.show(new RegExp(GATE));
  await meetings.form('y');
  await meetings.submit();
  const gate = await meetings.decisionNumber('Go');

  await meetings.form('a');
  await page.keyboard.type(ACTION);
  await meetings.submit();
  await expect(meetings.fault).toContainText('owner');
  await meetings.owner('Lin Zhixia');
  await meetings.submit();
  await expect(meetings.projector.getByRole('region', { name: 'Actions of this item' })).toContainText(
    ACTION,
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
  return [reallocation, gate];
}

/** Closed: what it shows of the timeline, to be found again. */
async function closed(meetings: MeetingsPage, number: number, decided: readonly string[]): Promise<string> {
  await meetings.close();
  await expect(meetings.page.getByRole('heading', { name: `Meeting no. ${number}`, level: 1 })).toBeVisible();
  for (const decision of decided) {
    await expect(meetings.page.getByRole('table', { name: 'Decisions' })).toContainText(decision);
  }
  return meetings.figure('Tasks done').innerText();
}

/** Three formats in both languages, each read back. */
async function minutesAreRead(
  host: ConsoleHost,
  meetings: MeetingsPage,
  said: readonly string[],
): Promise<void> {
  for (const language of ['Chinese', 'English']) {
    const markdown = await host.download(() => meetings.minutes(`Markdown (${language})`));
    const word = await host.download(() => meetings.minutes(`Word (${language})`));
    expect(word.name).toMatch(/\.docx$/);
    const heading = language === 'Chinese' ? '行动项' : 'Actions';
    const papers = [
      await readFile(markdown.path, 'utf8'),
      archivePart(await readFile(word.path), 'word/document.xml'),
      await printed(host, meetings, { choice: `Print or PDF (${language})`, heading }),
    ];
    for (const paper of papers) {
      if (paper === null) continue;
      for (const part of said) expect(paper).toContain(part);
      expect(paper).toContain(heading);
    }
  }
}

/** What a printer gets: the page in its frame; in the desktop program a PDF, null where no tool here reads it. */
async function printed(
  host: ConsoleHost,
  meetings: MeetingsPage,
  { choice, heading }: { readonly choice: string; readonly heading: string },
): Promise<string | null> {
  if (host.kind === 'electron') {
    const { path } = await host.download(() => meetings.minutes(choice));
    expect((await readFile(path)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    return canReadPdf ? pdfText(path) : null;
  }
  await meetings.minutes(choice);
  // The page before may still be there.
  const frame = meetings.page.frameLocator('iframe.tz-print-frame').last();
  await expect(frame.locator('h2', { hasText: heading })).toBeAttached();
  return (await frame.locator('body').textContent()) ?? '';
}

/** A task more, and the figures differ: only those of the closed meeting stay. */
async function nextMeeting(
  meetings: MeetingsPage,
  shell: ShellPage,
  drawers: PlanDrawers,
  { number, done }: { readonly number: number; readonly done: string },
): Promise<void> {
  await shell.goTo('Timeline');
  await shell.choosePerson('Gu Ming');
  await drawers.add(shell, 'Task', 'Print the leaflets');
  await shell.goTo('Meetings');
  await expect(meetings.agenda).not.toContainText('RA-2026-003');
  await meetings.begin();
  await meetings.show('Actions from before');
  await expect(meetings.projector.getByRole('table', { name: 'Actions' })).toContainText(ACTION);
  await meetings.show('Progress and gates');
  await expect(meetings.projector.getByRole('row').filter({ hasText: 'Tasks done' })).toContainText('−');
  await meetings.leave();

  await meetings.openMeeting(number);
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
  const number = await meetings.number();

  const second = await host.openWindow();
  const other = new MeetingsPage(second);
  await new ShellPage(second).goTo('Meetings');
  await other.enter();
  await other.projector.getByRole('button', { name: 'Close the meeting' }).click();
  await meetings.close();
  await expect(page.getByRole('heading', { name: `Meeting no. ${number}`, level: 1 })).toBeVisible();
  await other.confirmClosing();
  await expect(new ShellPage(second).notice('is closed and stays as it is')).toBeVisible();

  await shell.goTo('Meetings');
  await expect(meetings.agenda).toContainText('Carried over ×2');
});
