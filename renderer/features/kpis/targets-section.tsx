import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import type { KpiTarget } from '#shared/domain/kpis/kpi-target.ts';
import type { KpiPartProps } from './kpi-part-props.ts';
import { spanText, type ToldKpi } from './kpi-telling.ts';
import { TargetRemoval } from './target-removal.tsx';
import { useTelling } from './use-telling.ts';

/** Every period's target with the decision behind it; what it was before on demand. */
export function TargetsSection({ page: { targets }, told, book, address }: KpiPartProps) {
  const { t } = useTranslation();
  const [showsOld, setShowsOld] = useState(false);
  const own = targets.filter(({ segment }) => segment === address.segment);
  const held = own.filter((target) => isHeld(target, own));
  const shown = showsOld ? own : held;
  return (
    <Section
      title={t('kpis.targets.title')}
      aside={
        own.length > held.length && (
          <Button size="small" onClick={() => setShowsOld(!showsOld)}>
            {t(showsOld ? 'kpis.targets.hideOld' : 'kpis.targets.showAll')}
          </Button>
        )
      }
    >
      {own.length === 0 && <p className="tz-kpi-note">{t('kpis.targets.none')}</p>}
      <ul className="tz-kpi-list">
        {shown.map((target) => (
          <TargetItem
            key={target.id}
            target={target}
            told={told}
            person={book.personName(target.personId)}
            isHeld={held.includes(target)}
          />
        ))}
      </ul>
    </Section>
  );
}

/** The newest version of its period holds. */
function isHeld(target: KpiTarget, all: readonly KpiTarget[]): boolean {
  return all.every(
    (other) =>
      other.firstDay !== target.firstDay ||
      other.lastDay !== target.lastDay ||
      other.version <= target.version,
  );
}

type ItemProps = {
  readonly target: KpiTarget;
  readonly told: ToldKpi;
  readonly person: string;
  readonly isHeld: boolean;
};

function TargetItem({ target, told, person, isHeld: holds }: ItemProps) {
  const telling = useTelling();
  const { t, formats } = telling;
  const at = formats.instant(target.decidedAt);
  return (
    <li className={holds ? undefined : 'tz-kpi-old'}>
      <span className="tz-kpi-list-head">
        <b>{targetText(target, told, telling)}</b>
        {holds && <TargetRemoval target={target} />}
      </span>
      <span>{spanText(target, telling)}</span>
      <span>{target.reason}</span>
      <span>
        {t('kpis.targets.version', { replace: { version: String(target.version) } })}
        {t('common.separator.list')}
        {person === '' ? at : t('kpis.targets.decided', { replace: { person, at } })}
      </span>
    </li>
  );
}

/** '90.00 亿元', '10–20, tolerance 5'. */
export function targetText(
  target: Pick<KpiTarget, 'target' | 'lower' | 'upper' | 'tolerance'>,
  { scale }: Pick<ToldKpi, 'scale'>,
  { t, words }: ReturnType<typeof useTelling>,
): string {
  if (target.target !== null) return words.written(target.target, scale);
  return t('kpis.targets.range', {
    replace: {
      lower: words.text(target.lower, scale),
      upper: words.written(target.upper, scale),
      tolerance: words.text(target.tolerance, scale),
    },
  });
}
