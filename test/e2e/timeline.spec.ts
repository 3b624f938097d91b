import { expect, test } from '#test/support/host.ts';
import { ShellPage } from './pages/shell-page.ts';
import { TimelinePage } from './pages/timeline-page.ts';

/* The work plan in the outline and on the chart: planned, linked, dragged, by keys alone, undone, narrowed down. */

/** A day on the chart by weeks, in pixels. */
const DAY = 7;

test('a plan is typed, linked and undone', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const timeline = new TimelinePage(page);
  await shell.goTo('Timeline');
  await expect(timeline.sentence).toHaveText('There are no tasks yet.');
  await timeline.addTask('Research', '5d');
  await timeline.addTask('Design', '3d');
  await expect(timeline.cell('Design', 'code')).toHaveText('2');

  await timeline.showColumn('predecessors');
  await timeline.typeInto('Design', 'predecessors', '9');
  await expect(page.getByRole('alert')).toContainText('9');
  await page.keyboard.press('Escape');
  await timeline.typeInto('Design', 'predecessors', '1FS+1d');
  await expect(timeline.cell('Design', 'predecessors')).toHaveText('1FS+1d');
  await timeline.showColumn('start');
  const finish = await timeline.cell('Research', 'finish').textContent();
  expect(await timeline.cell('Design', 'start').textContent()).not.toBe(finish);

  await timeline.showColumn('duration');
  await timeline.typeInto('Research', 'duration', '2 周');
  await expect(timeline.dock).toContainText('Design');
  await timeline.applyChange('Two more interviews');
  await timeline.showColumn('duration');
  await expect(timeline.cell('Research', 'duration')).toHaveText('2w');
  await shell.undo();
  await expect(timeline.cell('Research', 'duration')).toHaveText('5d');
});

test('what is refused stays typed, with its sentence', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const timeline = new TimelinePage(page);
  await shell.goTo('Timeline');
  await timeline.addTask('First', '1d');
  await timeline.addTask('Second', '1d', '1');
  await timeline.showColumn('predecessors');
  await timeline.typeInto('First', 'predecessors', '2');
  await expect(page.getByRole('alert')).toContainText('First');
  await expect(timeline.cell('First', 'predecessors').getByRole('textbox')).toHaveValue('2');
  await page.keyboard.press('Escape');
  await timeline.showColumn('duration');
  await timeline.typeInto('First', 'duration', 'soon');
  await expect(page.getByRole('alert')).toContainText('soon');
  await expect(timeline.cell('First', 'duration').getByRole('textbox')).toHaveValue('soon');
});

test('bars are dragged: moved, drawn out and linked; Escape lets go', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const timeline = new TimelinePage(page);
  await shell.goTo('Timeline');
  await timeline.addTask('Build', '5d');
  await timeline.addTask('Test', '5d');
  const before = await timeline.cell('Build', 'start').textContent();

  const build = await timeline.bar('Build');
  await timeline.drag(build.locator('[data-part="move"]'), { x: 14 * DAY });
  await expect(timeline.cell('Build', 'start')).not.toHaveText(before ?? '');
  await expect(timeline.dock).toBeHidden();

  await timeline.showColumn('duration');
  const edge = build.locator('[data-part="end"]');
  await timeline.drag(edge, { x: 7 * DAY });
  await expect(timeline.cell('Build', 'duration')).toHaveText('10d');

  const later = await timeline.bar('Test');
  await build.locator('[data-part="move"]').hover();
  const from = await build.locator('[data-part="link-finish"]').boundingBox();
  const to = await later.locator('[data-part="move"]').boundingBox();
  if (from === null || to === null) throw new Error('the bars are not in sight');
  await timeline.drag(build.locator('[data-part="link-finish"]'), {
    x: to.x + 2 - (from.x + from.width / 2),
    y: to.y - from.y,
  });
  await timeline.showColumn('predecessors');
  await expect(timeline.cell('Test', 'predecessors')).toHaveText('1');

  const body = await build.locator('[data-part="move"]').boundingBox();
  if (body === null) throw new Error('the bar is not in sight');
  const was = await timeline.cell('Build', 'finish').textContent();
  await page.mouse.move(body.x + 20, body.y + 6);
  await page.mouse.down();
  await page.mouse.move(body.x + 90, body.y + 6, { steps: 4 });
  await expect(timeline.chart.locator('text').filter({ hasText: 'working days' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(timeline.dock).toBeHidden();
  await expect(timeline.cell('Build', 'finish')).toHaveText(was ?? '');
});

test('all of it by keys', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const timeline = new TimelinePage(page);
  await shell.goTo('Timeline');
  await timeline.addTask('Phase', '5d');
  await timeline.focusCell('Phase', 'name');

  await page.keyboard.press('Insert');
  await expect(timeline.nameField).toHaveValue('New task');
  await page.keyboard.type('Draft');
  await page.keyboard.press('Enter');
  await expect(timeline.row('Draft')).toBeVisible();
  await timeline.focusCell('Draft', 'name');
  await page.keyboard.press('Tab');
  await expect(timeline.row('Phase').getByRole('button', { name: 'Fold “Phase”' })).toBeVisible();

  const start = await timeline.cell('Draft', 'start').textContent();
  await timeline.focusCell('Draft', 'name');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(timeline.cell('Draft', 'start')).not.toHaveText(start ?? '');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await timeline.showColumn('duration');
  await expect(timeline.cell('Draft', 'duration')).toHaveText('2d');

  await timeline.focusCell('Draft', 'name');
  await page.keyboard.press('Insert');
  await expect(timeline.nameField).toHaveValue('New task');
  await page.keyboard.type('Review');
  await page.keyboard.press('Enter');
  await timeline.focusCell('Draft', 'name');
  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('status').filter({ hasText: 'Linking from “Draft” (FS)' })).toBeVisible();
  await page.keyboard.press('l');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await timeline.showColumn('predecessors');
  await expect(timeline.cell('Review', 'predecessors')).toHaveText('2SS');

  await timeline.focusCell('Phase', 'name');
  await page.keyboard.press('Space');
  await expect(timeline.row('Draft')).toBeHidden();
  await page.keyboard.press('Space');
  await timeline.focusCell('Review', 'name');
  await page.keyboard.press('Delete');
  await expect(timeline.row('Review')).toBeHidden();
  await shell.undo();
  await expect(timeline.row('Review')).toBeVisible();
});

test.describe('with the sample plan', () => {
  test.use({ template: 'sample' });

  test('the plan is narrowed down, grouped and saved as a picture', async ({ host }) => {
    const { page } = host;
    const shell = new ShellPage(page);
    const timeline = new TimelinePage(page);
    await shell.goTo('Timeline');
    const rows = timeline.grid.locator('.ag-row');
    await expect(rows.first()).toBeVisible();
    // What is ticked stands in the address, which is told a moment later.
    const critical = timeline.main.getByRole('checkbox', { name: 'Critical path only' });
    await critical.click();
    await expect(critical).toBeChecked();
    expect(await shell.address()).toContain('critical=true');
    await timeline.main.getByRole('button', { name: 'Show all' }).click();
    expect(await shell.address()).not.toContain('critical');

    await shell.goToAddress('/timeline?group=department');
    await expect(timeline.grid.getByRole('button', { name: /^Fold / }).first()).toBeVisible();
    await shell.goToAddress('/timeline?zoom=fit');
    await expect(timeline.grid.getByRole('button', { name: /^(Fold|Unfold) / }).first()).toBeVisible();

    const file = await host.download(async () => {
      await timeline.main.getByRole('button', { name: 'Import and export' }).click();
      await page.getByRole('menuitem', { name: 'Export as PNG' }).click();
    });
    expect(file.name).toBe('Timeline.png');
  });
});
