import { readProgramme } from '#db/queries/budget-queries.ts';
import { readRecordTitles } from '#db/queries/record-names-queries.ts';
import { readDrawnByRisk, readRisks, readRiskScale } from '#db/queries/risk-queries.ts';
import type { Reader } from '#db/schema.ts';
import { defaultScale } from '#shared/domain/risks/default-scale.ts';
import { exposureOf } from '#shared/domain/risks/exposure.ts';
import { type Risk, type RiskLinkKind, riskLinkKindSchema } from '#shared/domain/risks/risk.ts';
import { isOverdue } from '#shared/domain/risks/risk-rules.ts';
import { type RiskPlace, type RiskScale, riskPlace } from '#shared/domain/risks/risk-scale.ts';
import type { Day } from '#shared/values/day.ts';
import { ZERO_FEN } from '#shared/values/money.ts';

/** The table that holds what a link of a kind names. */
const tableOf: Readonly<Record<RiskLinkKind, string>> = {
  task: 'task',
  line: 'budget_line',
  kpi: 'kpi',
  kol: 'kol',
};

/** The scale that was set, or the one that follows from the programme's total. */
export async function readScale(reader: Reader): Promise<RiskScale> {
  return (await readRiskScale(reader)) ?? defaultScale((await readProgramme(reader)).totalFen);
}

/** Where every risk stood when the reader's workspace was as it is. */
export async function readPlaces(reader: Reader): Promise<ReadonlyMap<string, RiskPlace>> {
  const scale = await readScale(reader);
  return new Map((await readRisks(reader)).map((risk) => [risk.id, riskPlace(risk, scale)]));
}

/** Risks as the screens show them. */
export async function readRiskRows(
  reader: Reader,
  risks: readonly Risk[],
  { today, before }: { readonly today: Day; readonly before: ReadonlyMap<string, RiskPlace> },
) {
  const scale = await readScale(reader);
  const names = await namesOfLinks(reader, risks);
  const drawn = await readDrawnByRisk(reader);
  return risks.map((risk) => {
    const place = riskPlace(risk, scale);
    const was = before.get(risk.id);
    const hasMoved =
      was !== undefined && (was.probability !== place.probability || was.impact !== place.impact);
    const exposure = exposureOf(risk);
    return {
      ...risk,
      links: risk.links.map((link) => ({ ...link, name: names.get(link.recordId) ?? null })),
      place,
      exposureFen: exposure.fen,
      exposureDays: exposure.days,
      placeBefore: hasMoved ? was : null,
      isOverdue: isOverdue(risk, today),
      drawnFen: drawn.get(risk.id) ?? ZERO_FEN,
    };
  });
}

async function namesOfLinks(reader: Reader, risks: readonly Risk[]): Promise<ReadonlyMap<string, string>> {
  const links = risks.flatMap((risk) => risk.links);
  const names = new Map<string, string>();
  for (const kind of riskLinkKindSchema.options) {
    const ids = new Set(links.flatMap((link) => (link.kind === kind ? [link.recordId] : [])));
    if (ids.size === 0) continue;
    for (const [id, name] of await readRecordTitles(reader, tableOf[kind], ids)) names.set(id, name);
  }
  return names;
}
