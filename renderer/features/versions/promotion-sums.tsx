import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Promotion } from '#shared/domain/versions/promotion.ts';
import { type Fen, subtractFen } from '#shared/values/money.ts';

type Props = { readonly promotion: Promotion };

/** Plan, total and what is left of it, now and after promotion. */
export function PromotionSums({ promotion: { planFen, totalFen } }: Props) {
  const { t } = useTranslation();
  const unallocated = {
    beforeFen: subtractFen(totalFen.beforeFen, planFen.beforeFen),
    afterFen: subtractFen(totalFen.afterFen, planFen.afterFen),
  };
  return (
    <table className="tz-preview" aria-label={t('versions.promote.changes')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="tz-spoken">{t('versions.promote.plan')}</span>
          </th>
          <th scope="col">{t('versions.promote.before')}</th>
          <th scope="col">{t('versions.promote.after')}</th>
          <th scope="col">{t('versions.compare.by')}</th>
        </tr>
      </thead>
      <tbody>
        <SumRow name={t('versions.promote.plan')} {...planFen} />
        {totalFen.beforeFen !== totalFen.afterFen && (
          <SumRow name={t('versions.promote.total')} {...totalFen} />
        )}
        <SumRow name={t('versions.promote.unallocated')} {...unallocated} />
      </tbody>
    </table>
  );
}

type SumProps = { readonly name: string; readonly beforeFen: Fen; readonly afterFen: Fen };

function SumRow({ name, beforeFen, afterFen }: SumProps) {
  const { money, moneyChange } = useFormats();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="tz-preview-before">{money(beforeFen)}</td>
      <td className="tz-preview-after">{money(afterFen)}</td>
      <td>{moneyChange(subtractFen(afterFen, beforeFen))}</td>
    </tr>
  );
}
