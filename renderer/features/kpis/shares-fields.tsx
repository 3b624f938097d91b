import { useTranslation } from 'react-i18next';
import { DepartmentBadge } from '#renderer/ui/department-badge.tsx';
import type { Department } from '#shared/domain/catalogue/department.ts';
import { PercentTable } from './percent-table.tsx';
import type { SharesDraft } from './shares-draft.ts';

type Props = {
  readonly departments: readonly Department[];
  readonly draft: SharesDraft;
  readonly disabled: boolean;
  readonly onChange: (draft: SharesDraft) => void;
};

/** What each department answers for of a KPI. */
export function SharesFields({ departments, draft, disabled, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <PercentTable
      head={t('kpis.shares.department')}
      shareHead={t('kpis.shares.share')}
      mayBeEmpty
      disabled={disabled}
      rows={departments.map(({ id, name, hue, badge }) => ({
        id,
        name: <DepartmentBadge hue={hue} badge={badge} name={name} />,
        label: t('kpis.shares.of', { replace: { name } }),
        text: draft[id] ?? '',
      }))}
      onChange={(id, text) => onChange({ ...draft, [id]: text })}
    />
  );
}
