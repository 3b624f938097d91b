import { useTranslation } from 'react-i18next';
import type { Client } from '#renderer/rpc/connection.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import { subtractFen } from '#shared/values/money.ts';
import { useLineFacts } from './kols-data.ts';

type Preview = Awaited<ReturnType<Client['documents']['preview']>>;
type Props = {
  readonly lineId: LineId | null;
  /** Undefined while line or amount are missing. */
  readonly preview: Preview | undefined;
  readonly lines: Lines;
};

/** What the line has available before anything is signed, and what it would have after. */
export function ContractMoney({ lineId, preview, lines }: Props) {
  const { t } = useTranslation();
  const { exactMoney, moneyChange } = useFormats();
  const facts = useLineFacts(lineId).data;
  if (lineId === null || facts === undefined) return null;
  const line = lines.lineOf(lineId)?.name ?? '';
  const after = preview?.availableAfterFen;
  return (
    <>
      <table className="tz-preview">
        <caption>{t('kols.contract.money', { replace: { line } })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.word.plan')}</th>
            <th scope="col">{t('kols.contract.before')}</th>
            <th scope="col">{t('kols.contract.after')}</th>
            <th scope="col">{t('kols.contract.change')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{exactMoney(facts.planFen)}</td>
            <td className="tz-preview-before">{exactMoney(facts.availableFen)}</td>
            <td className="tz-preview-after">{after === undefined ? '' : exactMoney(after)}</td>
            <td>{after === undefined ? '' : moneyChange(subtractFen(after, facts.availableFen))}</td>
          </tr>
        </tbody>
      </table>
      {preview !== undefined && (
        <ul className="tz-checks">
          <li>
            <StatusShape status={preview.overspentFen > 0 ? 'stop' : 'good'} />
            {preview.overspentFen > 0
              ? t('kols.contract.overspent', { replace: { line, money: exactMoney(preview.overspentFen) } })
              : t('kols.contract.covered', { replace: { line } })}
          </li>
        </ul>
      )}
    </>
  );
}
