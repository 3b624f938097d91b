import { useTranslation } from 'react-i18next';
import { Figures } from '#renderer/ui/figures.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Warning } from '#shared/domain/risks/warning.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { RiskBook, WarningBook } from './risks-data.ts';

type Props = { readonly book: RiskBook; readonly warnings: WarningBook | undefined };

/** What is expected to be lost, what could pay for it, and what waits. */
export function RiskFigures({ book, warnings }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { exposureFen, exposureDays, reserveFen, risks } = book;
  const unit = t(formats.moneyUnit === 'wan' ? 'common.unit.wan' : 'common.unit.yuan');
  const cover = shareBp(reserveFen, exposureFen);
  const open = risks.filter(({ status }) => status !== 'closed');
  const counted = (state: Warning['state']) =>
    formats.count((warnings?.warnings ?? []).filter((warning) => warning.state === state).length);
  return (
    <Figures
      label={t('risks.figures.label')}
      layout="row"
      figures={[
        {
          key: 'exposure',
          label: t('risks.figures.exposure', { replace: { unit } }),
          value: formats.money(exposureFen),
          note: t('risks.figures.exposureNote', { replace: { days: formats.decimal(exposureDays, 1) } }),
        },
        {
          key: 'reserve',
          label: t('risks.figures.reserve', { replace: { unit } }),
          value: formats.money(reserveFen),
          note:
            cover === null
              ? t('risks.figures.noExposure')
              : t('risks.figures.cover', { replace: { share: formats.percent(cover, 0) } }),
          negative: reserveFen < 0,
        },
        {
          key: 'open',
          label: t('risks.figures.open'),
          value: formats.count(open.length),
          note: t('risks.figures.openNote', {
            replace: {
              overdue: formats.count(open.filter(({ isOverdue }) => isOverdue).length),
              occurred: formats.count(open.filter(({ status }) => status === 'occurred').length),
            },
          }),
        },
        {
          key: 'warnings',
          label: t('risks.figures.warnings'),
          value: counted('open'),
          note: t('risks.figures.warningsNote', {
            replace: { snoozed: counted('snoozed'), closed: counted('closed'), made: counted('risk') },
          }),
        },
      ]}
    />
  );
}
