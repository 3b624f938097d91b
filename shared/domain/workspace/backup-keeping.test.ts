import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thinBackups } from './backup-keeping.ts';
import type { Backup } from './workspace-state.ts';
import { instantOf } from '#shared/values/instant.ts';

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 0, 1, 12);

function backup(ms: number, cause: Backup['cause'] = 'close'): Backup {
  return { file: `${ms}-${cause}`, madeAt: instantOf(ms), cause, bytes: 1 };
}

const anyBackups = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 900 * 24 }),
      fc.constantFrom<Backup['cause']>('migration', 'daily', 'close', 'manual', 'replaced'),
    )
    .map(([hours, cause]) => backup(START_MS + hours * 3_600_000, cause)),
  { maxLength: 200 },
);

describe('which backups are kept', () => {
  test('the newest ten, then one a day for thirty days, one a month for a year', () => {
    const hourly = Array.from({ length: 24 * 500 }, (_gap, hour) => backup(START_MS + hour * 3_600_000));
    const { keep } = thinBackups(hourly);
    const days = new Set(keep.map((one) => one.madeAt.slice(0, 10)));
    // The last ten are of one day; the twelve months share two of their newest with the thirty days.
    expect(keep).toHaveLength(10 + 29 + 10);
    expect(days.size).toBe(30 + 10);
    expect(keep.at(-1)?.madeAt.slice(0, 7)).toBe('2026-06');
  });

  test('what was made by hand is not pushed out by closing often', () => {
    const manual = backup(START_MS, 'manual');
    const closings = Array.from({ length: 60 }, (_gap, index) => backup(START_MS + (index + 1) * 60_000));
    expect(thinBackups([manual, ...closings]).keep).toContain(manual);
  });

  test('a workspace left alone for years keeps its backups', () => {
    const old = Array.from({ length: 12 }, (_gap, index) => backup(START_MS + index * DAY_MS));
    expect(thinBackups(old).drop).toEqual([]);
  });

  test('nothing is lost from the two lists, the newest is kept, and thinning again changes nothing', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const { keep, drop } = thinBackups(backups);
        expect([...keep, ...drop].map((one) => one.file).toSorted()).toEqual(
          backups.map((one) => one.file).toSorted(),
        );
        const newest = backups
          .map((one) => one.madeAt)
          .toSorted()
          .at(-1);
        expect(keep[0]?.madeAt).toBe(newest);
        expect(thinBackups(keep).drop).toEqual([]);
      }),
    );
  });

  test('their number stays bounded', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        expect(thinBackups(backups).keep.length).toBeLessThanOrEqual(10 + 30 + 12 + 18);
      }),
    );
  });
});
