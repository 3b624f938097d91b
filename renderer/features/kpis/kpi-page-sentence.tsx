import { Said } from '#renderer/ui/said.tsx';
import type { KpiPage } from '#shared/domain/kpis/kpi-page-view.ts';
import { aimWritten, toldKpi } from './kpi-telling.ts';
import { useTelling } from './use-telling.ts';

/** So far, what was due, and where it lands. */
export function KpiPageSentence({ page }: { readonly page: KpiPage }) {
  const telling = useTelling();
  const { words } = telling;
  const { scale, standing } = toldKpi(page.kpi, page.standing, words);
  const { value, due, landing, target, attainment } = standing;
  const values = {
    value: words.written(value, scale),
    due: words.written(due, scale),
    low: landing === null ? '' : words.text(landing.low, scale),
    high: landing === null ? '' : words.written(landing.high, scale),
    target: aimWritten(target?.aim ?? null, scale, telling),
    attainment: words.percent(attainment),
  };
  return <Said text={`kpis.page.${sentenceOf(page)}`} values={values} />;
}

function sentenceOf({ standing: { value, due, landing, target } }: KpiPage) {
  if (target === null) return value === null ? 'sentenceNothing' : 'sentenceNoTarget';
  if (value === null) return 'sentenceNoData';
  if (landing === null) return 'sentenceLevel';
  return due === null ? 'sentenceLanding' : 'sentenceSum';
}
