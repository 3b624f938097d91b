import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Each skipped test by name, with the reason where one was given. */
  readonly skippedNames: readonly string[];
}

const unitSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** What vitest's report counts; a file that did not even load counts as a failed test. */
export async function unitTotals(report: string): Promise<Totals> {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = unitSchema.parse(
    await json(report),
  );
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests,
    skippedNames: testResults.flatMap((file) =>
      file.assertionResults
        .filter(({ status }) => status === 'pending' || status === 'skipped')
        .map((test) => test.fullName),
    ),
  };
}

interface Suite {
  readonly title: string;
  readonly specs?: readonly z.infer<typeof specSchema>[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}
const specSchema = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
    }),
  ),
});
const suiteSchema: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(specSchema).optional(),
  suites: z.lazy(() => z.array(suiteSchema)).optional(),
});
const e2eSchema = z.object({
  suites: z.array(suiteSchema),
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** What Playwright's report counts; an error outside every test counts as a failed one. */
export async function e2eTotals(report: string): Promise<Totals> {
  const { suites, stats, errors } = e2eSchema.parse(await json(report));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    skippedNames: suites.flatMap((suite) => skippedIn(suite, [])),
  };
}

function skippedIn(suite: Suite, above: readonly string[]): string[] {
  const titles = [...above, suite.title];
  const here = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'skipped')
      .map(({ projectName, annotations }) => {
        const reason = annotations.find(({ type }) => type === 'skip')?.description;
        return `[${projectName}] ${[...titles, spec.title].join(' > ')}${reason === undefined ? '' : ` (${reason})`}`;
      }),
  );
  return [...here, ...(suite.suites ?? []).flatMap((inner) => skippedIn(inner, titles))];
}

export function sum(parts: readonly Totals[]): Totals {
  return {
    passed: parts.reduce((total, part) => total + part.passed, 0),
    failed: parts.reduce((total, part) => total + part.failed, 0),
    skipped: parts.reduce((total, part) => total + part.skipped, 0),
    skippedNames: parts.flatMap((part) => part.skippedNames),
  };
}

async function json(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
