import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import type { Policy } from '#shared/domain/policy/policy.ts';
import { policyInForce } from '#shared/domain/policy/policy-versions.ts';

type Props = { readonly versions: readonly Policy[]; readonly sheet: Pick<Sheet, 'today' | 'categories'> };

/** Every version with its shares: the one in force first. */
export function PolicyVersions({ versions, sheet }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const inForce = policyInForce(versions, sheet.today);
  if (versions.length === 0) return <p className="tz-caption">{t('budget.policy.none')}</p>;
  const state = (version: Policy) => {
    if (version.id === inForce?.id) return t('budget.policy.inForce');
    return t(version.effectiveFrom > sheet.today ? 'budget.policy.upcoming' : 'budget.policy.past');
  };
  return (
    <ul className="tz-versions">
      {versions.map((version) => (
        <li key={version.id}>
          <span>{t('budget.policy.version', { day: formats.day(version.effectiveFrom) })}</span>
          <span className="tz-caption">{state(version)}</span>
          <p>{sharesText(version, sheet, formats.percent)}</p>
          {version.note !== '' && <p className="tz-caption">{version.note}</p>}
        </li>
      ))}
    </ul>
  );
}

function sharesText(
  { shares }: Policy,
  { categories }: Props['sheet'],
  percent: ReturnType<typeof useFormats>['percent'],
): string {
  return shares
    .map(({ categoryId, shareBp, bandBp }) => {
      const name = categories.find(({ id }) => id === categoryId)?.name ?? '';
      return `${name} ${percent(shareBp)} ±${percent(bandBp).replace(' %', '')}`;
    })
    .join(' · ');
}
