import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { DocumentId } from '#shared/domain/documents/document.ts';
import { DocumentActions } from './document-actions.tsx';
import { DocumentChain } from './document-chain.tsx';
import { DocumentDetails } from './document-details.tsx';
import { type OpenedDocument, useDocument } from './documents-data.ts';
import { LineMoney } from './line-money.tsx';
import { statusOf, useExactFormats, useStateWord } from './use-document-words.ts';
import type { DocumentsAddress } from './use-documents-address.ts';

type Props = {
  readonly id: DocumentId;
  readonly lines: Lines;
  readonly address: DocumentsAddress;
};

/** One document: what stands on it, the chain it belongs to, what can follow, and its line's money. */
export function DocumentDrawer({ id, lines, address }: Props) {
  const { t } = useTranslation();
  const { data, isError } = useDocument(id);
  if (data !== undefined && !isError) return <Opened opened={data} lines={lines} address={address} />;
  return (
    <Drawer title={t('documents.one')} onClose={address.close}>
      {isError ? (
        <EmptyState title={t('documents.gone.title')} text={t('documents.gone.text')} />
      ) : (
        <Skeleton rows={6} />
      )}
    </Drawer>
  );
}

type OpenedProps = Omit<Props, 'id'> & { readonly opened: OpenedDocument };

function Opened({ opened, lines, address }: OpenedProps) {
  const { t } = useTranslation();
  const word = useStateWord();
  const { document } = opened;
  const title = t('documents.titleOf', {
    replace: { kind: t(`documents.kind.${document.kind}`), number: document.number },
  });
  return (
    <Drawer
      title={title}
      context={<StatusMark status={statusOf(document)} word={word(document)} />}
      onClose={address.close}
      footer={<DocumentActions key={document.id} document={document} address={address} />}
    >
      <DocumentDetails key={document.id} document={document} lines={lines} />
      <Section title={t('documents.chain')}>
        <DocumentChain opened={opened} onOpen={address.open} />
      </Section>
      {opened.entries.length > 0 && <Posted opened={opened} />}
      <LineMoney lineId={document.lineId} lines={lines} address={address} />
    </Drawer>
  );
}

/** The actuals that it made. */
function Posted({ opened }: Pick<OpenedProps, 'opened'>) {
  const { t } = useTranslation();
  const { exactMoney, day } = useExactFormats();
  return (
    <Section title={t('documents.posted')}>
      <ul className="tz-document-posted">
        {opened.entries.map((entry) => (
          <li key={entry.id}>
            <Link to="/budget/entries" search={{ entry: entry.id }}>
              {day(entry.day)}
            </Link>
            <span>{exactMoney(entry.fen)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
