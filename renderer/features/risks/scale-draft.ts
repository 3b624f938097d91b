import { type RiskScale, riskScaleSchema } from '#shared/domain/risks/risk-scale.ts';
import { parseAmount, plainWan, plainYuan } from '#shared/values/amount-text.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import { parsePercent, plainPercent } from '#shared/values/percent.ts';

export const scaleColumns = ['probability', 'money', 'days'] as const;
export type ScaleColumn = (typeof scaleColumns)[number];
/** Where levels two to five begin, as it is typed. */
export type ScaleDraft = Readonly<Record<ScaleColumn, readonly string[]>>;
type Unit = 'yuan' | 'wan';

export function scaleDraft({ probabilityBp, impactFen, impactDays }: RiskScale, unit: Unit): ScaleDraft {
  const money = unit === 'wan' ? plainWan : plainYuan;
  return {
    probability: probabilityBp.map((limit) => plainPercent(basisPoints(limit))),
    money: impactFen.map((limit) => money(fen(limit))),
    days: impactDays.map(String),
  };
}

/** The scale; null while a number can't be read or does not rise. */
export function readScale(draft: ScaleDraft, unit: Unit): RiskScale | null {
  const read = riskScaleSchema.safeParse({
    probabilityBp: draft.probability.map((text) => {
      const reading = parsePercent(text);
      return reading.kind === 'ok' ? reading.bp : null;
    }),
    impactFen: draft.money.map((text) => {
      const reading = parseAmount(text, unit);
      return reading.kind === 'ok' ? reading.fen : null;
    }),
    impactDays: draft.days.map((text) => {
      const plain = text.normalize('NFKC').trim();
      return plain === '' ? null : Number(plain);
    }),
  });
  return read.success ? read.data : null;
}
