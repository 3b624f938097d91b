import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Finding } from '#shared/domain/compliance/check-publication.ts';

/** What a rule has against a publication, as a sentence. */
export function useFindingWords(): (finding: Finding) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    const anyOf = (names: readonly string[]) => names.join(t('deliverables.finding.or'));
    return (finding) => {
      switch (finding.kind) {
        case 'forbidden':
          return t('deliverables.finding.forbidden', { replace: { phrase: finding.phrase } });
        case 'required': {
          const [first = '', ...others] = finding.anyOf;
          const count = others.length;
          return count === 0
            ? t('deliverables.finding.required', { replace: { sentence: first } })
            : t('deliverables.finding.requiredOr', {
                count,
                replace: { sentence: first, others: formats.count(count) },
              });
        }
        case 'qualification':
          return finding.expired === null
            ? t('deliverables.finding.unqualified', { replace: { kinds: anyOf(finding.anyOf) } })
            : t('deliverables.finding.expired', {
                replace: { kinds: anyOf(finding.anyOf), day: formats.day(finding.expired) },
              });
        default:
          return t('deliverables.finding.suitability', {
            replace: { product: `R${finding.productGrade}`, audience: `R${finding.audienceGrade}` },
          });
      }
    };
  }, [t, formats]);
}
