import { useTranslation } from 'react-i18next';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { TotalChange } from '#shared/domain/budget/total-change.ts';
import { type Fen, ZERO_FEN, addFen, subtractFen } from '#shared/values/money.ts';
import type { Budget } from './budget-data.ts';

type Props = { readonly budget: Budget; readonly change: TotalChange };

/** Before, after and difference: each category's plan, what is unallocated, and the total that they make. */
export function TotalPreview({ budget, change }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { sheet, totals } = budget;
  const unit = t('ui.amount.unit', { unit: t(`common.unit.${formats.moneyUnit}`) });
  return (
    <table className="tz-preview">
      <caption>
        {t('budget.programme.preview')}
        {unit}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('common.word.plan')}</th>
          <th scope="col">{t('budget.programme.before')}</th>
          <th scope="col">{t('budget.programme.after')}</th>
          <th scope="col">{t('budget.programme.change')}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.categories.map(({ id, name, hue }) => {
          const by = change.byCategory.find(({ categoryId }) => categoryId === id)?.spreadFen ?? ZERO_FEN;
          const before = totals.byCategory.get(id)?.planFen ?? ZERO_FEN;
          return <Row key={id} name={<Swatch hue={hue} name={name} />} before={before} by={by} />;
        })}
        <Row
          name={t('budget.programme.unallocated')}
          before={totals.unallocatedFen}
          by={change.unspreadFen}
        />
      </tbody>
      <tfoot>
        <Row
          name={t('budget.programme.total')}
          before={subtractFen(change.totalFen, change.differenceFen)}
          by={change.differenceFen}
        />
      </tfoot>
    </table>
  );
}

type RowProps = { readonly name: React.ReactNode; readonly before: Fen; readonly by: Fen };

function Row({ name, before, by }: RowProps) {
  const { money, moneyChange } = useFormats();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="tz-preview-before">{money(before)}</td>
      <td className="tz-preview-after">{money(addFen(before, by))}</td>
      <td>{by === 0 ? '' : moneyChange(by)}</td>
    </tr>
  );
}
