import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { AreaKey, AreaState, Clause } from './area-state.ts';
import type { ToldArea } from './use-areas.ts';

/** How each area stands, in one sentence whose figures lead to where they come from. */
export function AreaList({ areas }: { readonly areas: readonly ToldArea[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('overview.areas.title')}>
      <ul className="tz-overview-areas">
        {areas.map(({ key, state, isFailed, retry }) => (
          <li key={key}>
            {state === null ? (
              <span />
            ) : (
              <StatusMark status={state.status} word={t(`overview.status.${state.status}`)} />
            )}
            <Link to={screens[key]}>{t(`overview.area.${key}.name`)}</Link>
            <p>
              {state !== null && <AreaSentence state={state} />}
              {isFailed && <Failed area={key} onRetry={retry} />}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const screens = {
  timeline: '/timeline',
  resources: '/timeline/load',
  budget: '/budget',
  kpis: '/kpis',
  kols: '/kols',
  risks: '/risks',
  meeting: '/meetings',
} as const satisfies Record<AreaKey, string>;

function AreaSentence({ state: { clauses } }: { readonly state: AreaState }) {
  const { t } = useTranslation();
  return clauses.map((clause, at) => (
    <span key={clause.text}>
      <SaidClause clause={clause} />
      {at < clauses.length - 1 && t('common.separator.clause')}
    </span>
  ));
}

function SaidClause({ clause: { text, values, count, to } }: { readonly clause: Clause }) {
  return (
    <Link {...to}>
      <Said
        text={text}
        {...(values === undefined ? {} : { values })}
        {...(count === undefined ? {} : { count })}
      />
    </Link>
  );
}

function Failed({ area, onRetry }: { readonly area: AreaKey; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <span role="alert">
      {t('overview.areas.failed')}{' '}
      <Button
        type="link"
        size="small"
        aria-label={t('overview.areas.retry', { replace: { area: t(`overview.area.${area}.name`) } })}
        onClick={onRetry}
      >
        {t('common.action.retry')}
      </Button>
    </span>
  );
}
