import { useNavigate } from '@tanstack/react-router';
import { TableWizard } from './table-wizard.tsx';

/** Values of KPIs from a file. */
export function KpiImportScreen() {
  const navigate = useNavigate();
  const leave = () => navigate({ to: '/kpis' });
  return <TableWizard kind="kpi-values" onClose={() => void leave()} onImported={leave} />;
}
