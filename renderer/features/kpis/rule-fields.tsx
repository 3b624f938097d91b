import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { kpiAlertKinds } from '#shared/domain/kpis/kpi-alert.ts';
import type { KpiBook } from './kpis-data.ts';
import { PercentField } from './percent-field.tsx';
import { MOST_HYSTERESIS, MOST_LIMIT, type RuleDraft, readWhole } from './rule-draft.ts';

type Props = {
  readonly draft: RuleDraft;
  /** Counted from 1. */
  readonly number: number;
  readonly book: KpiBook;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<RuleDraft>) => void;
  readonly onRemove: () => void;
};

/** One rule: for what, when it is raised, when it ends, and who has to act. */
export function RuleFields(props: Props) {
  const { draft, number, book, disabled, onChange, onRemove } = props;
  const { t } = useTranslation();
  return (
    <fieldset className="tz-kpi-rule">
      <legend>{t('kpis.rules.rule', { replace: { number: String(number) } })}</legend>
      <div className="tz-kpi-pair">
        <SelectField
          label={t('kpis.rules.kind')}
          value={draft.kind}
          options={kpiAlertKinds.map((kind) => ({ value: kind, label: t(`kpis.alertKind.${kind}`) }))}
          disabled={disabled}
          onChange={(kind) => kind !== null && onChange({ kind })}
        />
        <SelectField
          label={t('kpis.rules.kpi')}
          value={draft.kpiId}
          none={t('kpis.rules.every')}
          options={book.kpis.map(({ id, name }) => ({ value: id, label: name }))}
          disabled={disabled}
          searched
          onChange={(kpiId) => onChange({ kpiId })}
        />
      </div>
      <Limits {...props} />
      <SelectField
        label={t('kpis.rules.owner')}
        value={draft.ownerId}
        none={t('kpis.rules.kpiOwner')}
        options={book.people.map(({ id, name }) => ({ value: id, label: name }))}
        disabled={disabled}
        searched
        onChange={(ownerId) => onChange({ ownerId })}
      />
      <div className="tz-form-act">
        <Button size="small" danger disabled={disabled} onClick={onRemove}>
          {t('kpis.rules.remove')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Stale data counts days, all else a share and the margin above it. */
function Limits({ draft, disabled, onChange }: Props) {
  const { t } = useTranslation();
  if (draft.kind === 'stale') {
    return (
      <WholeField
        label={t('kpis.rules.days')}
        text={draft.n}
        disabled={disabled}
        onChange={(n) => onChange({ n })}
      />
    );
  }
  return (
    <>
      <div className="tz-kpi-pair">
        <PercentField
          label={t('kpis.rules.limit')}
          text={draft.limit}
          most={MOST_LIMIT}
          disabled={disabled}
          onChange={(limit) => onChange({ limit })}
        />
        <PercentField
          label={t('kpis.rules.hysteresis')}
          text={draft.hysteresis}
          most={MOST_HYSTERESIS}
          help={t('kpis.rules.hysteresisHelp')}
          disabled={disabled}
          onChange={(hysteresis) => onChange({ hysteresis })}
        />
      </div>
      {draft.kind === 'out-of-band' && (
        <div className="tz-kpi-pair">
          <WholeField
            label={t('kpis.rules.n')}
            text={draft.n}
            disabled={disabled}
            onChange={(n) => onChange({ n })}
          />
          <WholeField
            label={t('kpis.rules.m')}
            text={draft.m}
            disabled={disabled}
            onChange={(m) => onChange({ m })}
          />
        </div>
      )}
    </>
  );
}

type WholeProps = {
  readonly label: string;
  readonly text: string;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
};

function WholeField({ label, text, disabled, onChange }: WholeProps) {
  const { t } = useTranslation();
  return (
    <FormField label={label} error={readWhole(text) === null ? t('kpis.rules.fault.whole') : null}>
      {(field) => (
        <Input
          {...field}
          className="tz-amount-input"
          value={text}
          disabled={disabled}
          inputMode="numeric"
          autoComplete="off"
          status={field['aria-invalid'] ? 'error' : ''}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FormField>
  );
}
