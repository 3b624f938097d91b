import { expect, test } from '#test/support/host.ts';
import { ShellPage } from './pages/shell-page.ts';

// The part of the page that a screen is in is kept from it, which Chromium tells on the page's console.
test.use({ expectedProblems: /Failed to load resource|dynamically imported module|error occurred in/ });

test('a screen that fails leaves the rest alive, and is there again once it can be', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  await page.route(/catalogue-screen.*\.js/, (route) => route.abort());
  await shell.navigation.getByRole('link', { name: 'Catalogue' }).click();
  const failed = shell.main.getByRole('alert');
  await expect(failed).toContainText('This screen failed');
  await expect(failed).toContainText('What was saved is safe, and the other screens keep working.');
  await shell.goTo('Settings');
  await shell.navigation.getByRole('link', { name: 'Catalogue' }).click();
  await expect(failed).toContainText('This screen failed');
  await page.unroute(/catalogue-screen.*\.js/);
  await shell.main.getByRole('button', { name: 'Try again' }).click();
  await expect(shell.heading('Catalogue')).toBeVisible();
});
