import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Promotion, PromotedCell } from '#shared/domain/versions/promotion.ts';
import { type Fen, subtractFen } from '#shared/values/money.ts';

type Props = { readonly promotion: Promotion };

/** What promotion changes, what was changed on both sides, and what of the plan stays. */
export function PromotionView({ promotion }: Props) {
  const { t } = useTranslation();
  const { moneyUnit } = useFormats();
  return (
    <Section title={t('versions.promote.changes')} unit={t(`common.unit.${moneyUnit}`)}>
      <Sums promotion={promotion} />
      <Consequences promotion={promotion} />
      <Cells
        title={t('versions.promote.conflicts')}
        help={t('versions.promote.conflictsHelp')}
        cells={promotion.conflicts}
        isKept={false}
      />
      <Cells
        title={t('versions.promote.edits')}
        help={t('versions.promote.editsHelp')}
        cells={promotion.kept}
        isKept
      />
    </Section>
  );
}

function Sums({ promotion: { planFen, totalFen } }: Props) {
  const { t } = useTranslation();
  const unallocated = {
    beforeFen: subtractFen(totalFen.beforeFen, planFen.beforeFen),
    afterFen: subtractFen(totalFen.afterFen, planFen.afterFen),
  };
  return (
    <table className="tz-preview" aria-label={t('versions.promote.changes')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="tz-spoken">{t('versions.promote.plan')}</span>
          </th>
          <th scope="col">{t('versions.promote.before')}</th>
          <th scope="col">{t('versions.promote.after')}</th>
          <th scope="col">{t('versions.compare.by')}</th>
        </tr>
      </thead>
      <tbody>
        <SumRow name={t('versions.promote.plan')} {...planFen} />
        {totalFen.beforeFen !== totalFen.afterFen && (
          <SumRow name={t('versions.promote.total')} {...totalFen} />
        )}
        <SumRow name={t('versions.promote.unallocated')} {...unallocated} />
      </tbody>
    </table>
  );
}

type SumProps = { readonly name: string; readonly beforeFen: Fen; readonly afterFen: Fen };

function SumRow({ name, beforeFen, afterFen }: SumProps) {
  const { money, moneyChange } = useFormats();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="tz-preview-before">{money(beforeFen)}</td>
      <td className="tz-preview-after">{money(afterFen)}</td>
      <td>{moneyChange(subtractFen(afterFen, beforeFen))}</td>
    </tr>
  );
}

const lineParts = ['added', 'removed', 'emptied'] as const;
const cellParts = ['locked', 'kept'] as const;

/** One sentence for each thing that would happen. */
function Consequences({ promotion }: Props) {
  const { t } = useTranslation();
  const names = (lines: Promotion['added']) => lines.map(({ name }) => name).join(t('common.separator.list'));
  return (
    <ul className="tz-checks">
      {promotion.changed.length > 0 && (
        <li>
          <StatusShape status="good" />
          {t('versions.promote.changed', { count: promotion.changed.length })}
        </li>
      )}
      {lineParts.map((part) => {
        const lines = promotion[part];
        return lines.length === 0 ? null : (
          <li key={part}>
            <StatusShape status={part === 'added' ? 'good' : 'watch'} />
            {t(`versions.promote.${part}`, {
              count: lines.length,
              replace: { count: String(lines.length), names: names(lines) },
            })}
          </li>
        );
      })}
      {cellParts.map((part) =>
        promotion[part].length === 0 ? null : (
          <li key={part}>
            <StatusShape status="none" />
            {t(`versions.promote.${part}`, { count: promotion[part].length })}
          </li>
        ),
      )}
      <li>
        <StatusShape status={promotion.conflicts.length === 0 ? 'good' : 'watch'} />
        {promotion.conflicts.length === 0
          ? t('versions.promote.noConflicts')
          : `${t('versions.promote.conflicts')}${t('common.separator.colon')}${promotion.conflicts.length}`}
      </li>
    </ul>
  );
}

/** As many as can be looked through. */
const MOST_CELLS = 50;

type CellsProps = {
  readonly title: string;
  readonly help: string;
  readonly cells: readonly PromotedCell[];
  /** What the plan has now stays; otherwise the scenario's amount holds. */
  readonly isKept: boolean;
};

/** Cells as they were when the scenario was made, as they are now, and as the scenario has them. */
function Cells({ title, help, cells, isKept }: CellsProps) {
  const { t } = useTranslation();
  const { money, month } = useFormats();
  if (cells.length === 0) return null;
  const more = cells.length - MOST_CELLS;
  return (
    <Section title={title}>
      <p className="tz-field-help">{help}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard */}
      <section className="tz-promotion-list" tabIndex={0} aria-label={title}>
        <table className="tz-preview">
          <thead>
            <tr>
              <th scope="col">{t('versions.promote.cell')}</th>
              <th scope="col">{t('versions.promote.atStart')}</th>
              <th scope="col">{t('versions.promote.now')}</th>
              {!isKept && <th scope="col">{t('versions.promote.scenario')}</th>}
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, MOST_CELLS).map((cell) => (
              <tr key={`${cell.lineId} ${cell.month}`}>
                <th scope="row" className="tz-promotion-cell">
                  {cell.name} {month(cell.month)}
                </th>
                <td className="tz-preview-before">{money(cell.thenFen)}</td>
                <td className={isKept ? 'tz-preview-after' : undefined}>{money(cell.nowFen)}</td>
                {!isKept && <td className="tz-preview-after">{money(cell.scenarioFen)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p className="tz-caption">{t('versions.promote.more', { count: more })}</p>}
    </Section>
  );
}
