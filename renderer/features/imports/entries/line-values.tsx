import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ImportPreview } from '#shared/domain/import/import.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useLineOptions } from '#renderer/ui/line-select.tsx';
import { chosenFor, type LineByValue, withChoices } from './mapping.ts';
import type { OpenValues } from './use-open-values.ts';

type Props = {
  readonly header: string;
  readonly values: OpenValues;
  readonly lines: Lines;
  readonly onChange: (lineByValue: LineByValue) => void;
};

const SHOWN_AT_FIRST = 50;

/** For each value of the line column the budget line that its rows belong to, or that they are left out. */
export function LineValues({ header, values: open, lines, onChange }: Props) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const { values, lineByValue, isCounting, hasFailed } = open;
  const undecided = values.filter(({ value }) => chosenFor(lineByValue, value) === undefined);
  const choose = (chosen: readonly string[], lineId: LineId | null) =>
    onChange(withChoices(lineByValue, chosen, lineId));
  const more = values.length - limit;
  return (
    <Section
      title={t('imports.values.title', { replace: { header } })}
      aside={<OpenNote undecided={undecided} />}
    >
      {isCounting && values.length === 0 && <Skeleton rows={3} />}
      {hasFailed && (
        <Button size="small" onClick={open.countAgain}>
          {t('imports.values.countAgain')}
        </Button>
      )}
      {values.length > 0 && (
        <table className="tz-import-table tz-line-values">
          <thead>
            <tr>
              <th scope="col">{t('imports.values.value')}</th>
              <th scope="col" className="tz-number">
                {t('imports.values.rows')}
              </th>
              <th scope="col">{t('common.word.line')}</th>
            </tr>
          </thead>
          <tbody>
            {values.length > 1 && <AllOpen undecided={undecided} lines={lines} onChoose={choose} />}
            {values.slice(0, limit).map(({ value, rows }) => (
              <ValueRow
                key={value}
                value={value}
                rows={rows}
                chosen={chosenFor(lineByValue, value)}
                lines={lines}
                onChoose={(lineId) => choose([value], lineId)}
              />
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && (
        <Button type="link" size="small" onClick={() => setLimit(limit + SHOWN_AT_FIRST)}>
          {t('imports.values.more', { count: more })}
        </Button>
      )}
    </Section>
  );
}

type Values = ImportPreview['lineValues'];

/** Rows whose value has no line are refused in the preview; nobody has to decide all of them. */
function OpenNote({ undecided }: { readonly undecided: Values }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const rows = undecided.reduce((sum, value) => sum + value.rows, 0);
  if (undecided.length === 0) return null;
  const word = t('imports.values.open', {
    count: undecided.length,
    rows: formats.count(rows),
  });
  return <StatusMark status="watch" word={word} />;
}

type AllProps = {
  readonly undecided: Values;
  readonly lines: Lines;
  readonly onChoose: (values: readonly string[], lineId: LineId | null) => void;
};

function AllOpen({ undecided, lines, onChoose }: AllProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const rows = undecided.reduce((sum, value) => sum + value.rows, 0);
  const name =
    undecided.length === 0
      ? t('imports.values.noneOpen')
      : t('imports.values.allOpen', { count: undecided.length });
  return (
    <tr className="tz-line-values-all">
      <th scope="row">{name}</th>
      <td className="tz-number">{formats.count(rows)}</td>
      <td>
        <ValueSelect
          label={name}
          chosen={undefined}
          lines={lines}
          disabled={undecided.length === 0}
          onChoose={(lineId) =>
            onChoose(
              undecided.map(({ value }) => value),
              lineId,
            )
          }
        />
      </td>
    </tr>
  );
}

type RowProps = {
  readonly value: string;
  readonly rows: number;
  readonly chosen: LineId | null | undefined;
  readonly lines: Lines;
  readonly onChoose: (lineId: LineId | null) => void;
};

function ValueRow({ value, rows, chosen, lines, onChoose }: RowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <tr>
      <th scope="row" title={value}>
        {value}
      </th>
      <td className="tz-number">{formats.count(rows)}</td>
      <td>
        <ValueSelect
          label={t('imports.values.lineOf', { replace: { value } })}
          chosen={chosen}
          lines={lines}
          onChoose={onChoose}
        />
      </td>
    </tr>
  );
}

const LEFT_OUT = 'left-out';

type SelectProps = Pick<RowProps, 'chosen' | 'lines' | 'onChoose'> & {
  readonly label: string;
  readonly disabled?: boolean;
};

function ValueSelect({ label, chosen, lines, disabled = false, onChoose }: SelectProps) {
  const { t } = useTranslation();
  const groups = useLineOptions(lines);
  const leftOut = { value: LEFT_OUT, label: t('imports.values.leftOut') };
  return (
    <Select
      size="small"
      className="tz-line-select"
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      disabled={disabled}
      placeholder={t('ui.line.choose')}
      value={chosen === null ? LEFT_OUT : (chosen ?? null)}
      options={[leftOut, ...groups]}
      onChange={(value: string) => onChoose(lines.lines.find(({ id }) => id === value)?.id ?? null)}
    />
  );
}
