import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { WHOLE_BP, basisPoints } from '#shared/values/basis-points.ts';
import { readShare } from './percent-field.tsx';

export type PercentRow = {
  readonly id: string;
  readonly name: ReactNode;
  /** Of its field, for who can't see the row. */
  readonly label: string;
  /** As it is typed; nothing typed counts as nothing. */
  readonly text: string;
};

type Props = {
  readonly head: string;
  readonly shareHead: string;
  readonly rows: readonly PercentRow[];
  readonly disabled: boolean;
  /** Nothing typed at all may stay so. */
  readonly mayBeEmpty: boolean;
  readonly onChange: (id: string, text: string) => void;
};

/** Shares of a whole, with what is missing to 100 % told while they are typed. */
export function PercentTable({ head, shareHead, rows, disabled, mayBeEmpty, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <table className="tz-kpi-shares">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">
            {shareHead}
            {t('ui.amount.unit', { unit: t('common.unit.percent') })}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td>
              <ShareInput row={row} disabled={disabled} onChange={(text) => onChange(row.id, text)} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('kpis.shares.sum')}</th>
          <td>
            <Sum rows={rows} mayBeEmpty={mayBeEmpty} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

type InputProps = {
  readonly row: PercentRow;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
};

function ShareInput({ row: { label, text }, disabled, onChange }: InputProps) {
  const { t } = useTranslation();
  const faultId = useId();
  const isWrong = text.trim() !== '' && readShare(text) === null;
  return (
    <>
      <Input
        className="tz-amount-input"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? faultId : undefined}
        status={isWrong ? 'error' : ''}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value)}
      />
      {isWrong && (
        <span id={faultId} className="tz-field-error" role="alert">
          {t('kpis.shares.unreadable')}
        </span>
      )}
    </>
  );
}

/** Told while it is typed, without being asked. */
function Sum({ rows, mayBeEmpty }: Pick<Props, 'rows' | 'mayBeEmpty'>) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  if (mayBeEmpty && rows.every(({ text }) => text.trim() === ''))
    return <span className="tz-field-help">{t('kpis.shares.nothing')}</span>;
  const missing = WHOLE_BP - sumOf(rows);
  if (missing === 0) return <StatusMark status="good" word={t('kpis.shares.good')} />;
  const points = percent(basisPoints(Math.abs(missing)), 2);
  const word = t(missing > 0 ? 'kpis.shares.short' : 'kpis.shares.over', { replace: { points } });
  return (
    <output>
      <StatusMark status="stop" word={word} />
    </output>
  );
}

/** What can't be read counts as nothing. */
function sumOf(rows: readonly PercentRow[]): number {
  return rows.reduce((sum, { text }) => sum + (readShare(text) ?? 0), 0);
}
