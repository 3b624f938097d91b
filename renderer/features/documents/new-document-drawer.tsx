import { Button, Select } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import type { DocumentKind, DocumentRow } from '#shared/domain/documents/document.ts';
import { followingKinds } from '#shared/domain/documents/document-chain.ts';
import {
  blankDocument,
  type DocumentDraft,
  type DocumentErrors,
  faultsOf,
  inputOf,
  refusalErrors,
  withoutErrors,
} from './document-draft.ts';
import { DocumentFields } from './document-fields.tsx';
import { DocumentPreview } from './document-preview.tsx';
import { useAddDocument, useDocument, useDocumentPreview } from './documents-data.ts';
import type { DocumentsAddress } from './use-documents-address.ts';

type Props = { readonly lines: Lines; readonly address: DocumentsAddress };

/** A new document, on its own or taking over from the one before it. */
export function NewDocumentDrawer({ lines, address }: Props) {
  const { t } = useTranslation();
  const { after, kind = 'request' } = address.search;
  const previous = useDocument(after);
  if (after !== undefined && previous.data === undefined) {
    return (
      <Drawer title={t('documents.new')} onClose={address.close}>
        {previous.isError ? <p>{t('documents.gone.title')}</p> : <Skeleton rows={6} />}
      </Drawer>
    );
  }
  const before = previous.data?.document;
  return (
    <Form key={`${after ?? ''}-${kind}`} lines={lines} address={address} kind={kind} previous={before} />
  );
}

type FormProps = Props & { readonly kind: DocumentKind; readonly previous: DocumentRow | undefined };

function Form({ lines, address, kind, previous }: FormProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const form = useNewDocument(blankDocument(kind, lines.today, previous, address.search.line), address);
  const kindName = t(`documents.kind.${kind}`);
  return (
    <Drawer
      title={t('documents.newKind', { replace: { kind: kindName } })}
      context={
        previous !== undefined &&
        t('documents.after', {
          replace: { kind: t(`documents.kind.${previous.kind}`), number: previous.number },
        })
      }
      onClose={address.close}
      footer={
        <>
          <Button onClick={address.close}>{t('common.action.cancel')}</Button>
          <Button
            data-submit
            type="primary"
            title={shortcutText(shortcuts.submit)}
            disabled={readOnly}
            loading={form.isSaving}
            onClick={form.save}
          >
            {t('documents.save')}
          </Button>
        </>
      }
    >
      <KindSelect kind={kind} previous={previous} onChange={(next) => address.startNew(next, previous?.id)} />
      <DocumentFields
        draft={form.draft}
        errors={form.errors}
        lines={lines}
        disabled={readOnly}
        lineFixed={previous !== undefined}
        asksOverReason={(form.preview?.overFen ?? 0) > 0}
        asksOverride={(form.preview?.overspentFen ?? 0) > 0}
        onChange={form.change}
      />
      {form.preview !== undefined && <DocumentPreview preview={form.preview} lines={lines} />}
    </Drawer>
  );
}

type KindProps = {
  readonly kind: DocumentKind;
  readonly previous: DocumentRow | undefined;
  readonly onChange: (kind: DocumentKind) => void;
};

function KindSelect({ kind, previous, onChange }: KindProps) {
  const { t } = useTranslation();
  const kinds = followingKinds(previous?.kind ?? null);
  if (kinds.length < 2) return null;
  return (
    <FormField label={t('documents.kindLabel')}>
      {({ id, 'aria-describedby': describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`documents.kind.${value}`) }))}
          onChange={onChange}
        />
      )}
    </FormField>
  );
}

/** What is typed stays, whatever is refused. */
function useNewDocument(blank: DocumentDraft, address: DocumentsAddress) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const { mutate, isPending, error } = useAddDocument();
  const [draft, setDraft] = useState(blank);
  const [missing, setMissing] = useState<DocumentErrors>({});
  const asked = useDeferredValue(draft);
  const preview = useDocumentPreview(useMemo(() => inputOf(asked), [asked]));
  const refused = refusalOf(error) ?? refusalOf(preview.error);
  return {
    draft,
    preview: preview.isError || inputOf(draft) === null ? undefined : preview.data,
    errors: { ...refusalErrors(refused, sentence), ...missing },
    isSaving: isPending,
    change: (change: Partial<DocumentDraft>) => {
      setDraft((before) => ({ ...before, ...change }));
      setMissing((before) => withoutErrors(before, change));
    },
    save: () => {
      const faults = faultsOf(draft, t);
      setMissing(faults);
      const input = inputOf(draft);
      if (isPending || input === null || Object.keys(faults).length > 0) return;
      mutate(input, { onSuccess: ({ id }) => address.open(id) });
    },
  };
}
