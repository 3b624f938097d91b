import { searchHistory } from '#db/queries/history-queries.ts';
import { overspentLines } from '#shared/domain/budget/overspent-lines.ts';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { timeElapsedBp } from '#shared/domain/budget/time-elapsed.ts';
import { landingSummary } from '#shared/domain/forecast/forecast-summary.ts';
import { query } from '../base.ts';
import { readStanding } from '../timeline/read-standing.ts';
import { readAlerts } from '../kpis/kept-standings.ts';
import { readForecast } from '../forecast/read-forecast.ts';
import { watchSheet } from '#shared/domain/policy/watch-sheet.ts';

const NEWEST_CHANGES = 12;

export const overviewGet = query.overview.get.handler(async ({ context }) => {
  const today = context.parts.today();
  const { sheet, forecast } = await readForecast(context.reader, today);
  const totals = sheetTotals(sheet);
  const { records } = await searchHistory(context.reader, {}, { limit: NEWEST_CHANGES });
  return {
    programme: sheet.programme,
    categories: sheet.categories,
    planFen: totals.all.planFen,
    actualFen: totals.all.actualFen,
    timeBp: timeElapsedBp(sheet.programme, today),
    policy: watchSheet(sheet, totals),
    availableFen: totals.all.availableFen,
    overspent: [...overspentLines(sheet, totals)],
    landing: landingSummary(forecast.all),
    timeline: await readStanding(context.reader, context.parts.now()),
    alerts: await readAlerts(context.reader, today),
    changes: records,
    today,
  };
});
