import { readKpis } from '#db/queries/kpi-queries.ts';
import { findReinterpretedKpi, readTouchedKpis } from '#db/queries/kpi-sound-queries.ts';
import { readKpiTargets } from '#db/queries/kpi-target-queries.ts';
import type { Reader } from '#db/schema.ts';
import { kpisStaySound } from '#shared/domain/kpis/kpi-consistency.ts';
import { refused } from '#shared/domain/refusal.ts';
import { refuse, valueOf } from '../base.ts';

/** After an undo or redo: KPIs keep to their rules, and values mean what they meant. */
export async function keepKpisSound(reader: Reader, seq: number): Promise<void> {
  const touched = await readTouchedKpis(reader, seq);
  if (touched.size === 0) return;
  const reinterpreted = await findReinterpretedKpi(reader, seq);
  if (reinterpreted !== undefined) refuse(refused('kpi-has-values', reinterpreted).refusal);
  valueOf(kpisStaySound(await readKpis(reader), await readKpiTargets(reader), touched));
}
