import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { shareBp } from '#shared/values/percent.ts';
import { type Asked, overviewParts } from './overview-data.ts';
import type { ToldArea } from './use-areas.ts';

type Props = { readonly asked: Asked; readonly areas: readonly ToldArea[] };

/** Money against time, and how many areas ask for attention. */
export function OverviewSentence({ asked, areas }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const budget = useQuery({ ...overviewParts.budget(asked), throwOnError: false }).data;
  const spent = budget === undefined ? null : shareBp(budget.actualFen, budget.planFen);
  const isTold = areas.every(({ state, isFailed }) => state !== null || isFailed);
  return (
    <>
      {budget !== undefined && (
        <Said
          text={spent === null ? 'overview.sentence.noPlan' : 'overview.sentence.spent'}
          values={{
            time: formats.percent(basisPoints(budget.timeBp)),
            spent: spent === null ? '' : formats.percent(spent),
          }}
        />
      )}
      {isTold && (
        <>
          {budget !== undefined && t('common.separator.clause')}
          <Attention areas={areas} />
        </>
      )}
    </>
  );
}

function Attention({ areas }: Pick<Props, 'areas'>) {
  const formats = useFormats();
  const count = (wanted: 'stop' | 'watch') => areas.filter(({ state }) => state?.status === wanted).length;
  const [stop, watch] = [count('stop'), count('watch')];
  const values = { stop: formats.count(stop), watch: formats.count(watch) };
  if (stop > 0) return <Said text={`overview.sentence.${watch > 0 ? 'stop' : 'stopOnly'}`} values={values} />;
  return <Said text={`overview.sentence.${watch > 0 ? 'watch' : 'calm'}`} values={values} />;
}
