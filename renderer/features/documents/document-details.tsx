import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { DocumentChange, DocumentRow } from '#shared/domain/documents/document.ts';
import {
  type DocumentDraft,
  type DocumentErrors,
  faultsOf,
  refusalErrors,
  withoutErrors,
} from './document-draft.ts';
import { DocumentFields } from './document-fields.tsx';
import { useChangeDocument } from './documents-data.ts';
import { useExactFormats } from './use-document-words.ts';

type Props = { readonly document: DocumentRow; readonly lines: Lines };

/** Each field is taken when it is left. What ended is only read. */
export function DocumentDetails({ document, lines }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const editing = useDocumentEditing(document);
  const ended = document.cancelled ?? document.closed;
  return (
    <>
      {ended !== null && <Ended document={document} />}
      {document.override !== null && (
        <p className="tz-caption">
          {t('documents.overridden', { replace: { reason: document.override.reason } })}
        </p>
      )}
      <p className="tz-document-line">{lines.lineOf(document.lineId)?.name}</p>
      <div onBlur={editing.store}>
        <DocumentFields
          draft={editing.draft}
          errors={editing.errors}
          lines={lines}
          disabled={readOnly || ended !== null}
          lineFixed={document.previousId !== null || document.followerCount > 0}
          asksOverReason={editing.asks.has('overReason')}
          asksOverride={editing.asks.has('overrideReason')}
          onChange={editing.change}
        />
      </div>
    </>
  );
}

function Ended({ document }: Pick<Props, 'document'>) {
  const { t } = useTranslation();
  const { day } = useExactFormats();
  const { cancelled, closed } = document;
  const end = cancelled ?? closed;
  if (end === null) return null;
  const key = cancelled === null ? 'documents.closedOn' : 'documents.cancelledOn';
  return (
    <p className="tz-document-ended">{t(key, { replace: { day: day(end.day), reason: end.reason } })}</p>
  );
}

function draftOf(document: DocumentRow): DocumentDraft {
  const { kind, previousId, lineId, number, day, fen, vendor, note, dueMonth, payBy } = document;
  const { reason, overReason, override } = document;
  return {
    kind,
    previousId,
    lineId,
    number,
    day,
    fen,
    vendor,
    note,
    dueMonth,
    payBy,
    reason,
    overReason,
    overrideReason: override?.reason ?? '',
  };
}

/** Which reason the service asked for, by the field that its refusal names. */
function askedFor(field: string | undefined): ReadonlySet<string> {
  return new Set(field === undefined ? [] : [field]);
}

/** What is typed lies over what is stored until it has been taken. */
function useDocumentEditing(document: DocumentRow) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const { mutate, error } = useChangeDocument();
  const [typed, setTyped] = useState<Partial<DocumentDraft>>({});
  const [faults, setFaults] = useState<DocumentErrors>({});
  const refused = refusalOf(error);
  const store = (over: Partial<DocumentDraft>) => {
    if (Object.keys(over).length === 0) return;
    const found = faultsOf({ ...draftOf(document), ...over }, t);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const change = changeOf(over);
    mutate({ id: document.id, change }, { onSuccess: () => setTyped({}) });
  };
  return {
    draft: { ...draftOf(document), ...typed },
    errors: { ...refusalErrors(refused, sentence), ...faults },
    asks: askedFor(refused?.field),
    change: (change: Partial<DocumentDraft>) => {
      const over = { ...typed, ...change };
      setTyped(over);
      setFaults((before) => withoutErrors(before, change));
      // A day, a month or a line is chosen at once; a text or an amount is done when its field is left.
      if ('day' in change || 'payBy' in change || 'dueMonth' in change || 'lineId' in change) store(over);
    },
    store: () => store(typed),
  };
}

function changeOf(over: Partial<DocumentDraft>): DocumentChange {
  const { kind: _kind, previousId: _previousId, lineId, day, fen, dueMonth, ...rest } = over;
  return {
    ...rest,
    ...(lineId === undefined || lineId === null ? {} : { lineId }),
    ...(day === undefined || day === null ? {} : { day }),
    ...(fen === undefined || fen === null ? {} : { fen }),
    ...(dueMonth === undefined || dueMonth === null ? {} : { dueMonth }),
  };
}
