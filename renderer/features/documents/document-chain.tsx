import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { DocumentId } from '#shared/domain/documents/document.ts';
import type { OpenedDocument } from './documents-data.ts';
import { statusOf, useExactFormats, useStateWord } from './use-document-words.ts';

type Props = { readonly opened: OpenedDocument; readonly onOpen: (id: DocumentId) => void };

/** From the first document on, each followed by what took over from it. */
export function DocumentChain({ opened, onOpen }: Props) {
  const { t } = useTranslation();
  const { exactMoney } = useExactFormats();
  const word = useStateWord();
  const { chain, document } = opened;
  return (
    <table className="tz-preview tz-document-chain">
      <thead>
        <tr>
          <th scope="col">{t('documents.one')}</th>
          <th scope="col">{t('common.word.amount')}</th>
          <th scope="col">{t('documents.openPart')}</th>
          <th scope="col">{t('common.word.status')}</th>
        </tr>
      </thead>
      <tbody>
        {chain.map((step) => {
          const name = `${t(`documents.kind.${step.kind}`)} ${step.number}`;
          return (
            <tr key={step.id} aria-current={step.id === document.id ? 'true' : undefined}>
              <th scope="row" style={{ paddingLeft: step.depth * 12 }}>
                {step.id === document.id ? (
                  <b>{name}</b>
                ) : (
                  <Button type="link" size="small" onClick={() => onOpen(step.id)}>
                    {name}
                  </Button>
                )}
              </th>
              <td>{exactMoney(step.fen)}</td>
              <td>{step.openFen === 0 ? '' : exactMoney(step.openFen)}</td>
              <td>
                <StatusMark status={statusOf(step)} word={word(step)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
