import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { DocumentRow } from '#shared/domain/documents/document.ts';
import { followingKinds, isCommitment } from '#shared/domain/documents/document-chain.ts';
import {
  useCancelDocument,
  useCloseDocument,
  useRemoveDocument,
  useReopenDocument,
} from './documents-data.ts';
import type { DocumentsAddress } from './use-documents-address.ts';

type Props = { readonly document: DocumentRow; readonly address: DocumentsAddress };
type End = 'cancel' | 'close';

/** What may follow it, and how it ends. */
export function DocumentActions({ document, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const [ending, setEnding] = useState<End | null>(null);
  const reopen = useReopenDocument();
  const next = nextKinds(document);
  if (ending !== null) {
    return <EndForm document={document} end={ending} onDone={() => setEnding(null)} />;
  }
  const [first, ...others] = next;
  const follow = (kind: (typeof next)[number]) => address.startNew(kind, document.id);
  return (
    <>
      <Ends document={document} onEnd={setEnding} onRemoved={address.close} />
      {document.closed !== null && document.cancelled === null && (
        <Button
          disabled={readOnly}
          loading={reopen.isPending}
          onClick={() => reopen.mutate({ id: document.id })}
        >
          {t('documents.action.reopen')}
        </Button>
      )}
      {others.map((kind) => (
        <Button key={kind} disabled={readOnly} onClick={() => follow(kind)}>
          {t(`documents.follow.${kind}`)}
        </Button>
      ))}
      {first !== undefined && (
        <Button type="primary" disabled={readOnly} onClick={() => follow(first)}>
          {t(`documents.follow.${first}`)}
        </Button>
      )}
    </>
  );
}

/** The usual next step first; a step that would leave one out stays possible in the form. */
function nextKinds(document: DocumentRow) {
  if (document.cancelled !== null || document.closed !== null) return [];
  const kinds = followingKinds(document.kind).filter((kind) => kind !== 'request');
  if (document.kind === 'invoice')
    return document.openFen > 0 ? kinds : kinds.filter((kind) => kind !== 'payment');
  return kinds.slice(0, 1).concat(document.kind === 'contract' ? kinds.slice(1, 2) : []);
}

type EndsProps = {
  readonly document: DocumentRow;
  readonly onEnd: (end: End) => void;
  readonly onRemoved: () => void;
};

function Ends({ document, onEnd, onRemoved }: EndsProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const remove = useRemoveDocument();
  if (document.cancelled !== null) return null;
  const items = [
    ...(isCommitment(document.kind) && document.openFen > 0
      ? [{ key: 'close', label: t('documents.action.close'), onClick: () => onEnd('close') }]
      : []),
    { key: 'cancel', label: t('documents.action.cancel'), onClick: () => onEnd('cancel') },
    ...(document.followerCount === 0
      ? [
          {
            key: 'remove',
            danger: true,
            label: t('documents.action.remove'),
            onClick: () => remove.mutate({ id: document.id }, { onSuccess: onRemoved }),
          },
        ]
      : []),
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topLeft" disabled={readOnly}>
      <Button
        loading={remove.isPending}
        aria-label={t('documents.action.more')}
        icon={<Icon name="more" />}
      />
    </Dropdown>
  );
}

type EndProps = { readonly document: DocumentRow; readonly end: End; readonly onDone: () => void };

/** It ends with its reason; what was typed stays when a rule refuses it. */
function EndForm({ document, end, onDone }: EndProps) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const cancel = useCancelDocument();
  const close = useCloseDocument();
  const { mutate, isPending, error } = end === 'cancel' ? cancel : close;
  const refused = refusalOf(error);
  const submit = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') mutate({ id: document.id, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form
      className="tz-document-end"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t(`documents.endReason.${end}`)}
        value={reason}
        when="typing"
        onChange={setReason}
        error={isMissing ? t('documents.missing.reason') : refused === null ? null : sentence(refused)}
      />
      <Button onClick={onDone}>{t('common.action.cancel')}</Button>
      <Button type="primary" danger={end === 'cancel'} htmlType="submit" loading={isPending}>
        {t(`documents.action.${end}`)}
      </Button>
    </form>
  );
}
