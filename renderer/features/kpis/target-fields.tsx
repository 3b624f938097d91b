import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import { KpiNumberField } from './kpi-number-field.tsx';
import type { KpiBook } from './kpis-data.ts';
import { periodNames, periodOf } from './target-periods.ts';
import type { TargetDraft, TargetErrors } from './target-draft.ts';

type Props = {
  readonly draft: TargetDraft;
  readonly kpi: Kpi;
  readonly book: KpiBook;
  readonly errors: TargetErrors;
  readonly onChange: (change: Partial<TargetDraft>) => void;
};

/** The period and what is aimed at in it. */
export function TargetFields(props: Props) {
  const { draft, errors, book, onChange } = props;
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <>
      <div className="tz-kpi-pair">
        <DayField
          label={t('kpis.target.first')}
          value={draft.firstDay}
          error={errors.firstDay ?? null}
          disabled={readOnly}
          onChange={(firstDay) => onChange({ firstDay })}
        />
        <DayField
          label={t('kpis.target.last')}
          value={draft.lastDay}
          error={errors.lastDay ?? null}
          disabled={readOnly}
          onChange={(lastDay) => onChange({ lastDay })}
        />
      </div>
      <div className="tz-kpi-quick">
        {periodNames.map((name) => (
          <Button
            key={name}
            size="small"
            disabled={readOnly}
            onClick={() => onChange(periodOf(name, book.today))}
          >
            {t(`kpis.target.quick.${name}`)}
          </Button>
        ))}
      </div>
      <Aim {...props} readOnly={readOnly} />
      <TextField
        label={t('kpis.segment')}
        value={draft.segment}
        when="typing"
        help={t('kpis.target.segmentHelp')}
        error={errors.segment ?? null}
        disabled={readOnly}
        onChange={(segment) => onChange({ segment })}
      />
    </>
  );
}

/** One figure, or the two limits of a range. Remounted where the KPI is another: its unit is too. */
function Aim({ draft, kpi, errors, readOnly, onChange }: Props & { readonly readOnly: boolean }) {
  const { t } = useTranslation();
  const common = { unit: kpi.unit, disabled: readOnly };
  if (kpi.direction !== 'range') {
    return (
      <KpiNumberField
        key={kpi.id}
        {...common}
        label={t('kpis.target.target')}
        value={draft.target}
        error={errors.target ?? null}
        help={t(kpi.aggregation === 'sum' ? 'kpis.target.sumHelp' : 'kpis.target.levelHelp')}
        onChange={(target) => onChange({ target })}
      />
    );
  }
  return (
    <>
      {(['lower', 'upper', 'tolerance'] as const).map((name) => (
        <KpiNumberField
          key={`${kpi.id} ${name}`}
          {...common}
          label={t(`kpis.target.${name}`)}
          value={draft[name]}
          error={errors[name] ?? null}
          optional={name === 'tolerance'}
          {...(name === 'tolerance' ? { help: t('kpis.target.toleranceHelp') } : {})}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </>
  );
}
