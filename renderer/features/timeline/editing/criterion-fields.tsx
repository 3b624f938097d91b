import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/icons.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import {
  type GateCriterion,
  type GateCriterionInput,
  type Measure,
  measureSchema,
} from '#shared/domain/timeline/gate.ts';
import { isCriterionMet } from '#shared/domain/timeline/gate-rules.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';
import { comparisonSigns } from './gate-words.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { PlanPeople } from './use-plan-people.ts';

type Props = {
  readonly criterion: GateCriterion;
  readonly people: PlanPeople;
  readonly disabled: boolean;
  readonly onFault: (text: string | null) => void;
  readonly onChange: (change: Partial<GateCriterionInput>) => void;
  readonly onRemove: () => void;
};

const LONGEST_EVIDENCE = 2000;

/** A criterion as a row; its fields unfold under it. */
export function Criterion(props: Props) {
  const { criterion, people } = props;
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const isMet = isCriterionMet(criterion);
  const { name, measure, ownerId } = criterion;
  const facts = [
    measure === null ? '' : measureText(measure),
    ownerId === null ? '' : people.nameOf(ownerId),
  ];
  return (
    <>
      <button
        type="button"
        className="tz-criterion-row"
        aria-expanded={isOpen}
        onClick={() => setIsOpen((before) => !before)}
      >
        <StatusMark
          status={isMet ? 'good' : 'none'}
          word={t(`timelineEditing.gate.${isMet ? 'met' : 'open'}`)}
        />
        <span title={name}>{name}</span>
        <span className="tz-caption">{facts.filter((fact) => fact !== '').join(' · ')}</span>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={12} />
      </button>
      {isOpen && <CriterionFields {...props} />}
    </>
  );
}

/** '3 / ≤ 3 步': what was measured, and what it may be. */
function measureText({ comparison, limit, value, unit }: Measure): string {
  const wanted = `${comparisonSigns[comparison]} ${limit}${unit === '' ? '' : ` ${unit}`}`;
  return `${value === null ? '–' : value} / ${wanted}`;
}

function CriterionFields(props: Props) {
  const { criterion, people, disabled, onFault, onChange, onRemove } = props;
  const { t } = useTranslation();
  return (
    <fieldset className="tz-criterion">
      <legend className="tz-spoken">{criterion.name}</legend>
      <div className="tz-criterion-head">
        <TextField
          label={t('timelineEditing.gate.criterion')}
          value={criterion.name}
          when="leaving"
          disabled={disabled}
          error={null}
          onChange={(name) =>
            nameSchema.safeParse(name).success ? onChange({ name }) : onFault(t('timelineTask.fault.name'))
          }
        />
        <IconButton
          icon="trash"
          label={t('timelineEditing.gate.removeCriterion', { replace: { name: criterion.name } })}
          disabled={disabled}
          onClick={onRemove}
        />
      </div>
      <div className="tz-plan-pair">
        <SelectField
          label={t('common.word.owner')}
          value={criterion.ownerId}
          options={people.people}
          none={t('common.word.none')}
          searched
          disabled={disabled}
          onChange={(ownerId) => onChange({ ownerId })}
        />
        <TextField
          label={t('timelineEditing.gate.evidence')}
          value={criterion.evidence}
          when="leaving"
          disabled={disabled}
          error={null}
          onChange={(evidence) =>
            evidence.length > LONGEST_EVIDENCE
              ? onFault(t('timelineTask.fault.tooLong', { count: LONGEST_EVIDENCE }))
              : onChange({ evidence })
          }
        />
      </div>
      <MeasureFields {...props} />
    </fieldset>
  );
}

/** By a value against its limit; or by what the owner says. */
function MeasureFields({ criterion, disabled, onFault, onChange }: Props) {
  const { t } = useTranslation();
  const { measure } = criterion;
  const compare = (comparison: Measure['comparison'] | null) =>
    onChange({
      measure: comparison === null ? null : { limit: 0, value: null, unit: '', ...measure, comparison },
    });
  const changed = (change: Partial<Measure>) => {
    if (measure !== null) onChange({ measure: { ...measure, ...change } });
  };
  const take = (text: string, goOn: (value: number | null) => void, blank: boolean) => {
    const value = readNumber(text);
    if (value === undefined || (value === null && !blank)) onFault(t('timelineEditing.gate.numberFault'));
    else goOn(value);
  };
  return (
    <div className="tz-measure">
      <SelectField
        label={t('timelineEditing.gate.measure')}
        value={measure?.comparison ?? null}
        none={t('timelineEditing.gate.byWord')}
        options={measureSchema.shape.comparison.options.map((value) => ({
          value,
          label: `${comparisonSigns[value]} ${t(`timelineEditing.gate.comparison.${value}`)}`,
        }))}
        disabled={disabled}
        onChange={compare}
      />
      {measure === null ? (
        <Checkbox
          checked={criterion.isMet}
          disabled={disabled}
          onChange={({ target }) => onChange({ isMet: target.checked })}
        >
          {t('timelineEditing.gate.met')}
        </Checkbox>
      ) : (
        <>
          <TextField
            label={t('timelineEditing.gate.limit')}
            value={String(measure.limit)}
            when="leaving"
            disabled={disabled}
            error={null}
            onChange={(text) => take(text, (limit) => changed({ limit: limit ?? 0 }), false)}
          />
          <TextField
            label={t('timelineEditing.gate.value')}
            value={measure.value === null ? '' : String(measure.value)}
            when="leaving"
            disabled={disabled}
            error={null}
            onChange={(text) => take(text, (value) => changed({ value }), true)}
          />
          <TextField
            label={t('timelineEditing.gate.unit')}
            value={measure.unit}
            when="leaving"
            disabled={disabled}
            error={null}
            onChange={(unit) => changed({ unit: unit.slice(0, 20) })}
          />
        </>
      )}
    </div>
  );
}

/** Null for nothing typed, undefined for what is no number. */
function readNumber(text: string): number | null | undefined {
  const plain = text.trim().replaceAll(',', '').replace('\u2212', '-');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
