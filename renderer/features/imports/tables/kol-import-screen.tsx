import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { TableWizard } from './table-wizard.tsx';

/** A roster of KOLs, or their results, from a file. */
export function KolImportScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kind = 'roster' } = useSearch({ from: '/kols/import' });
  const leave = () => navigate({ to: '/kols' });
  const which = (
    <Segmented
      label={t('tableImports.which.label')}
      options={[
        { value: 'roster', label: t('tableImports.which.kols') },
        { value: 'results', label: t('tableImports.which.results') },
      ]}
      value={kind}
      onChange={(chosen) => void navigate({ to: '/kols/import', search: { kind: chosen }, replace: true })}
    />
  );
  const table = kind === 'roster' ? 'kols' : 'results';
  return (
    <TableWizard key={table} kind={table} before={which} onClose={() => void leave()} onImported={leave} />
  );
}
