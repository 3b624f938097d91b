import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedHead } from '#shared/domain/versions/comparison.ts';
import type { VersionList } from '#shared/domain/versions/version-sheet.ts';
import type { VersionOrigin, VersionRef } from '#shared/domain/versions/version.ts';

/** What versions are called: the plan has no name of its own. */
export function useVersionWords() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      nameOf: ({ kind, name }: Pick<ComparedHead | VersionOrigin, 'kind' | 'name'>) =>
        kind === 'current' ? t('versions.kind.current') : name,
      /** Every version that can be meant, for a list to choose from. */
      choices: ({ versions }: VersionList): { value: VersionRef; label: string }[] => [
        { value: 'current', label: t('versions.kind.current') },
        ...versions
          .filter(({ inForce }) => inForce)
          .map(({ name }) => ({
            value: 'baseline' as const,
            label: t('versions.form.baseline', { replace: { name } }),
          })),
        ...versions.filter(({ inForce }) => !inForce).map(({ id, name }) => ({ value: id, label: name })),
      ],
    }),
    [t],
  );
}
