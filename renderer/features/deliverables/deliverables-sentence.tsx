import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { DeliverableFilter } from '#shared/domain/kols/deliverable.ts';
import { useDeliverableCounts } from './deliverables-data.ts';

type Props = { readonly filter: DeliverableFilter; readonly isNarrowed: boolean };

/** How many there are, how many are out, how many wait for review, how many are late. */
export function DeliverablesSentence({ filter, isNarrowed }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = useDeliverableCounts(filter);
  const late = useDeliverableCounts({ ...filter, lateOnly: true });
  if (counts === undefined || late === undefined) return null;
  if (counts.total === 0 && !isNarrowed) return t('deliverables.sentence.none');
  const values = {
    total: formats.count(counts.total),
    published: formats.count(counts.steps.published),
    review: formats.count(counts.steps.review),
    late: formats.count(late.total),
  };
  return (
    <output>
      <Said
        text={isNarrowed ? 'deliverables.sentence.some' : 'deliverables.sentence.all'}
        count={counts.total}
        values={values}
      />
      {t('common.separator.clause')}
      {late.total === 0 ? (
        t('deliverables.sentence.noneLate')
      ) : (
        <Said text="deliverables.sentence.late" count={late.total} values={values} />
      )}
    </output>
  );
}
