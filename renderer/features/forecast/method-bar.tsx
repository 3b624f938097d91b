import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { SheetLine } from '#shared/domain/budget/sheet.ts';
import { type ForecastMethod, forecastMethods } from '#shared/domain/forecast/forecast-method.ts';
import { useSetMethods } from './forecast-data.ts';

type Props = { readonly lines: readonly SheetLine[]; readonly grid: GridHandle | null };

/** Every method but by hand, which has an amount for each line. */
const shared = forecastMethods.filter((method) => method !== 'by-hand');

/** One method for all the lines that are ticked. */
export function MethodBar({ lines, grid }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const labelId = useId();
  const [method, setMethod] = useState<ForecastMethod>('remaining-plan');
  const setMethods = useSetMethods();
  if (lines.length === 0) return null;
  const apply = () =>
    setMethods.mutate(
      { choices: lines.map(({ id: lineId }) => ({ lineId, method })) },
      { onSuccess: () => grid?.clearSelection() },
    );
  return (
    <div className="tz-forecast-methods">
      <output>{t('forecast.selected', { total: formats.count(lines.length) })}</output>
      <span id={labelId}>{t('forecast.setFor')}</span>
      <Select
        size="small"
        aria-labelledby={labelId}
        className="tz-forecast-method"
        value={method}
        disabled={readOnly}
        options={shared.map((value) => ({ value, label: t(`forecast.method.${value}`) }))}
        onChange={setMethod}
        getPopupContainer={(trigger: HTMLElement) =>
          trigger.closest<HTMLElement>('.tz-page') ?? document.body
        }
      />
      <Button size="small" type="primary" disabled={readOnly} loading={setMethods.isPending} onClick={apply}>
        {t('forecast.apply')}
      </Button>
      <Button size="small" type="text" onClick={() => grid?.clearSelection()}>
        {t('forecast.deselect')}
      </Button>
    </div>
  );
}
