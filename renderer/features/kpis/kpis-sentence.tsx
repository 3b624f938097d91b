import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { Scorecard } from '#shared/domain/kpis/kpi-standing-view.ts';
import { shareOf } from './explain-score.ts';
import type { KpiBook } from './kpis-data.ts';
import { useTelling } from './use-telling.ts';

type Props = {
  readonly book: KpiBook;
  readonly card: Scorecard | undefined;
  readonly department: DepartmentId | undefined;
};

/** How many are on pace, what that comes to, and what is disputed. */
export function KpisSentence({ book, card, department }: Props) {
  const { t } = useTranslation();
  const { formats, words } = useTelling();
  if (book.kpis.length === 0) return t('kpis.sentence.none');
  if (card === undefined) return null;
  const rows = card.rows.filter(({ kpiId }) => isOf(book, kpiId, department));
  const countOf = (...statuses: readonly string[]) =>
    rows.filter(({ status }) => statuses.includes(status)).length;
  const scores =
    department === undefined
      ? card.programme
      : card.departments.find(({ departmentId }) => departmentId === department);
  const { value = null, coverage = 0 } = scores?.scoreSoFar ?? {};
  const disputes = rows.reduce((sum, row) => sum + row.openDisputeCount, 0);
  const values = {
    total: formats.count(rows.length),
    good: formats.count(countOf('good')),
    watch: formats.count(countOf('watch')),
    off: formats.count(countOf('off')),
    unknown: formats.count(countOf('no-data', 'no-target')),
    score: words.score(value),
    coverage: words.percent(coverage),
    disputes: formats.count(disputes),
    department: department === undefined ? '' : (book.departmentOf(department)?.name ?? ''),
  };
  const clauses = [
    department === undefined ? ('count' as const) : ('ofDepartment' as const),
    'good' as const,
    ...(countOf('watch') > 0 ? (['watch'] as const) : []),
    ...(countOf('off') > 0 ? (['off'] as const) : []),
    ...(countOf('no-data', 'no-target') > 0 ? (['unknown'] as const) : []),
    value === null ? ('noScore' as const) : ('score' as const),
    ...(disputes > 0 ? (['disputes'] as const) : []),
  ];
  return (
    <output>
      {clauses.map((clause, at) => (
        <Fragment key={clause}>
          {at > 0 && t('common.separator.clause')}
          <Said text={`kpis.sentence.${clause}`} values={values} />
        </Fragment>
      ))}
    </output>
  );
}

/** Whether a department answers for the KPI; every KPI where none is chosen. */
export function isOf(book: KpiBook, kpiId: string, department: DepartmentId | undefined): boolean {
  const kpi = book.kpiOf(kpiId);
  return kpi !== undefined && (department === undefined || shareOf(kpi, department) > 0);
}
