import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '#renderer/ui/status-mark.tsx';
import { type Formats, createFormats } from '#renderer/ui/formats.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { DocumentRow } from '#shared/domain/documents/document.ts';

/** A document is a paper: it is written in yuan to the fen, also for those who read the budget in 万元. */
export function useExactFormats(): Formats {
  const { language } = useFormats();
  return useMemo(() => createFormats(language, 'yuan'), [language]);
}

type StateParts = Pick<DocumentRow, 'kind' | 'state' | 'overdue'>;

/** The shape of a document's state: overdue is what the eye has to find. */
export function statusOf({ state, overdue }: StateParts): Status {
  if (overdue) return 'watch';
  if (state === 'cancelled' || state === 'closed' || state === 'open') return 'none';
  return 'good';
}

/** The word for it; of an invoice that is unpaid, paid in part, paid. */
export function useStateWord(): (document: StateParts) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ kind, state, overdue }) => {
      if (overdue) return t(kind === 'invoice' ? 'documents.state.payOverdue' : 'documents.state.overdue');
      if (kind === 'invoice' && (state === 'open' || state === 'partial' || state === 'settled')) {
        return t(`documents.state.invoice.${state}`);
      }
      return t(`documents.state.${state}`);
    },
    [t],
  );
}
