import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PromotionView } from '#renderer/ui/promotion-view.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { BudgetRequest } from '#shared/domain/requests/request.ts';
import { type RequestedVersion, useRequestedVersion, useScenarioPromotion } from './requests-data.ts';

type Props = { readonly request: BudgetRequest };

/** The version that is put forward: where it can be looked at, and what a waiting scenario meets in the plan. */
export function RequestVersion({ request }: Props) {
  const { t } = useTranslation();
  const { data: version } = useRequestedVersion(request.versionId);
  if (version === undefined) return null;
  const isWaiting = request.state === 'submitted';
  return (
    <Section title={t(`requests.version.${request.kind === 'baseline' ? 'baseline' : 'scenario'}`)}>
      <p>
        <Link to="/budget/versions" search={{ open: version.id }}>
          {version.name}
        </Link>
        {' · '}
        <Link to="/budget/versions" search={{ from: 'current', to: version.id }}>
          {t('requests.version.compare')}
        </Link>
      </p>
      {request.kind === 'scenario' && isWaiting && <Met version={version} />}
    </Section>
  );
}

function Met({ version }: { readonly version: RequestedVersion }) {
  const { data } = useScenarioPromotion(version.id);
  return data === undefined ? null : <PromotionView promotion={data.promotion} />;
}
