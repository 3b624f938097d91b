import { useTranslation } from 'react-i18next';
import { Explained } from '#renderer/ui/explained.tsx';
import { Figures } from '#renderer/ui/figures.tsx';
import { kpiStatusMark } from '#renderer/ui/kpi/kpi-status.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { explainAttainment, explainLanding, explainPace, explainValue } from './explain-standing.ts';
import { aimWritten, type Telling, type ToldKpi } from './kpi-telling.ts';
import { useTelling } from './use-telling.ts';

/** Value, attainment, pace and landing; each says how it came about. */
export function KpiFigures({ told }: { readonly told: ToldKpi }) {
  const { t } = useTranslation();
  const telling = useTelling();
  const { formats, words } = telling;
  const { standing, scale } = told;
  const { value, due, landing, target, newestDay, status } = standing;
  const none = t('kpis.scores.none');
  const adds = told.kpi.aggregation === 'sum';
  const unit = t(`kpis.unit.${scale.name}`);
  const isPlain = scale.name === 'count';
  const named = (figure: 'value' | 'landing') =>
    isPlain ? t(`kpis.page.figures.${figure}Plain`) : t(`kpis.page.figures.${figure}`, { replace: { unit } });
  const known = t('kpis.page.figures.known', {
    replace: { known: formats.count(standing.knownCount), total: formats.count(standing.periodCount) },
  });
  const until =
    newestDay === null
      ? ''
      : t('kpis.page.figures.until', { replace: { day: formats.day(newestDay, 'short') } });
  return (
    <Figures
      label={t('kpis.page.figures.label')}
      layout="row"
      figures={[
        {
          key: 'value',
          label: named('value'),
          value: (
            <Explained lines={explainValue(told, telling)}>{words.text(value, scale) || none}</Explained>
          ),
          note: standing.periodCount > 0 ? known : until,
        },
        {
          key: 'attainment',
          label: t('kpis.page.figures.attainment'),
          value: (
            <Explained lines={explainAttainment(told, telling)}>
              {words.percent(standing.attainment) || none}
            </Explained>
          ),
          note:
            target === null
              ? t('kpis.status.no-target')
              : t('kpis.page.figures.ofTarget', {
                  replace: { target: aimWritten(target.aim, scale, telling) },
                }),
        },
        {
          key: 'pace',
          label: t(`kpis.page.figures.${adds ? 'pace' : 'trend'}`),
          value: (
            <span className="tz-kpi-figure">
              <Explained lines={explainPace(told, telling)}>
                {(adds ? words.percent(standing.pace) : trendText(standing.trendChange, telling)) || none}
              </Explained>
              <StatusMark status={kpiStatusMark[status]} word={t(`kpis.status.${status}`)} />
            </span>
          ),
          note: adds
            ? t('kpis.page.figures.due', { replace: { due: words.written(due, scale) || none } })
            : t('kpis.page.figures.trendNote'),
        },
        {
          key: 'landing',
          label: named('landing'),
          value: (
            <Explained lines={explainLanding(told, telling)}>
              {landing === null ? none : words.range(landing.low, landing.high, scale)}
            </Explained>
          ),
          note:
            landing === null
              ? t('kpis.page.figures.noLanding')
              : `${t('kpis.chart.expected')} ${words.written(landing.expected, scale)}`,
        },
      ]}
    />
  );
}

/** '+2.1 %': what does not add up has no pace, but a way that it goes. */
function trendText(change: number | null, { words }: Telling): string {
  if (change === null) return '';
  return change > 0 ? `+${words.percent(change)}` : words.percent(change);
}
