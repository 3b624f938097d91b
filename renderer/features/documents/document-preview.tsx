import { useTranslation } from 'react-i18next';
import type { Client } from '#renderer/rpc/connection.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { StatusShape, type Status } from '#renderer/ui/status-mark.tsx';
import { subtractFen } from '#shared/values/money.ts';
import { useExactFormats } from './use-document-words.ts';

type Preview = Awaited<ReturnType<Client['documents']['preview']>>;
type Props = { readonly preview: Preview; readonly lines: Lines };

/** The line's money before and after, and what stands in the way. */
export function DocumentPreview({ preview, lines }: Props) {
  const { t } = useTranslation();
  const { exactMoney, moneyChange } = useExactFormats();
  const { before, availableAfterFen, overFen, overspentFen } = preview;
  const line = lines.lineOf(before.lineId)?.name ?? '';
  return (
    <>
      <table className="tz-preview">
        <caption>{t('documents.preview.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.word.available')}</th>
            <th scope="col">{t('documents.preview.before')}</th>
            <th scope="col">{t('documents.preview.after')}</th>
            <th scope="col">{t('documents.preview.change')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{line}</th>
            <td className="tz-preview-before">{exactMoney(before.availableFen)}</td>
            <td className="tz-preview-after">{exactMoney(availableAfterFen)}</td>
            <td>{moneyChange(subtractFen(availableAfterFen, before.availableFen))}</td>
          </tr>
        </tbody>
      </table>
      <ul className="tz-checks">
        {overFen > 0 && (
          <Check
            status="watch"
            text={t('documents.preview.over', { replace: { money: exactMoney(overFen) } })}
          />
        )}
        {overspentFen > 0 ? (
          <Check
            status="stop"
            text={t('documents.preview.overspent', { replace: { line, money: exactMoney(overspentFen) } })}
          />
        ) : (
          <Check status="good" text={t('documents.preview.covered', { replace: { line } })} />
        )}
      </ul>
    </>
  );
}

function Check({ status, text }: { readonly status: Status; readonly text: string }) {
  return (
    <li>
      <StatusShape status={status} />
      {text}
    </li>
  );
}
