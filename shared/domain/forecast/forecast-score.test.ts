import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { uuidV7 } from '#shared/values/id.ts';
import type { Month } from '#shared/values/month.ts';
import { firstDay, month, monthsFrom } from '#shared/values/month.ts';
import { exampleSheet } from '../budget/example-sheet.ts';
import { exampleBasis } from './example-forecast.ts';
import { forecastSheet } from './forecast.ts';
import { scoreAhead, scoreLanding } from './forecast-score.ts';
import { forecastContent, type ForecastSnapshot } from './forecast-snapshot.ts';
import { forecastTime } from './work-days.ts';

const months = monthsFrom(month('2026-01'), 4);
const steady = { category: 0, plan: [100, 100, 100, 100] };
/** Spends 110 where 100 is planned. */
const actual = [110, 110, 110, 110];

/** The sheet as it stood when the given month began. */
function sheetAt(open: Month) {
  const known = months.indexOf(open);
  return exampleSheet({
    total: 400,
    months: 4,
    today: firstDay(open),
    lines: [{ ...steady, actual: actual.map((amount, position) => (position < known ? amount : 0)) }],
  });
}

function kept(open: Month): ForecastSnapshot {
  const sheet = sheetAt(open);
  const content = forecastContent(sheet, forecastSheet(sheet, exampleBasis(4)));
  if (content === null) throw new Error('nothing to foretell');
  return {
    ...content,
    id: uuidV7<'forecast_snapshot'>(1, new Uint8Array(10)),
    asAt: sheet.today,
    keptOn: sheet.today,
    cause: 'by-hand',
    note: '',
  };
}

const snapshots = [month('2026-02'), month('2026-03')].map(kept);
const done = exampleSheet({
  total: 400,
  months: 4,
  today: day('2027-01-01'),
  lines: [{ ...steady, actual }],
});
const timeOn = (today: string) => forecastTime(months, day(today), []);

describe('forecasts held against what came', () => {
  test('by the months ahead whose facts are in', () => {
    // In March only February's facts are in: one case, one month ahead, a tenth too low.
    expect(scoreAhead(snapshots, done, timeOn('2026-03-05'))).toEqual([
      {
        ahead: 1,
        all: { caseCount: 1, errorBp: 1000, biasBp: 1000, hitBp: 10_000 },
        lines: { caseCount: 1, errorBp: 1000, biasBp: 1000, hitBp: 10_000 },
      },
    ]);
    const scores = scoreAhead(snapshots, done, timeOn('2026-05-01'));
    expect(scores.map(({ ahead, all }) => [ahead, all.caseCount, all.biasBp])).toEqual([
      [1, 2, 1000],
      [2, 2, 1000],
      [3, 1, 1000],
    ]);
  });

  test('nothing is scored before a fact is in, and a line that is gone is left out', () => {
    expect(scoreAhead(snapshots, done, timeOn('2026-02-03'))).toEqual([]);
    const gone = scoreAhead(snapshots, { ...done, lines: [] }, timeOn('2026-03-05'));
    expect(gone[0]?.lines).toEqual({ caseCount: 0, errorBp: null, biasBp: null, hitBp: null });
  });

  test('the landing once every month is over', () => {
    const [snapshot] = snapshots;
    if (snapshot === undefined) throw new Error('no snapshot');
    expect(scoreLanding(snapshot, done, timeOn('2026-04-30'))).toBeNull();
    expect(scoreLanding(snapshot, done, timeOn('2026-05-01'))).toEqual({
      landedFen: 440,
      offFen: 30,
      isInBand: true,
    });
    const longer = { ...done, months: [...months, month('2026-05')] };
    expect(scoreLanding(snapshot, longer, { ...timeOn('2026-06-01'), overCount: 5 })).toBeNull();
  });

  test('nothing is kept where nothing is foretold', () => {
    expect(forecastContent(done, forecastSheet(done, exampleBasis(4)))).toBeNull();
  });
});
