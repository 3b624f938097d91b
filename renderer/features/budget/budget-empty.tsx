import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { BudgetAddress } from './use-budget-address.ts';

/** Before there is a line: what belongs here, and the first two steps. */
export function BudgetEmpty({ address }: { readonly address: BudgetAddress }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <EmptyState
      title={t('budget.empty.title')}
      text={t('budget.empty.text')}
      action={
        <div className="tz-page-actions">
          <Button type="primary" disabled={readOnly} onClick={() => address.open('total')}>
            {t('budget.empty.setTotal')}
          </Button>
          <Button disabled={readOnly} onClick={() => address.open('newLine')}>
            {t('budget.empty.addLine')}
          </Button>
        </div>
      }
    />
  );
}
