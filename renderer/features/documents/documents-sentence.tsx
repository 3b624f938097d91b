import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { sumFen } from '#shared/values/money.ts';
import { useDocumentSums } from './documents-data.ts';
import type { DocumentsAddress } from './use-documents-address.ts';

const overdue = { overdue: true } as const;

/** What is bound and not spent, and what is late. */
export function DocumentsSentence({ address }: { readonly address: DocumentsAddress }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const found = useDocumentSums(address.filter).data;
  const late = useDocumentSums(overdue).data;
  if (found === undefined) return null;
  if (found.total === 0 && !address.isNarrowed) return t('documents.sentence.none');
  const { request, contract, acceptance, invoice } = found.stages;
  const values = {
    total: formats.count(found.total),
    open: formats.moneyWithUnit(sumFen([request.openFen, contract.openFen, acceptance.openFen])),
    unpaid: formats.moneyWithUnit(invoice.openFen),
    late: formats.count(late?.total ?? 0),
  };
  const isLate = !address.isNarrowed && (late?.total ?? 0) > 0;
  return (
    <output>
      <Said
        text={address.isNarrowed ? 'documents.sentence.some' : 'documents.sentence.all'}
        values={values}
        count={found.total}
      />
      {isLate && <Said text="documents.sentence.late" values={values} count={late?.total ?? 0} />}
    </output>
  );
}
