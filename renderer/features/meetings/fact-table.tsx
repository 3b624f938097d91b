import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { FactPair } from '#shared/domain/meetings/fact-rows.ts';
import { changeStatus, changeText, scaleOf, unitText, valueText } from './fact-text.ts';

type Props = {
  readonly label: string;
  readonly pairs: readonly FactPair[];
  /** What the columns of the figures are called. */
  readonly heads: { readonly now: string; readonly before: string };
  /** To be read from the back of the room, the first figure largest. */
  readonly large?: boolean;
};

/** Figures of an area, each beside what it was. */
export function FactTable({ label, pairs, heads, large = false }: Props) {
  const { t } = useTranslation();
  if (pairs.length === 0) return null;
  return (
    <table className={large ? 'tz-facts-table tz-facts-large' : 'tz-facts-table'} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{large ? <span className="tz-spoken">{label}</span> : label}</th>
          <th scope="col">{heads.now}</th>
          <th scope="col">{heads.before}</th>
          <th scope="col">{t('meetingScreens.run.change')}</th>
          <th scope="col">{t('meetingScreens.run.status')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <Row key={pair.now.id} pair={pair} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ pair }: { readonly pair: FactPair }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { now, before } = pair;
  const status = changeStatus(pair);
  const scale = scaleOf(pair);
  const unit = unitText(scale, t);
  return (
    <tr>
      <th scope="row">
        {t(`meetings.fact.${now.key}`, { replace: { name: now.name } })}
        {unit !== '' && <small>{unit}</small>}
      </th>
      <td className="tz-fact-now">{valueText(now, scale, formats)}</td>
      <td className="tz-fact-before">{valueText(before, scale, formats)}</td>
      <td className="tz-fact-change">{changeText(pair, scale, formats)}</td>
      <td>
        {status !== null && (
          <StatusMark status={status.status} word={t(`meetingScreens.run.${status.word}`)} />
        )}
      </td>
    </tr>
  );
}
