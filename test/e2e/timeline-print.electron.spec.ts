import { readFile } from 'node:fs/promises';
import { expect, test } from '#test/support/host.ts';
import { ShellPage } from './pages/shell-page.ts';
import { TimelineFilesPage } from './pages/timeline-files-page.ts';

test.use({ template: 'sample', expectedProblems: /Content.Security.Policy/ });

test('the plan is printed as a PDF, on sheets of A3 or on one as large as it takes', async ({
  console_,
  host,
}) => {
  const shell = new ShellPage(console_);
  const files = new TimelineFilesPage(console_);
  await shell.goTo('Timeline');
  const boxes = async (item: string): Promise<string[]> => {
    const pdf = await host.download(() => files.pick(item));
    expect(pdf.name).toMatch(/ work plan \d{4}-\d{2}-\d{2}\.pdf$/);
    const text = (await readFile(pdf.path)).toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    return text.match(/\/MediaBox \[[^\]]*\]/g) ?? [];
  };
  const many = await boxes('Print or PDF, many pages');
  expect(many.length).toBeGreaterThan(1);
  expect(await boxes('Print or PDF, one page for the wall')).toHaveLength(1);
});
