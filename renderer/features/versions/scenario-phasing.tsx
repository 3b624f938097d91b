import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { MonthPicker } from '#renderer/ui/date-picker.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { PhasingPreview } from '#renderer/ui/phasing-preview.tsx';
import type { PhasingShape } from '#shared/domain/budget/phasing-shape.ts';
import { previewPhasing } from '#shared/domain/budget/phasing-preview.ts';
import { linePlanFen } from '#shared/domain/budget/plan.ts';
import { planOf } from '#shared/domain/versions/scenario-rules.ts';
import type { VersionSheet } from '#shared/domain/versions/version-sheet.ts';
import type { VersionLine } from '#shared/domain/versions/version.ts';
import type { Fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import { ShapeSelect } from './shape-select.tsx';
import { useRefusals } from './use-refusals.ts';
import { usePhaseScenarioLine } from './versions-data.ts';

type Props = { readonly sheet: VersionSheet; readonly line: VersionLine };

/** Lays a line's amount over its months anew: shown first, then applied. */
export function ScenarioPhasing({ sheet, line }: Props) {
  const { t } = useTranslation();
  const { version, months } = sheet;
  // Follows the line's own total until another one is typed.
  const [wanted, setWanted] = useState<{ readonly totalFen: Fen | null } | null>(null);
  const [shape, setShape] = useState<PhasingShape>('even');
  const [fromMonth, setFromMonth] = useState<Month>(version.firstMonth);
  const { mutate, error, isPending } = usePhaseScenarioLine();
  const refusals = useRefusals(error, ['totalFen', 'shape', 'fromMonth']);
  const totalFen = wanted === null ? linePlanFen(line) : wanted.totalFen;
  const plan = planOf(version, sheet.lines, sheet.closedMonths);
  const preview =
    totalFen === null
      ? null
      : previewPhasing({ ...plan, months }, { kind: line.kind, totalFen, shape, fromMonth, plan: line.plan });
  return (
    <div className="tz-version-phasing">
      <AmountInput
        label={t('budget.line.total')}
        value={totalFen}
        onChange={(typed) => setWanted({ totalFen: typed })}
        error={refusals.at('totalFen')}
      />
      <div className="tz-version-pair">
        <ShapeSelect value={shape} onChange={setShape} />
        <FormField label={t('budget.line.fromMonth')} error={refusals.at('fromMonth')}>
          {(field) => (
            <MonthPicker
              field={field}
              value={fromMonth}
              earliest={version.firstMonth}
              latest={months.at(-1) ?? version.firstMonth}
              disabled={false}
              onChange={(month) => setFromMonth(month ?? version.firstMonth)}
            />
          )}
        </FormField>
      </div>
      {preview !== null && <PhasingPreview preview={preview} />}
      <div className="tz-form-act">
        <FormFault sentence={refusals.ofForm} />
        <Button
          disabled={totalFen === null}
          loading={isPending}
          onClick={() =>
            totalFen !== null && mutate({ id: version.id, lineId: line.id, totalFen, shape, fromMonth })
          }
        >
          {t('budget.line.phase')}
        </Button>
      </div>
    </div>
  );
}
