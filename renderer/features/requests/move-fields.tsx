import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import { LineSelect } from '#renderer/ui/line-select.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Month } from '#shared/values/month.ts';
import { type MoveRow, sideTotal } from './move-rows.ts';

type Props = {
  readonly side: MoveRow['side'];
  readonly title: string;
  readonly rows: readonly MoveRow[];
  /** The lines that may stand on this side. */
  readonly lines: Pick<Lines, 'lines' | 'categories'>;
  /** The months that are not closed. */
  readonly months: readonly Month[];
  readonly disabled: boolean;
  readonly onChange: (key: string, change: Partial<MoveRow>) => void;
  readonly onAdd: () => void;
  readonly onRemove: (key: string) => void;
};

/** The lines that give, or those that get: each with its amount and the months that it is laid over. */
export function MoveFields({ side, title, rows, onAdd, disabled, ...rest }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const own = rows.filter((row) => row.side === side);
  return (
    <fieldset className="tz-moves">
      <legend>
        {title}
        {own.length > 1 && <span className="tz-caption">{formats.exactMoney(sideTotal(rows, side))}</span>}
      </legend>
      {own.map((row, index) => (
        <Row
          key={row.key}
          row={row}
          place={index + 1}
          isOnly={own.length === 1}
          side={side}
          disabled={disabled}
          {...rest}
        />
      ))}
      <Button type="link" size="small" disabled={disabled} onClick={onAdd}>
        {t(`requests.form.add.${side}`)}
      </Button>
    </fieldset>
  );
}

type RowProps = Omit<Props, 'title' | 'rows' | 'onAdd'> & {
  readonly row: MoveRow;
  readonly place: number;
  readonly isOnly: boolean;
};

function Row({ row, place, isOnly, side, lines, months, disabled, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const numbered = (label: string) => (isOnly ? label : `${label} ${place}`);
  const change = (part: Partial<MoveRow>) => onChange(row.key, part);
  return (
    <div className="tz-move">
      <FormField label={numbered(t(`requests.form.line.${side}`))}>
        {(field) => (
          <LineSelect
            field={field}
            lines={lines}
            value={row.lineId}
            disabled={disabled}
            onChange={(lineId) => change({ lineId })}
          />
        )}
      </FormField>
      <AmountInput
        label={numbered(t('common.word.amount'))}
        unit="yuan"
        value={row.fen}
        disabled={disabled}
        onChange={(fen) => change({ fen })}
      />
      <MonthsField
        row={row}
        label={numbered(t('requests.form.months'))}
        months={months}
        disabled={disabled}
        onChange={change}
      />
      <Spread row={row} label={numbered(t('requests.form.spread'))} disabled={disabled} onChange={change} />
      {!isOnly && (
        <Button
          type="text"
          size="small"
          disabled={disabled}
          icon={<Icon name="close" size={12} />}
          aria-label={t('requests.form.removeRow', { replace: { place } })}
          onClick={() => onRemove(row.key)}
        />
      )}
    </div>
  );
}

type PartProps = {
  readonly row: MoveRow;
  readonly label: string;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<MoveRow>) => void;
};

function MonthsField({
  row,
  label,
  months,
  disabled,
  onChange,
}: PartProps & { readonly months: readonly Month[] }) {
  const { t } = useTranslation();
  const options = months.map((month) => ({ value: month, label: month }));
  const last = row.last < row.first ? row.first : row.last;
  return (
    <FormField label={label}>
      {(field) => (
        <span className="tz-move-months">
          <Select
            id={field.id}
            aria-describedby={field['aria-describedby']}
            value={row.first}
            options={options}
            disabled={disabled}
            onChange={(first: Month) => onChange({ first, last: row.last < first ? first : row.last })}
          />
          <span aria-hidden="true">–</span>
          <Select
            aria-label={t('requests.form.lastMonth')}
            value={last}
            options={options.filter(({ value }) => value >= row.first)}
            disabled={disabled}
            onChange={(value: Month) => onChange({ last: value })}
          />
        </span>
      )}
    </FormField>
  );
}

function Spread({ row, label, disabled, onChange }: PartProps) {
  const { t } = useTranslation();
  if (row.first === row.last) return null;
  return (
    <FormField label={label}>
      {(field) => (
        <Select
          id={field.id}
          aria-describedby={field['aria-describedby']}
          value={row.spread}
          disabled={disabled}
          options={(['plan', 'even'] as const).map((value) => ({
            value,
            label: t(`requests.form.spreads.${value}`),
          }))}
          onChange={(spread) => onChange({ spread })}
        />
      )}
    </FormField>
  );
}
