import { call } from '@orpc/server';
import type { Sheet, SheetLine } from '#shared/domain/budget/sheet.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import { keepForecastByHand, setForecastMethods, setProgress } from '../forecast/forecast-handlers.ts';
import { readSheet } from '../budget/read-sheet.ts';
import type { ServiceContext } from '../service-parts.ts';
import { byHand, keptAtEndOf, methods, progress } from './sample-forecast.ts';
import { lines } from './sample-programme.ts';

/** How the sample's lines are forecast, one of them by hand. */
export async function fillForecastMethods(context: ServiceContext, language: Language): Promise<void> {
  const workspace = context.parts.slot.current;
  if (workspace === null) return;
  const today = context.parts.today();
  const sheet = await readSheet(workspace.reader, today);
  const choices = methods.map(({ line, method }) => ({
    lineId: lineNamed(sheet, line, language).id,
    method,
  }));
  await call(setForecastMethods, { choices }, { context, path: ['forecast', 'setMethods'] });
  const { id } = lineNamed(sheet, byHand.line, language);
  const choice = {
    lineId: id,
    method: 'by-hand' as const,
    eacFen: fen(byHand.yuan * 100),
    note: byHand.note[language],
  };
  await call(setForecastMethods, { choices: [choice] }, { context, path: ['forecast', 'setMethods'] });
}

/** How far the work of some lines is, and what was forecast earlier. */
export async function fillProgress(context: ServiceContext, language: Language): Promise<void> {
  const workspace = context.parts.slot.current;
  if (workspace === null) return;
  const today = context.parts.today();
  const sheet = await readSheet(workspace.reader, today);
  for (const { line, donePercent, note } of progress) {
    await call(
      setProgress,
      {
        lineId: lineNamed(sheet, line, language).id,
        day: today,
        doneBp: basisPoints(donePercent * 100),
        note: note[language],
      },
      { context, path: ['forecast', 'setProgress'] },
    );
  }
  await keepPast(context, sheet.months, language);
}

/** What would have been said at the ends of the first months, so that it can be held against what came. */
async function keepPast(
  context: ServiceContext,
  months: readonly Month[],
  language: Language,
): Promise<void> {
  for (const { month, note } of keptAtEndOf) {
    const atEndOf = months[month];
    if (atEndOf === undefined) continue;
    await call(
      keepForecastByHand,
      { atEndOf, note: note[language] },
      { context, path: ['forecast', 'keep'] },
    );
  }
}

/** A line of the sample by its Chinese name, whichever language the sample speaks. */
function lineNamed(sheet: Sheet, name: string, language: Language): SheetLine {
  const written = lines.find((line) => line.name['zh-CN'] === name)?.name[language];
  const found = sheet.lines.find((line) => line.name === written);
  if (found === undefined) throw new Error(`the sample has no line ${name}`);
  return found;
}
