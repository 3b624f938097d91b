import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { DocumentId } from '#shared/domain/documents/document.ts';
import type { AccrualProposal } from '#shared/domain/months/month-close.ts';
import { sumFen } from '#shared/values/money.ts';
import { useExactFormats } from '#renderer/ui/use-exact-formats.ts';

type Props = {
  readonly proposals: readonly AccrualProposal[];
  readonly names: ReadonlyMap<LineId, string>;
  readonly leftOut: ReadonlySet<DocumentId>;
  readonly onLeaveOut: (ids: ReadonlySet<DocumentId>) => void;
};

/** The largest are chosen one by one; those below are taken or left together. */
const MOST_SHOWN = 100;

/** Accepted work without its invoice: what closing would post on the last day and take back on the first of the next. */
export function AccrualTable({ proposals, names, leftOut, onLeaveOut }: Props) {
  const { t } = useTranslation();
  const { exactMoney, count } = useExactFormats();
  const taken = proposals.filter(({ documentId }) => !leftOut.has(documentId));
  const rest = proposals.slice(MOST_SHOWN);
  const leave = (some: readonly AccrualProposal[], isTaken: boolean) => {
    const next = new Set(leftOut);
    for (const { documentId } of some) {
      if (isTaken) next.delete(documentId);
      else next.add(documentId);
    }
    onLeaveOut(next);
  };
  return (
    <table className="tz-preview tz-accruals">
      <thead>
        <tr>
          <th>
            <Checkbox
              aria-label={t('months.closing.all')}
              checked={taken.length === proposals.length}
              indeterminate={taken.length > 0 && taken.length < proposals.length}
              onChange={(event) => leave(proposals, event.target.checked)}
            />
          </th>
          <th>{t('months.closing.acceptance')}</th>
          <th>{t('common.word.line')}</th>
          <th>{t('months.closing.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {proposals.slice(0, MOST_SHOWN).map((proposal) => (
          <tr key={proposal.documentId}>
            <td>
              <Checkbox
                aria-label={t('months.closing.take', { replace: { number: proposal.number } })}
                checked={!leftOut.has(proposal.documentId)}
                onChange={(event) => leave([proposal], event.target.checked)}
              />
            </td>
            <td title={proposal.vendor}>{proposal.number}</td>
            <td>{names.get(proposal.lineId) ?? ''}</td>
            <td>{exactMoney(proposal.fen)}</td>
          </tr>
        ))}
        {rest.length > 0 && (
          <tr>
            <td>
              <Checkbox
                aria-label={t('months.closing.rest', { replace: { total: count(rest.length) } })}
                checked={rest.every(({ documentId }) => !leftOut.has(documentId))}
                onChange={(event) => leave(rest, event.target.checked)}
              />
            </td>
            <td colSpan={2}>{t('months.closing.rest', { replace: { total: count(rest.length) } })}</td>
            <td>{exactMoney(sumFen(rest.map(({ fen }) => fen)))}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>{t('months.closing.total', { replace: { total: count(taken.length) } })}</td>
          <td>{exactMoney(sumFen(taken.map(({ fen }) => fen)))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
