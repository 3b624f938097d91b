import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { VersionList, VersionRow } from '#shared/domain/versions/version-sheet.ts';
import { differenceOf } from '#shared/domain/versions/comparison-sums.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { type Fen, fen } from '#shared/values/money.ts';

/** How the plan stands to its baseline, and what waits. */
export function VersionsSentence({ list }: { readonly list: VersionList }) {
  const { t } = useTranslation();
  const baseline = list.versions.find(({ inForce }) => inForce);
  const waiting = list.versions.filter(({ request }) => request?.state === 'submitted').length;
  if (list.versions.length === 0) return t('versions.sentence.none');
  return (
    <>
      {baseline === undefined ? (
        <Said text="versions.sentence.noBaseline" values={countsOf(list)} />
      ) : (
        <Against baseline={baseline} planFen={list.current.planFen} />
      )}
      {waiting > 0 && (
        <Said text="versions.sentence.waiting" count={waiting} values={{ count: String(waiting) }} />
      )}
    </>
  );
}

function countsOf({ versions }: VersionList) {
  const count = (kind: VersionRow['kind']) =>
    String(versions.filter((version) => version.kind === kind).length);
  return { scenarios: count('scenario'), snapshots: count('snapshot') };
}

function Against({ baseline, planFen }: { readonly baseline: VersionRow; readonly planFen: Fen }) {
  const formats = useFormats();
  const { byFen, byBp } = differenceOf(baseline.planFen, planFen);
  const values = {
    name: baseline.name,
    day: baseline.approvedAt === null ? '' : formats.instantDay(baseline.approvedAt),
    money: formats.moneyWithUnit(baseline.planFen),
  };
  const difference = {
    money: formats.moneyWithUnit(fen(Math.abs(byFen))),
    share: byBp === null ? '–' : formats.percent(basisPoints(Math.abs(byBp))),
  };
  return (
    <>
      <Said text="versions.sentence.baseline" values={values} />
      <Said
        text={`versions.sentence.${byFen === 0 ? 'same' : byFen > 0 ? 'more' : 'less'}`}
        values={difference}
      />
    </>
  );
}
