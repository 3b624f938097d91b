import { useTranslation } from 'react-i18next';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { parseAmount, plainYuan } from '#shared/values/amount-text.ts';
import { useKol } from '../deliverables-data.ts';
import type { FactsProps } from './part-props.ts';

/** The cooperation that it belongs to, and its price. */
export function MoneyFields({ detail: { deliverable }, editing }: FactsProps) {
  const { t } = useTranslation();
  const cooperations = useKol(deliverable.kolId)?.cooperations ?? [];
  const { readOnly, change, errorAt, say } = editing;
  const takeFen = (text: string) => {
    const read = parseAmount(text, 'yuan');
    if (read.kind === 'ok') change('fen', { fen: read.fen });
    else if (read.reason === 'empty') change('fen', { fen: null });
    else say('fen', t(`ui.amount.${read.reason}`));
  };
  return (
    <div className="tz-pair">
      <SelectField
        label={t('deliverables.field.cooperation')}
        value={deliverable.cooperationId}
        options={cooperations.map(({ id, title }) => ({ value: id, label: title }))}
        none={t('deliverables.field.noCooperation')}
        disabled={readOnly}
        error={errorAt('cooperationId')}
        onChange={(cooperationId) => change('cooperationId', { cooperationId })}
      />
      <TextField
        label={t('deliverables.field.fen')}
        value={deliverable.fen === null ? '' : plainYuan(deliverable.fen)}
        when="leaving"
        disabled={readOnly}
        error={errorAt('fen')}
        help={t('deliverables.field.fenHelp')}
        onChange={takeFen}
      />
    </div>
  );
}
