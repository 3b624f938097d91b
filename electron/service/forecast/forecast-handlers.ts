import { readProgramme } from '#db/queries/budget-queries.ts';
import {
  deleteProgress,
  readProgress,
  readSnapshots,
  writeMethods,
  writeProgress,
} from '#db/queries/forecast-queries.ts';
import type { Sheet, SheetLine } from '#shared/domain/budget/sheet.ts';
import type { MethodChoice } from '#shared/domain/forecast/forecast-method.ts';
import { scoreAhead, scoreLanding } from '#shared/domain/forecast/forecast-score.ts';
import { forecastSummary } from '#shared/domain/forecast/forecast-summary.ts';
import { checkMethod, checkProgress, endedMonth } from '#shared/domain/forecast/method-rules.ts';
import { forecastTime } from '#shared/domain/forecast/work-days.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import { refused } from '#shared/domain/refusal.ts';
import { command, query, refuse, valueOf } from '../base.ts';
import { readSheet } from '../budget/read-sheet.ts';
import { found } from '../refusals.ts';
import { keepForecast } from './keep-forecast.ts';
import { readForecast, readForecastBasis } from './read-forecast.ts';

export const forecastGet = query.forecast.get.handler(async ({ context }) => {
  const { forecast } = await readForecast(context.reader, context.parts.today());
  return forecastSummary(forecast);
});

export const forecastBasis = query.forecast.basis.handler(({ context }) => readForecastBasis(context.reader));

export const setForecastMethods = command.forecast.setMethods.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const sheet = await readSheet(writer, parts.today());
  const lines = new Map(sheet.lines.map((line) => [line.id, line]));
  const choices = input.choices.map((choice, index) => {
    const line = found(lines.get(choice.lineId), 'line', `choices.${index}.lineId`);
    return { line, choice: valueOf(checkMethod(choice, line)) };
  });
  await writeMethods(
    writer,
    choices.map(({ choice }) => choice),
    () => parts.newId(),
  );
  record.describe(labelOf(choices));
  return { seq: await record.position() };
});

type Checked = { readonly line: SheetLine; readonly choice: MethodChoice };

function labelOf(choices: readonly Checked[]): Label {
  const [first] = choices;
  if (first === undefined || choices.length > 1) {
    return { key: 'forecastMethodsSet', params: { lineCount: choices.length } };
  }
  const { line, choice } = first;
  return choice.eacFen === null
    ? { key: 'forecastMethodSet', params: { line: line.name } }
    : { key: 'forecastSetByHand', params: { line: line.name, eacFen: choice.eacFen } };
}

export const setProgress = command.forecast.setProgress.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const line = lineOf(await readSheet(writer, parts.today()), input.lineId);
  const checked = valueOf(checkProgress(input, line, parts.today()));
  await writeProgress(writer, parts.newId<'line_progress'>(), checked);
  const { day: onDay, doneBp } = checked;
  record.describe({ key: 'progressSet', params: { line: line.name, doneBp, onDay } });
  return { seq: await record.position() };
});

export const removeProgress = command.forecast.removeProgress.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const progress = found(
    (await readProgress(writer)).find(({ id }) => id === input.id),
    'record',
  );
  const line = lineOf(await readSheet(writer, parts.today()), progress.lineId);
  await deleteProgress(writer, progress.id);
  record.describe({ key: 'progressRemoved', params: { line: line.name, onDay: progress.day } });
  return { seq: await record.position() };
});

function lineOf({ lines }: Sheet, lineId: string): SheetLine {
  return found(
    lines.find((line) => line.id === lineId),
    'line',
    'lineId',
  );
}

export const keepForecastByHand = command.forecast.keep.handler(async ({ context, input }) => {
  const { atEndOf, note } = input;
  if (atEndOf !== undefined)
    valueOf(endedMonth(await readProgramme(context.writer), atEndOf, context.parts.today()));
  const kept = await keepForecast(context, { cause: 'by-hand', note, atEndOf });
  if (kept === null) return refuse(refused('nothing-to-forecast').refusal);
  const params = { asAtDay: kept.asAt, eacFen: kept.all.eacFen };
  context.record.describe({ key: 'forecastKept', params });
  return { seq: await context.record.position(), id: kept.id };
});

export const keptForecasts = query.forecast.kept.handler(async ({ context }) => {
  const sheet = await readSheet(context.reader, context.parts.today());
  const snapshots = await readSnapshots(context.reader);
  const time = forecastTime(sheet.months, sheet.today, sheet.closedMonths);
  return {
    forecasts: snapshots.map((snapshot) => {
      const { all, lines: _lines, ...said } = snapshot;
      const { ahead: _ahead, ...amounts } = all;
      return { ...said, ...amounts, landing: scoreLanding(snapshot, sheet, time) };
    }),
    scores: scoreAhead(snapshots, sheet, time),
  };
});
