import { expect, test } from '#test/support/host.ts';
import { MeetingsPage } from './pages/meetings-page.ts';
import { PlanDrawers } from './pages/plan-drawers.ts';
import { choose } from './pages/select-field.ts';
import { RequestsPage } from './pages/requests-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* What a meeting does beside its agenda: topics, order, conditions, changes of mind, tasks, ways to the records. */

test.use({ template: 'sample', expectedProblems: /422/ });
test.setTimeout(240_000);

const TOPIC = 'An office for the roadshow';
const GATE = 'Ready to print';
const REQUEST = /RA-2026-003/;

test('a topic of the chair is moved by key, left twice, and comes back first', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const meetings = new MeetingsPage(page);
  await shell.goTo('Meetings');
  await meetings.begin();
  await meetings.projector.getByRole('button', { name: 'Add a topic' }).click();
  await meetings.submit();
  await expect(meetings.side).toContainText('Fill this in.');
  await meetings.side.getByRole('textbox', { name: 'Topic' }).fill(TOPIC);
  await meetings.submit();
  await meetings.show(TOPIC);
  const rows = meetings.projector.getByRole('navigation', { name: 'Agenda' }).locator('ol button');
  await expect(rows.last()).toContainText(TOPIC);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(-2)).toContainText(TOPIC);
  await page.keyboard.press('l');
  await expect(meetings.item(TOPIC)).toContainText('Left for next time');
  await meetings.close();

  const agendaRow = meetings.agenda.getByRole('row').filter({ hasText: TOPIC });
  await shell.goTo('Meetings');
  await expect(agendaRow).toContainText('Carried over ×1');
  await expect(agendaRow).not.toContainText('Take first');
  await meetings.begin();
  await meetings.show(TOPIC);
  await page.keyboard.press('l');
  await meetings.close();
  await shell.goTo('Meetings');
  await expect(agendaRow).toContainText('Carried over ×2');
  await expect(agendaRow).toContainText('Take first');
});

test('a gate goes with a condition; taken back in a later meeting, it waits again', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const meetings = new MeetingsPage(page);
  await shell.choosePerson('Gu Ming');
  await new PlanDrawers(page).add(shell, 'Gate', GATE);
  await shell.goTo('Meetings');
  await meetings.begin();
  await meetings.show(new RegExp(GATE));
  await meetings.side.getByRole('button', { name: 'Conditional go' }).click();
  await meetings.submit();
  await expect(meetings.side.getByRole('form')).toContainText('Fill this in.');
  await meetings.side.getByRole('textbox', { name: 'Condition' }).fill('Proofs seen by Compliance');
  await meetings.submit();
  const number = await meetings.decisionNumber('Conditional go');
  await expect(meetings.decision(number)).toContainText(GATE);
  await meetings.close();

  await shell.goTo('Meetings');
  await expect(meetings.agenda).not.toContainText(GATE);
  await meetings.begin();
  await meetings.leave();
  await page.getByRole('table', { name: 'Meetings so far' }).getByRole('link').nth(1).click();
  const decisions = page.getByRole('table', { name: 'Decisions' });
  await decisions.getByRole('button', { name: `Take back ${number}` }).click();
  const drawer = page.getByRole('dialog', { name: `Take back ${number}` });
  await drawer.getByRole('button', { name: 'Take back' }).click();
  await expect(drawer.getByRole('alert')).toHaveText('Say why.');
  await drawer.getByRole('textbox', { name: 'Reason' }).fill('Compliance was not asked');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(drawer).toBeHidden();
  await shell.goTo('Meetings');
  await expect(meetings.agenda).toContainText(GATE);
});

test('what was changed in another window since it was looked at is not approved', async ({ host }) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const meetings = new MeetingsPage(page);
  await shell.choosePerson('Shen Lan');
  await shell.goTo('Meetings');
  await meetings.begin();
  await meetings.show(REQUEST);
  await meetings.form('y');
  await page.keyboard.type('Eight weeks say so');

  const second = await host.openWindow();
  const requests = new RequestsPage(second);
  await new ShellPage(second).goToAddress('/budget/requests');
  await requests.openRow('RA-2026-003');
  await requests.press('Reject');
  await requests.drawer.getByRole('textbox', { name: /^Why it is rejected/ }).fill('Not before the audit');
  await requests.press('Reject');
  await expect(requests.drawer).toContainText('Rejected');

  await meetings.submit();
  await expect(meetings.fault).toContainText('RA-2026-003');
  await expect(meetings.item(REQUEST)).toBeVisible();
  await expect(meetings.side.getByRole('textbox', { name: 'Reason' })).toHaveValue('Eight weeks say so');
  await expect(meetings.decision('Approve')).toHaveCount(0);
});

test('an action becomes a task, and every item leads to its record', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const meetings = new MeetingsPage(page);
  await shell.choosePerson('Gu Ming');
  await shell.goTo('Meetings');
  await meetings.begin();
  await meetings.form('a');
  await page.keyboard.type('Have the proofs printed');
  await meetings.owner('Lin Zhixia');
  await meetings.submit();
  await expect(meetings.side.getByRole('form')).toBeHidden();
  await meetings.leave();
  const action = page.getByRole('table', { name: 'Actions' }).getByRole('row', { name: /Have the proofs/ });
  await action.getByRole('button', { name: /^Make a task/ }).click();
  await action.getByRole('link', { name: /^Show the task/ }).click();
  await expect(new PlanDrawers(page).field('Name')).toHaveValue('Have the proofs printed');

  await shell.goTo('Meetings');
  await meetings.agenda
    .getByRole('link', { name: /RA-2026-003$/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: /RA-2026-003/ })).toBeVisible();
  await shell.goTo('Meetings');
  await meetings.agenda
    .getByRole('link', { name: /slipped/ })
    .first()
    .click();
  await expect(new PlanDrawers(page).field('Code')).toBeVisible();
});

test('a KPI’s target is changed by the decision that says so', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const meetings = new MeetingsPage(page);
  await shell.choosePerson('Gu Ming');
  await shell.goTo('Meetings');
  await meetings.begin();
  await meetings.show('Joint KPIs');
  await meetings.side.getByRole('button', { name: 'Change a KPI target' }).click();
  await meetings.submit();
  await expect(meetings.side.getByRole('form')).toContainText('Fill this in.');
  await choose(meetings.side.getByRole('combobox', { name: 'KPI' }), 'User conversion');
  const target = meetings.side.getByRole('textbox', { name: 'New target' });
  await target.fill('about 3');
  await meetings.submit();
  await expect(meetings.side.getByRole('form')).toContainText('This number can’t be read.');
  await target.fill('2.4%');
  await meetings.side.getByRole('textbox', { name: 'Reason' }).fill('Agreed with Product');
  await meetings.submit();
  await expect(meetings.side.getByRole('listitem').filter({ hasText: 'User conversion' })).toContainText(
    '2.40',
  );
  await meetings.leave();
  await shell.goTo('KPIs');
  await page.getByRole('link', { name: 'User conversion' }).first().click();
  const targets = page.getByRole('region', { name: 'Targets' });
  await expect(targets).toContainText('2.40');
  await expect(targets).toContainText('Agreed with Product');
});
