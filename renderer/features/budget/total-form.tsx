import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type Spread, changeTotal } from '#shared/domain/budget/total-change.ts';
import type { Fen } from '#shared/values/money.ts';
import { type Budget, useChangeTotal } from './budget-data.ts';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { TotalPreview } from './total-preview.tsx';
import { useFaults, useFieldErrors } from './use-field-errors.ts';

type Props = { readonly budget: Budget };

const fields = ['totalFen', 'spread', 'reason'];
const LONGEST_REASON = 500;

/** A new total, and where the difference goes: seen before it is done. */
export function TotalForm({ budget }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { sheet } = budget;
  const hasLines = sheet.lines.length > 0;
  const [totalFen, setTotalFen] = useState<Fen | null>(sheet.programme.totalFen);
  const [spread, setSpread] = useState<Spread>(hasLines ? 'lines' : 'none');
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useChangeTotal();
  const { errors, check } = useFieldErrors(error, fields);
  const { ofRule, ofLength } = useFaults(fields);
  const outcome = totalFen === null ? null : changeTotal(sheet, totalFen, spread);
  const isChange = totalFen !== null && totalFen !== sheet.programme.totalFen;
  const seen = isChange && outcome !== null ? ofRule(outcome) : {};
  const apply = () => {
    if (totalFen === null || outcome === null) return;
    if (!check({ ...ofRule(outcome), ...ofLength('reason', reason, LONGEST_REASON) })) return;
    const said = reason.trim() === '' ? {} : { reason: reason.trim() };
    mutate({ totalFen, spread, ...said }, { onSuccess: () => setReason('') });
  };
  return (
    <div className="tz-form" data-form>
      <AmountInput
        label={t('budget.programme.newTotal')}
        value={totalFen}
        onChange={setTotalFen}
        error={seen['totalFen'] ?? errors['totalFen'] ?? null}
        disabled={readOnly}
      />
      {hasLines && (
        <FormField
          label={t('budget.programme.spread')}
          help={t(`budget.programme.spreadHint.${spread}`)}
          error={seen['spread'] ?? errors['spread'] ?? null}
        >
          {(field) => (
            <Radio.Group
              id={field.id}
              aria-label={t('budget.programme.spread')}
              value={spread}
              disabled={readOnly}
              options={(['lines', 'none'] as const).map((value) => ({
                value,
                label: t(`budget.programme.spreads.${value}`),
              }))}
              onChange={({ target }) => setSpread(target.value === 'none' ? 'none' : 'lines')}
            />
          )}
        </FormField>
      )}
      <TextField
        label={t('common.word.reason')}
        value={reason}
        when="typing"
        rows={2}
        help={t('budget.programme.reasonHint')}
        error={errors['reason'] ?? null}
        disabled={readOnly}
        onChange={setReason}
      />
      {isChange && outcome?.kind === 'ok' && <TotalPreview budget={budget} change={outcome.value} />}
      <div className="tz-form-act">
        <FormFault sentence={seen[''] ?? errors['']} />
        <Button
          data-submit
          type="primary"
          disabled={readOnly || !isChange}
          loading={isPending}
          onClick={apply}
        >
          {t('budget.programme.apply')}
        </Button>
      </div>
    </div>
  );
}
