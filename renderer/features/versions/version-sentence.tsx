import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { VersionRow } from '#shared/domain/versions/version-sheet.ts';
import { type Fen, fen, subtractFen } from '#shared/values/money.ts';
import { useVersionList } from './versions-data.ts';

/** What a version plans, what of its total is left, and how it stands to the plan. */
export function VersionSentence({ version }: { readonly version: VersionRow }) {
  const { t } = useTranslation();
  const { moneyWithUnit } = useFormats();
  const { current } = useVersionList();
  const byFen = subtractFen(version.planFen, current.planFen);
  return (
    <>
      <Said
        text="versions.sheet.sentence"
        values={{
          kind: t(`versions.kind.${version.kind}`),
          name: version.name,
          plan: moneyWithUnit(version.planFen),
          allocation: useAllocation(version.unallocatedFen),
        }}
      />
      <Said
        text={`versions.sheet.${byFen === 0 ? 'same' : byFen > 0 ? 'more' : 'less'}`}
        values={{ money: moneyWithUnit(fen(Math.abs(byFen))) }}
      />
    </>
  );
}

function useAllocation(unallocatedFen: Fen): string {
  const { t } = useTranslation();
  const { moneyWithUnit } = useFormats();
  if (unallocatedFen === 0) return t('versions.sheet.allAllocated');
  const money = moneyWithUnit(fen(Math.abs(unallocatedFen)));
  return t(unallocatedFen > 0 ? 'versions.sheet.unallocated' : 'versions.sheet.over', { money });
}
