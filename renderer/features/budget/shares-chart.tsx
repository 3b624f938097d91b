import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { worstDrift } from '#shared/domain/policy/policy-watch.ts';
import type { Drift } from '#shared/domain/policy/policy.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Budget } from './budget-data.ts';
import type { OpenEntries } from './use-open-entries.ts';
import { unsigned } from './budget-sentence.tsx';
import { pastLimitBp } from './policy-lane.ts';
import { sharesOption } from './shares-option.ts';

type Props = { readonly budget: Budget; readonly onOpenEntries: OpenEntries };

const ROW = 44;
const AXIS = 44;

/** The actual shares (or, before anything was spent, those of the plan) on their bands, the policy as a line. */
export function SharesChart({ budget, onOpenEntries }: Props) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const formats = useFormats();
  const { watch, sheet } = budget;
  const { categories } = sheet;
  const basis = watch.some(({ actual }) => actual.shareBp !== null) ? 'actual' : 'plan';
  const option = useMemo(
    () => sharesOption({ watch, categories, basis, tokens, formats, t }),
    [watch, categories, basis, tokens, formats, t],
  );
  const nameOf = (categoryId: string) => categories.find(({ id }) => id === categoryId)?.name ?? '';
  const share = ({ shareBp }: Drift, decimals: 1 | 2) =>
    shareBp === null ? '' : formats.percent(shareBp, decimals);
  const rows = watch
    .map((row) =>
      t('budget.charts.shares.row', {
        replace: {
          category: nameOf(row.categoryId),
          share: share(row[basis], 1),
          policy: formats.percent(row.shareBp),
        },
      }),
    )
    .join(t('common.separator.clause'));
  return (
    <Chart
      title={useFinding(budget, basis)}
      unit={t('budget.charts.shares.unit')}
      description={t('budget.charts.shares.description', {
        replace: { basis: t(`common.word.${basis}`).toLowerCase(), rows },
      })}
      option={option}
      height={watch.length * ROW + AXIS}
      data={{
        columns: (['category', 'policy', 'band', 'plan', 'actual'] as const).map((column) =>
          t(`budget.charts.shares.columns.${column}`),
        ),
        rows: watch.map((row) => [
          nameOf(row.categoryId),
          formats.percentFigure(row.shareBp, 2),
          formats.percentFigure(row.bandBp, 2),
          share(row.plan, 2).replace(' %', ''),
          share(row.actual, 2).replace(' %', ''),
        ]),
      }}
      fileName={t('budget.charts.shares.file')}
      onPick={({ dataIndex }) => {
        const row = watch[dataIndex];
        if (row !== undefined) onOpenEntries({ category: row.categoryId });
      }}
    />
  );
}

/** The share that deserves the eye first, as a title. */
function useFinding({ watch, sheet }: Budget, basis: 'plan' | 'actual'): string {
  const { t } = useTranslation();
  const { points } = useFormats();
  if (basis === 'plan') {
    const hasPlan = watch.some(({ plan }) => plan.shareBp !== null);
    return t(hasPlan ? 'budget.charts.shares.planOnly' : 'budget.charts.shares.noData');
  }
  const ofActuals = watch.map((row) => ({ ...row, plan: row.actual, committed: row.actual }));
  const worst = worstDrift(ofActuals);
  const row = watch.find(({ categoryId }) => categoryId === worst?.categoryId);
  if (worst === null || row === undefined || worst.state === 'no-data')
    return t('budget.charts.shares.noData');
  if (worst.state === 'within') return t('budget.charts.shares.within');
  const category = sheet.categories.find(({ id }) => id === worst.categoryId)?.name ?? '';
  const past = unsigned((bp) => points(bp), basisPoints(pastLimitBp(row, row.actual)));
  return t(`budget.charts.shares.${worst.state}`, { replace: { category, points: past } });
}
