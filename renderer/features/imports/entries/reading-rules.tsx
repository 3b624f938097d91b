import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { dateOrderSchema, type ImportMapping, type ImportProfile } from '#shared/domain/import/import.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { LineSelect } from '#renderer/ui/line-select.tsx';
import { NoLines } from '#renderer/ui/no-lines.tsx';
import { useProfiles } from './import-data.ts';
import { changeSession, type FoundFile, type ImportSession } from './import-session.ts';
import { type Missing, orderOfDays } from './mapping.ts';
import { ProfileField } from '../profile-field.tsx';
import { Rule } from '../rule.tsx';

type Props = {
  readonly session: ImportSession;
  readonly found: FoundFile;
  readonly mapping: ImportMapping;
  readonly lines: Lines;
  readonly missing: readonly Missing[];
};

const noProfiles: readonly ImportProfile[] = [];

/** How dates and amounts are written, and where the line comes from. */
export function ReadingRules({ session, found, mapping, lines, missing }: Props) {
  const { t } = useTranslation();
  const change = (changed: Partial<ImportMapping>) => changeSession({ mapping: { ...mapping, ...changed } });
  const { data: profiles = noProfiles } = useProfiles();
  const { day } = mapping.columns;
  const isOpen = day !== undefined && !orderOfDays(found, day).certain;
  return (
    <Section title={t('imports.rules.title')}>
      <div className="tz-rules">
        <Rule name={t('imports.rules.dateOrder')}>
          <Segmented
            label={t('imports.rules.dateOrder')}
            options={dateOrderSchema.options.map((value) => ({
              value,
              label: t(`imports.dateOrder.${value}`),
            }))}
            value={mapping.dateOrder}
            onChange={(dateOrder) => change({ dateOrder })}
          />
          {isOpen && <StatusMark status="watch" word={t('imports.rules.dateOrderOpen')} />}
        </Rule>
        <Rule name={t('imports.rules.unit')}>
          <Segmented
            label={t('imports.rules.unit')}
            options={(['yuan', 'wan'] as const).map((value) => ({
              value,
              label: t(`common.unit.${value}`),
            }))}
            value={mapping.amountUnit}
            onChange={(amountUnit) => change({ amountUnit })}
          />
        </Rule>
        <Rule name={t('imports.rules.lineFrom')}>
          <Segmented
            label={t('imports.rules.lineFrom')}
            options={(['column', 'all'] as const).map((value) => ({
              value,
              label: t(`imports.lineFrom.${value}`),
            }))}
            value={session.lineFrom}
            onChange={(lineFrom) => changeSession({ lineFrom })}
          />
        </Rule>
        {session.lineFrom === 'all' && lines.lines.length > 0 && (
          <FormField
            label={t('imports.rules.lineForAll')}
            error={missing.includes('lineForAll') ? t('imports.missing.lineForAll') : null}
          >
            {(field) => (
              <LineSelect
                field={field}
                lines={lines}
                value={mapping.lineForAll}
                onChange={(lineForAll) => change({ lineForAll })}
              />
            )}
          </FormField>
        )}
        {lines.lines.length === 0 && <NoLines />}
        <ProfileField
          name={session.profileName}
          profile={found.profile}
          known={profiles}
          onChange={(profileName) => changeSession({ profileName })}
          onForgotten={() => changeSession({ found: { ...found, profile: null }, profileName: '' })}
        />
      </div>
    </Section>
  );
}
