import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { MonthPicker } from '#renderer/ui/date-picker.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { changePeriod, type HeldMonths } from '#shared/domain/budget/period-change.ts';
import { type Period, lastMonthOf } from '#shared/domain/budget/period.ts';
import { MAX_MONTHS } from '#shared/domain/budget/programme.ts';
import type { Sheet, SheetLine } from '#shared/domain/budget/sheet.ts';
import type { Fen } from '#shared/values/money.ts';
import { useChangeProgramme } from './budget-data.ts';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { readMonthCount } from './month-count.ts';
import { useFaults, useFieldErrors } from './use-field-errors.ts';

const fields = ['name', 'firstMonth', 'monthCount'];

/** Name and months, each taken when the field is left. */
export function ProgrammeFields({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const { programme } = sheet;
  const { mutate, error } = useChangeProgramme();
  const { errors, check } = useFieldErrors(error, fields);
  const { ofRule, ofName } = useFaults(fields);
  const move = (change: Partial<Period>) => {
    if (check(ofRule(changePeriod({ ...programme, ...change }, heldMonths(sheet))))) mutate(change);
  };
  return (
    <div className="tz-form">
      <TextField
        label={t('budget.programme.name')}
        value={programme.name}
        when="leaving"
        disabled={readOnly}
        error={errors['name'] ?? null}
        onChange={(name) => check(ofName(name)) && mutate({ name })}
      />
      <div className="tz-field-pair">
        <FormField label={t('budget.programme.firstMonth')} error={errors['firstMonth'] ?? null}>
          {(field) => (
            <MonthPicker
              field={field}
              value={programme.firstMonth}
              disabled={readOnly}
              onChange={(firstMonth) => firstMonth !== null && move({ firstMonth })}
            />
          )}
        </FormField>
        <TextField
          label={t('budget.programme.monthCount')}
          value={String(programme.monthCount)}
          when="leaving"
          disabled={readOnly}
          error={errors['monthCount'] ?? null}
          help={formats.monthRange(programme.firstMonth, lastMonthOf(programme))}
          onChange={(text) => {
            const monthCount = readMonthCount(text);
            if (monthCount !== null) move({ monthCount });
            else check({ monthCount: t('budget.programme.monthsFault', { most: MAX_MONTHS }) });
          }}
        />
      </div>
      <FormFault sentence={errors['']} />
    </div>
  );
}

function heldMonths({ months, lines, closedMonths }: Sheet): HeldMonths {
  const holding = (amounts: (line: SheetLine) => readonly Fen[]) =>
    months.filter((_, position) => lines.some((line) => amounts(line)[position] !== 0));
  return {
    withPlan: holding((line) => line.plan),
    withOpen: holding((line) => line.open),
    closed: closedMonths,
  };
}
