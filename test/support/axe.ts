import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    /** There once its source was run in the page. */
    readonly axe?: typeof axe;
  }
}

// Given to the debugger, not the document: the page's policy lets in no script but its own.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands: a line for each rule that is broken, with the first places. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async () => {
    if (window.axe === undefined) throw new Error('axe is not in the page');
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    // What a field opened belongs to the field, and a tooltip to what it describes, wherever they are drawn.
    const isOfControl = (target: string) => {
      const element = document.querySelector(target);
      const opened = element?.closest('.ant-select-dropdown, .ant-picker-dropdown');
      return (opened ?? element?.querySelector('[role="tooltip"]') ?? null) !== null;
    };
    return violations.flatMap(({ id, nodes: found }) => {
      const nodes = found.filter(({ target }) => id !== 'region' || !isOfControl(target.join(' ')));
      if (nodes.length === 0) return [];
      const places = nodes.slice(0, 3).map(({ target, failureSummary = '' }) => {
        const why = failureSummary.split('\n').slice(1, 2).join('').trim();
        return `${target.join(' ')} (${why})`;
      });
      return [`${id}, ${nodes.length} times: ${places.join('; ')}`];
    });
  });
}
