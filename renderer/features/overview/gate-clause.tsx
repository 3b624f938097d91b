import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { TimelineStanding } from '#shared/domain/timeline/timeline-standing.ts';
import { basisPoints } from '#shared/values/basis-points.ts';

/** How likely the next gate keeps its day, as far as a forecast was kept. */
export function GateClause({ standing }: { readonly standing: TimelineStanding | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const next = standing?.gates.find(({ decidedOn, state }) => decidedOn === null || state === 'no-go');
  const chance = next?.forecast?.chance ?? null;
  if (next === undefined || chance === null) return null;
  const share = formats.percent(basisPoints(Math.round(chance * 10_000)), 0);
  return (
    <>
      {t('common.separator.clause')}
      <Said text="overview.sentence.gate" values={{ number: formats.count(next.number), chance: share }} />
    </>
  );
}
