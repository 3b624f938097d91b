import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RowChoice } from '#renderer/ui/grid/row-ticks.ts';
import { type KolId, kolIdSchema } from '#shared/domain/kols/kol.ts';
import { FEWEST_COMPARED, MOST_COMPARED } from './roster-search.ts';

type Props = {
  readonly choice: RowChoice;
  readonly onCompare: (ids: readonly KolId[]) => void;
};

/** Puts the ticked KOLs side by side, once there are two to five of them. */
export function CompareBar({ choice, onCompare }: Props) {
  const { t } = useTranslation();
  // Headings of tiers can be ticked too: they are nobody.
  const ids = choice.kind === 'all' ? [] : choice.ids.flatMap((id) => kolIdSchema.safeParse(id).data ?? []);
  const isTooMany = choice.kind === 'all' || ids.length > MOST_COMPARED;
  const isReady = !isTooMany && ids.length >= FEWEST_COMPARED;
  return (
    <Button
      size="small"
      type={isReady ? 'primary' : 'default'}
      disabled={!isReady}
      title={isReady ? '' : t(isTooMany ? 'kols.roster.tooMany' : 'kols.roster.tooFew')}
      onClick={() => onCompare(ids)}
    >
      {ids.length === 0
        ? t('kols.action.compare')
        : t('kols.action.compareSome', { count: ids.length, replace: { total: String(ids.length) } })}
    </Button>
  );
}
