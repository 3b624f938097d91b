import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { OverviewDay } from './overview-data.ts';
import type { Target } from './target.ts';

type Step = keyof OverviewDay['filled'];

const steps: readonly { readonly key: Step; readonly to: Target }[] = [
  { key: 'people', to: { to: '/catalogue', search: { show: 'newPerson' } } },
  { key: 'total', to: { to: '/budget', search: { show: 'total' } } },
  { key: 'lines', to: { to: '/budget', search: { show: 'newLine' } } },
  { key: 'tasks', to: { to: '/timeline' } },
  { key: 'kpis', to: { to: '/kpis', search: { show: 'new' } } },
  { key: 'kols', to: { to: '/kols', search: { kol: 'new' } } },
];

/** Of an empty workspace: what is filled in first, and what of it is done. */
export function FirstSteps({ filled }: Pick<OverviewDay, 'filled'>) {
  const { t } = useTranslation();
  return (
    <Section title={t('overview.first.title')}>
      <p className="tz-overview-none">{t('overview.first.text')}</p>
      <ol className="tz-overview-steps">
        {steps.map(({ key, to }) => (
          <li key={key}>
            <Link {...to}>{t(`overview.first.${key}`)}</Link>
            <StatusMark
              status={filled[key] ? 'good' : 'none'}
              word={t(`overview.first.${filled[key] ? 'done' : 'open'}`)}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Nothing is there yet of which a state could be told. */
export function isEmpty({ lines, tasks, kpis, kols }: OverviewDay['filled']): boolean {
  return !lines && !tasks && !kpis && !kols;
}
