import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { MonthPicker } from '#renderer/ui/date-picker.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { phaseLine } from '#shared/domain/budget/phasing.ts';
import type { PhasingShape } from '#shared/domain/budget/phasing-shape.ts';
import { changePlan } from '#shared/domain/budget/plan-change.ts';
import { linePlanFen } from '#shared/domain/budget/plan.ts';
import type { SheetLine } from '#shared/domain/budget/sheet.ts';
import type { Fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import { type Budget, usePhaseLine } from './budget-data.ts';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { PhasingPreview } from '#renderer/ui/phasing-preview.tsx';
import { previewPhasing } from '#shared/domain/budget/phasing-preview.ts';
import { ShapeField } from './shape-field.tsx';
import { useFaults, useFieldErrors } from './use-field-errors.ts';

type Props = { readonly budget: Budget; readonly line: SheetLine };

const fields = ['totalFen', 'shape', 'fromMonth'];

/** Lays a line's amount over its months anew: shown first, then applied. */
export function PhasingForm({ budget: { sheet }, line }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { firstMonth } = sheet.programme;
  // Follows the line's own total until another one is typed.
  const [wanted, setWanted] = useState<{ readonly totalFen: Fen | null } | null>(null);
  const [shape, setShape] = useState<PhasingShape>('even');
  const [fromMonth, setFromMonth] = useState<Month>(firstMonth);
  const { mutate, error, isPending } = usePhaseLine();
  const { errors, check } = useFieldErrors(error, fields);
  const { ofRule } = useFaults(fields);
  const totalFen = wanted === null ? linePlanFen(line) : wanted.totalFen;
  const preview =
    totalFen === null
      ? null
      : previewPhasing(sheet, { kind: line.kind, totalFen, shape, fromMonth, plan: line.plan });
  const apply = () => {
    if (totalFen === null) return;
    const request = { totalFen, shape, fromMonth };
    const laid = phaseLine(sheet, line, request);
    const outcome = laid.kind === 'refused' ? laid : changePlan(sheet, laid.value);
    if (check(ofRule(outcome))) {
      mutate({ lineId: line.id, ...request }, { onSuccess: () => setWanted(null) });
    }
  };
  return (
    <div className="tz-form" data-form>
      <AmountInput
        label={t('budget.line.total')}
        value={totalFen}
        onChange={(amount) => setWanted({ totalFen: amount })}
        error={errors['totalFen'] ?? null}
        disabled={readOnly}
      />
      <div className="tz-field-pair">
        <ShapeField value={shape} onChange={setShape} disabled={readOnly} />
        <FormField label={t('budget.line.fromMonth')} error={errors['fromMonth'] ?? null}>
          {(field) => (
            <MonthPicker
              field={field}
              value={fromMonth}
              earliest={firstMonth}
              latest={sheet.months.at(-1) ?? firstMonth}
              disabled={readOnly}
              onChange={(month) => setFromMonth(month ?? firstMonth)}
            />
          )}
        </FormField>
      </div>
      {preview !== null && <PhasingPreview preview={preview} />}
      <div className="tz-form-act">
        <FormFault sentence={errors['']} />
        <Button data-submit disabled={readOnly || totalFen === null} loading={isPending} onClick={apply}>
          {t('budget.line.phase')}
        </Button>
      </div>
    </div>
  );
}
