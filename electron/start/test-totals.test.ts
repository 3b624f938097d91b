import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { e2eTotals, sum, unitTotals } from './test-totals.ts';

let folder: string;
let report: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongzhou-totals-'));
  report = join(folder, 'report.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a unit test file that did not load is a failure', async () => {
  writeFileSync(
    report,
    JSON.stringify({
      numPassedTests: 2,
      numFailedTests: 0,
      numPendingTests: 1,
      testResults: [
        {
          name: 'a.test.ts',
          status: 'passed',
          assertionResults: [
            { fullName: 'adds', status: 'passed' },
            { fullName: 'splits', status: 'passed' },
            { fullName: 'later', status: 'skipped' },
          ],
        },
        { name: 'b.test.ts', status: 'failed', assertionResults: [] },
      ],
    }),
  );
  expect(await unitTotals(report)).toEqual({ passed: 2, failed: 1, skipped: 1, skippedNames: ['later'] });
});

test('skipped end-to-end tests are named with their host and reason', async () => {
  const skipped = {
    projectName: 'electron',
    status: 'skipped',
    annotations: [{ type: 'skip', description: 'there is no display' }],
  };
  writeFileSync(
    report,
    JSON.stringify({
      suites: [
        {
          title: 'plan.spec.ts',
          specs: [
            {
              title: 'plans a year',
              tests: [{ projectName: 'chromium', status: 'expected', annotations: [] }, skipped],
            },
          ],
          suites: [{ title: 'by keyboard', specs: [{ title: 'pastes', tests: [skipped] }] }],
        },
      ],
      stats: { expected: 1, unexpected: 2, flaky: 1, skipped: 2 },
      errors: [{ message: 'no tests found' }],
    }),
  );
  expect(await e2eTotals(report)).toEqual({
    passed: 2,
    failed: 3,
    skipped: 2,
    skippedNames: [
      '[electron] plan.spec.ts > plans a year (there is no display)',
      '[electron] plan.spec.ts > by keyboard > pastes (there is no display)',
    ],
  });
});

test('totals add up', () => {
  const one = { passed: 1, failed: 2, skipped: 1, skippedNames: ['a'] };
  expect(sum([one, { passed: 10, failed: 0, skipped: 0, skippedNames: [] }])).toEqual({
    passed: 11,
    failed: 2,
    skipped: 1,
    skippedNames: ['a'],
  });
});
