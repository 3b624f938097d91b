import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { violationsOn } from '#test/support/axe.ts';
import { expect, test } from '#test/support/host.ts';
import { realDataFolder } from '#test/support/import-files.ts';
import { ImportPage } from './pages/import-page.ts';
import { KolsPage } from './pages/kols-page.ts';
import { choose } from './pages/select-field.ts';
import { ShellPage } from './pages/shell-page.ts';

/* KPI values, KOLs and their results come in as files: mapped, previewed row by row, written in one step. */

// The service answers a refusal with this status, and the browser says so.
test.use({ expectedProblems: /status of 422/ });

test.describe('an empty workspace', () => {
  test('a roster comes in by the button, faulty rows are told, and one undo takes it back', async ({
    console_,
    folders,
  }) => {
    const path = join(folders.root, 'roster.csv');
    const rows = [
      'KOL,Account,Platform,Followers,Post price',
      'Qin Lan,@qinlan,Douyin,12.3万,3000',
      'Lu,xiaolu,RedNote,8600,',
      'Wu,＠ＱＩＮＬＡＮ,douyin,1,',
      'Zhao,zhao,TV,many,',
    ];
    await writeFile(path, `${rows.join('\n')}\n`);
    const shell = new ShellPage(console_);
    const kols = new KolsPage(console_);
    const wizard = new ImportPage(console_);
    await shell.goTo('KOLs');
    await kols.main.getByRole('button', { name: 'Import a roster' }).click();
    await wizard.choose(path);
    await wizard.goOn();
    await wizard.expectColumn('Account', 'Account');
    await wizard.expectColumn('Post price', 'Price of a post');
    expect(await violationsOn(console_)).toEqual([]);
    await wizard.askForPreview();
    await wizard.expectPreview();
    await expect(wizard.sentence).toContainText('2 KOLs will be written; 2 are refused.');
    await expect(wizard.figure('Followers to be written')).toHaveText('131,600');
    expect(await violationsOn(console_)).toEqual([]);
    await wizard.showFate('Refused 2');
    await expect(wizard.row(4)).toContainText('row 2 tells the same already');
    await expect(wizard.row(5)).toContainText('Platform: “TV” is no known platform');
    await expect(wizard.row(5)).toContainText('Followers: “many” is no count of followers');
    await wizard.write();
    await shell.expectUndo('Import KOLs from “roster.csv”: 2 new, 0 changed');
    await expect(kols.row('Qin Lan')).toBeVisible();
    await shell.undo();
    await expect(kols.main).toContainText('The roster is empty');
  });

  test('the real list of creators, for all of which the platform is said', async ({ console_ }) => {
    test.skip(realDataFolder === undefined, 'the real files are not on this machine');
    const shell = new ShellPage(console_);
    const wizard = new ImportPage(console_);
    await shell.goToAddress('/kols/import');
    await wizard.choose(join(realDataFolder ?? '', 'kol/nigerian_tiktok_influencers.csv'));
    await expect(wizard.fact('Encoding')).toHaveText('Windows-1252');
    await wizard.goOn();
    await wizard.askForPreview();
    await expect(wizard.fault).toContainText('Say which column holds the platform, or choose one');
    await choose(console_.getByRole('combobox', { name: 'Rows without a platform' }), 'Other');
    await wizard.askForPreview();
    await wizard.expectPreview();
    await expect(wizard.figure('To be written (KOLs)')).toHaveText('200');
    await expect(wizard.figure('Followers to be written')).toHaveText('146,471,300');
    await wizard.write();
    await shell.expectUndo('Import KOLs from “nigerian_tiktok_influencers.csv”: 200 new, 0 changed');
  });
});

test.describe('the sample programme', () => {
  test.use({ template: 'sample' });

  test('values of KPIs by name come in once, and again as restatements', async ({ console_, folders }) => {
    const shell = new ShellPage(console_);
    const wizard = new ImportPage(console_);
    const path = join(folders.root, 'values.csv');
    const take = async (rows: readonly string[]) => {
      await writeFile(path, `${rows.join('\n')}\n`);
      await shell.goToAddress('/kpis/import');
      await wizard.choose(path);
      await wizard.goOn();
      await choose(console_.getByRole('combobox', { name: 'Rows without a KPI' }), 'User conversion');
      await wizard.askForPreview();
      await wizard.expectPreview();
    };
    await take(['Week,Region,Value', '2025-W02,North,12%', '2025-W03,North,13%', 'next week,North,14%']);
    await expect(wizard.sentence).toContainText('2 values will be written; 1 is refused.');
    expect(await violationsOn(console_)).toEqual([]);
    await wizard.write();
    await shell.expectUndo('Import KPI values from “values.csv”: 2 new, 0 restated');
    await take(['Week,Region,Value', '2025-W02,North,12%', '2025-W03,North,14%']);
    await wizard.showFate('Changed 1');
    await expect(wizard.row(3)).toContainText('Value was 13.00 %');
    await wizard.write();
    await shell.expectUndo('Import KPI values from “values.csv”: 0 new, 1 restated');
  });

  test('results come in for what was published; the rest is told', async ({ console_, folders }) => {
    const shell = new ShellPage(console_);
    const wizard = new ImportPage(console_);
    const path = join(folders.root, 'results.csv');
    await writeFile(path, 'Date,Title,Impressions\n2026-01-01,No such thing,5\nyesterday,Nor this,6\n');
    await shell.goToAddress('/kols/import?kind=results');
    await wizard.choose(path);
    await wizard.goOn();
    await wizard.expectColumn('Date', 'Date');
    await wizard.askForPreview();
    await wizard.expectPreview();
    await expect(wizard.sentence).toContainText('Nothing of the file can be written');
    await expect(wizard.row(2)).toContainText('Title: no deliverable is found by “No such thing”');
    await expect(wizard.row(3)).toContainText('Date: “yesterday” is not a date');
    expect(await violationsOn(console_)).toEqual([]);
  });
});
