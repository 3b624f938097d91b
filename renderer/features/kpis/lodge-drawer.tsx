import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { KpiId } from '#shared/domain/kpis/kpi.ts';
import type { Day } from '#shared/values/day.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import type { PanelProps } from './panel-props.ts';
import { useKpiPage, useLodgeDispute } from './kpis-data.ts';
import { periodText, toldKpi } from './kpi-telling.ts';
import { useRefused } from './use-refused.ts';
import { useTelling } from './use-telling.ts';

type Faults = { readonly [Field in 'kpiId' | 'departmentId' | 'periodDay' | 'text']?: string };

const fields = ['kpiId', 'departmentId', 'periodDay', 'text'];

/** What a department objects to in the number of a period. */
export function LodgeDrawer({ book, address }: PanelProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const [kpiId, setKpiId] = useState<KpiId | null>(address.panel.of ?? null);
  const [departmentId, setDepartmentId] = useState<DepartmentId | null>(null);
  const [period, setPeriod] = useState<Day | null>(address.panel.period ?? null);
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const { mutate, error, isPending } = useLodgeDispute();
  const refused = useRefused(error, fields);
  const periods = usePeriods(kpiId);
  const periodDay = period ?? periods[0]?.value ?? null;
  const lodge = () => {
    const found: Faults = {
      ...(kpiId === null ? { kpiId: t('kpis.target.kpiMissing') } : {}),
      ...(departmentId === null ? { departmentId: t('kpis.disputes.departmentMissing') } : {}),
      ...(periodDay === null ? { periodDay: t('kpis.disputes.periodMissing') } : {}),
      ...(text.trim() === '' ? { text: t('kpis.disputes.textMissing') } : {}),
    };
    setFaults(found);
    if (isPending || Object.keys(found).length > 0) return;
    if (kpiId === null || departmentId === null || periodDay === null) return;
    mutate({ kpiId, departmentId, periodDay, text: text.trim() }, { onSuccess: address.close });
  };
  return (
    <Drawer
      title={t('kpis.disputes.lodgeTitle')}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={refused.ofForm}
          action={t('kpis.disputes.lodge')}
          isBusy={isPending}
          onCancel={address.close}
          onSubmit={lodge}
        />
      }
    >
      <SelectField
        label={t('kpis.target.kpi')}
        value={kpiId}
        options={book.kpis.map(({ id, name }) => ({ value: id, label: name }))}
        error={faults.kpiId ?? refused.at('kpiId')}
        disabled={readOnly}
        searched
        onChange={(chosen) => {
          setKpiId(chosen);
          setPeriod(null);
        }}
      />
      <SelectField
        label={t('kpis.disputes.period')}
        value={periodDay}
        options={periods}
        error={faults.periodDay ?? refused.at('periodDay')}
        disabled={readOnly}
        searched
        onChange={setPeriod}
      />
      <SelectField
        label={t('kpis.disputes.department')}
        value={departmentId}
        options={book.departments.map(({ id, name }) => ({ value: id, label: name }))}
        error={faults.departmentId ?? refused.at('departmentId')}
        disabled={readOnly}
        onChange={setDepartmentId}
      />
      <TextField
        label={t('kpis.disputes.text')}
        value={text}
        when="typing"
        rows={4}
        error={faults.text ?? refused.at('text')}
        disabled={readOnly}
        onChange={setText}
      />
    </Drawer>
  );
}

/** Periods that have a number, the newest first, each with it. */
function usePeriods(kpiId: KpiId | null): readonly { readonly value: Day; readonly label: string }[] {
  const telling = useTelling();
  const page = useKpiPage(kpiId ?? undefined, '').data;
  if (page === undefined) return [];
  const { scale } = toldKpi(page.kpi, page.standing, telling.words);
  return page.history
    .filter(({ value }) => value !== null)
    .map(({ periodDay, value }) => {
      const period = periodText(page.kpi.grain, periodDay, telling);
      return { value: periodDay, label: `${period} ${telling.words.written(value, scale)}` };
    })
    .toReversed();
}
