import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { dateOrderSchema } from '#shared/domain/import/import.ts';
import type { TableKind, TableMapping, TableProfile } from '#shared/domain/import/table-import.ts';
import { ProfileField } from '../profile-field.tsx';
import { Rule } from '../rule.tsx';
import { KolRules } from './kol-rules.tsx';
import { KpiRules } from './kpi-rules.tsx';
import { ResultRules } from './result-rules.tsx';
import { useTableProfiles } from './table-data.ts';
import { hasDates } from './table-mapping.ts';
import { sessionsOf, type TableFound, type TableSession } from './table-session.ts';

type Props = {
  readonly kind: TableKind;
  readonly session: TableSession;
  readonly found: TableFound;
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
};

const noProfiles: readonly TableProfile[] = [];

/** How what the columns hold is written, and what holds for all rows. */
export function TableRules({ kind, session, found, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const { change } = sessionsOf(kind);
  const { data: profiles = noProfiles } = useTableProfiles(kind);
  return (
    <Section title={t('imports.rules.title')}>
      <div className="tz-rules">
        {mapping.kind === 'kpi-values' && <KpiRules mapping={mapping} onChange={onChange} />}
        {hasDates(mapping) && (
          <Rule name={t('imports.rules.dateOrder')}>
            <Segmented
              label={t('imports.rules.dateOrder')}
              options={dateOrderSchema.options.map((value) => ({
                value,
                label: t(`imports.dateOrder.${value}`),
              }))}
              value={mapping.dateOrder}
              onChange={(dateOrder) => onChange({ ...mapping, dateOrder })}
            />
            {!found.dateOrderCertain && mapping.dateOrder === found.suggestion.dateOrder && (
              <StatusMark status="watch" word={t('imports.rules.dateOrderOpen')} />
            )}
          </Rule>
        )}
        {mapping.kind === 'kols' && <KolRules mapping={mapping} onChange={onChange} />}
        {mapping.kind === 'results' && <ResultRules mapping={mapping} onChange={onChange} />}
        <ProfileField
          name={session.profileName}
          profile={found.profile}
          known={profiles}
          onChange={(profileName) => change({ profileName })}
          onForgotten={() => change({ found: { ...found, profile: null }, profileName: '' })}
        />
      </div>
    </Section>
  );
}
