import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

declare global {
  interface Window {
    /** There once its source was run in the page. */
    readonly axe?: typeof axe;
  }
}

// Given to the debugger, not the document: the page's policy lets in no script but its own.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the page as it stands: a line for each rule that is broken, with the first places.
 * @param part where the contrast of colours is measured, which takes longest: the page, or what lies over it.
 */
export async function violationsOn(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (place) => {
    const { axe } = window;
    if (axe === undefined) throw new Error('axe is not in the page');
    const contrast = 'color-contrast';
    const inPart = await axe.run(place, { resultTypes: ['violations'], runOnly: [contrast] });
    const rest: RunOptions = { resultTypes: ['violations'], rules: { [contrast]: { enabled: false } } };
    const violations = [...inPart.violations, ...(await axe.run(document, rest)).violations];
    return violations.map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target, failureSummary = '' }) => {
        const why = failureSummary.split('\n').slice(1, 2).join('').trim();
        return `${target.join(' ')} (${why})`;
      });
      return `${id}, ${nodes.length} times: ${places.join('; ')}`;
    });
  }, part);
}
