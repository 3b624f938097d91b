import './risks.css';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { RiskFigures } from './risk-figures.tsx';
import { RiskMatrix } from './risk-matrix.tsx';
import { RiskPanel } from './risk-panel.tsx';
import { RiskRegister } from './risk-register.tsx';
import { useRiskBook, useWarnings } from './risks-data.ts';
import { RisksSentence } from './risks-sentence.tsx';
import { useRiskActions } from './use-risk-actions.ts';
import { useRisksAddress } from './use-risks-address.ts';
import { WarningsSection } from './warnings-section.tsx';

/** What warns now, what may come, and what it would cost against what is set aside for it. */
export function RisksScreen() {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const address = useRisksAddress();
  const actions = useRiskActions(address);
  const book = useRiskBook();
  const warnings = useWarnings();
  const { risk, show } = address.search;
  const hasDrawer = risk !== undefined || show !== undefined;
  return (
    <Page drawer={hasDrawer && <RiskPanel book={book} warnings={warnings} address={address} />}>
      <PageHeader
        title={t('risks.title')}
        sentence={<RisksSentence book={book} warnings={warnings} />}
        actions={
          <>
            <Button onClick={actions.scale.run}>{actions.scale.label}</Button>
            <Button onClick={actions.rules.run}>{actions.rules.label}</Button>
            <Button type="primary" disabled={readOnly} onClick={actions.newRisk.run}>
              {actions.newRisk.label}
            </Button>
          </>
        }
      />
      <RiskFigures book={book} warnings={warnings} />
      <WarningsSection book={warnings} address={address} />
      <div className="tz-risk-columns">
        <RiskRegister book={book} address={address} />
        {book.risks.length > 0 && <RiskMatrix book={book} address={address} />}
      </div>
    </Page>
  );
}
