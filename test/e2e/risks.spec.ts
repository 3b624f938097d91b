import { expect, test } from '#test/support/host.ts';
import { RisksPage } from './pages/risks-page.ts';
import { choose } from './pages/select-field.ts';
import { ShellPage } from './pages/shell-page.ts';

/* What may come, what warns by itself, and what is done about it. */

// Refusals are answers, which a browser also tells on its console.
test.use({ expectedProblems: /422/ });

test.describe('in a workspace of one’s own', () => {
  test('a risk is entered, placed in the matrix, changed, closed with a reason, and undone', async ({
    console_,
  }) => {
    const shell = new ShellPage(console_);
    const risks = new RisksPage(console_);
    await shell.goTo('Risks');
    await expect(risks.main).toContainText('No risks yet');
    await expect(risks.main).toContainText('Nothing warns at present');
    await risks.main.getByRole('button', { name: 'New risk' }).first().click();
    await risks.press('Enter risk');
    await expect(risks.drawer.getByRole('alert')).toContainText('Enter a title.');
    await risks.field('Title').fill('The payment app comes late');
    await choose(risks.choice('Kind'), 'Partner');
    await risks.field('Probability (%)').fill('often');
    await risks.press('Enter risk');
    await expect(risks.drawer.getByRole('alert')).toContainText('Enter a percentage from 0 to 100.');
    await risks.field('Probability (%)').fill('85');
    await risks.field('Impact in working days').fill('25');
    await expect(risks.drawer).toContainText('Probability 5, impact 5');
    await risks.press('Enter risk');

    await expect(risks.row('The payment app comes late')).toContainText('R-001');
    await expect(risks.drawer).toContainText('21.3 working days');
    const cell = risks.matrix.getByRole('button', { name: 'Probability 5, impact 5: 1 risk, R-001' });
    await expect(cell).toBeVisible();

    await choose(risks.choice('Status'), 'Closed');
    await risks.press('Save');
    await expect(risks.drawer.getByRole('alert')).toContainText('Say why.');
    await risks.field('Why the status changes').fill('It was signed');
    await risks.press('Save');
    await expect(risks.drawer.getByRole('region', { name: 'Changes' })).toContainText('It was signed');
    await console_.keyboard.press('Escape');
    await expect(risks.main).toContainText('No risk fits');
    await risks.main.getByRole('checkbox', { name: 'Closed ones too' }).click();
    await expect(risks.row('The payment app comes late')).toContainText('Closed');
    await shell.undo();
    await expect(risks.row('The payment app comes late')).toContainText('Open');
  });

  test('limits and levels are edited, and what makes no sense is refused', async ({ console_ }) => {
    const shell = new ShellPage(console_);
    const risks = new RisksPage(console_);
    await shell.goTo('Risks');
    await risks.main.getByRole('button', { name: 'Warning rules' }).click();
    const overspend = risks.drawer.getByRole('group', { name: 'Line about to overspend' });
    await overspend.getByRole('textbox', { name: /^Quiet again at/ }).fill('8');
    await risks.press('Save rules');
    await expect(overspend.getByRole('alert')).toBeVisible();
    await overspend.getByRole('textbox', { name: /^Warns at/ }).fill('10');
    await risks.press('Save rules');
    await expect(risks.drawer).toBeHidden();

    await risks.main.getByRole('button', { name: 'Scale' }).click();
    const first = risks.field('Impact, working days, level 2 from');
    await first.fill('7');
    await expect(risks.drawer.getByRole('alert')).toContainText('rising numbers');
    await first.fill('3');
    await risks.press('Save scale');
    await expect(risks.drawer).toBeHidden();
    await risks.main.getByRole('button', { name: 'Scale' }).click();
    await expect(first).toHaveValue('3');
  });
});

test.describe('in the sample', () => {
  test.use({ template: 'sample' });

  test('a cell of the matrix narrows the register down, by keyboard, and the address holds it', async ({
    console_,
  }) => {
    const shell = new ShellPage(console_);
    const risks = new RisksPage(console_);
    await shell.goTo('Risks');
    await expect(risks.sentence).toContainText('covered by the reserve');
    await expect(risks.register.getByRole('row')).toHaveCount(8);
    const cell = risks.matrix.getByRole('button', { name: /R-005/ });
    await cell.focus();
    await console_.keyboard.press('Enter');
    await expect(cell).toHaveAttribute('aria-pressed', 'true');
    await expect(risks.row('Clicks in search bidding')).toBeVisible();
    await expect(risks.row('The payment app puts off')).toBeHidden();
    await console_.reload();
    await expect(cell).toHaveAttribute('aria-pressed', 'true');
    await risks.main.getByRole('button', { name: 'Clear filter' }).click();
    await expect(risks.row('The payment app puts off')).toContainText('overdue');
  });

  test('a warning is snoozed, reopened, closed, and made a risk that keeps its links', async ({
    console_,
  }) => {
    const shell = new ShellPage(console_);
    const risks = new RisksPage(console_);
    await shell.goTo('Risks');
    const warning = risks.warning('Finance media');
    await warning.getByRole('button', { name: 'Snooze' }).click();
    await risks.press('Snooze');
    await expect(risks.drawer.getByRole('alert')).toContainText('Say why.');
    await risks.field('Reason').fill('A credit is coming');
    await risks.press('Snooze');
    await expect(warning).toBeHidden();
    await risks.main.getByRole('checkbox', { name: /^Show \d+ dealt with/ }).click();
    await expect(warning).toContainText('A credit is coming');
    await warning.getByRole('button', { name: 'Reopen' }).click();

    await warning.getByRole('button', { name: 'Close' }).click();
    await risks.field('Reason').fill('Agreed with finance');
    await risks.press('Close warning');
    await expect(warning).toContainText('Closed: Agreed with finance');
    await warning.getByRole('button', { name: 'Reopen' }).click();

    await warning.getByRole('button', { name: 'Make a risk' }).click();
    await expect(risks.field('Title')).toHaveValue(/Finance media/);
    await expect(risks.drawer.getByRole('link', { name: 'Finance media', exact: true })).toBeVisible();
    await risks.link('Livestream');
    await risks.press('Enter risk');
    await expect(risks.drawer).toContainText('R-009');
    await expect(risks.drawer.getByRole('link', { name: 'Finance media', exact: true })).toBeVisible();
    await expect(risks.drawer.getByRole('link', { name: 'Livestream', exact: true })).toBeVisible();
    await expect(warning.getByRole('button', { name: 'Show risk' })).toBeVisible();
  });

  test('the palette finds a risk, and the overview tells the gravest warnings', async ({ console_ }) => {
    const shell = new ShellPage(console_);
    const risks = new RisksPage(console_);
    await expect(console_.getByRole('region', { name: 'Warnings' }).getByRole('listitem')).toHaveCount(5);
    await console_.getByRole('link', { name: 'All warnings' }).click();
    await expect(shell.heading('Risks')).toBeVisible();
    await console_.keyboard.press('ControlOrMeta+k');
    await console_.keyboard.type('R-004');
    await console_.getByRole('option', { name: /remarks turn public opinion/ }).click();
    await expect(risks.field('Title')).toHaveValue('A blogger’s remarks turn public opinion');
  });
});
