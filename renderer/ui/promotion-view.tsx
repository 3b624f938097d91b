import './promotion-view.css';
import { useTranslation } from 'react-i18next';
import { Section } from './section.tsx';
import { StatusShape } from './status-mark.tsx';
import { useFormats } from './use-formats.ts';
import type { Fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';

/** A planned amount as it was, as it is, and as the scenario has it. */
type PromotedCell = {
  readonly lineId: string;
  readonly name: string;
  readonly month: Month;
  readonly thenFen: Fen;
  readonly nowFen: Fen;
  readonly scenarioFen: Fen;
};
type Cells = readonly PromotedCell[];
type Lines = readonly { readonly name: string }[];

/** What a scenario would make of the plan. */
type Promotion = Readonly<Record<'changed' | 'conflicts' | 'kept' | 'locked', Cells>> &
  Readonly<Record<'added' | 'removed' | 'emptied', Lines>>;

type Props = { readonly promotion: Promotion };

/** What promotion does to lines and cells, what was changed on both sides, and what of the plan stays. */
export function PromotionView({ promotion }: Props) {
  const { t } = useTranslation();
  return (
    <>
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
    </>
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
  readonly cells: Cells;
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
      <div className="tz-promotion-list" tabIndex={0}>
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
      </div>
      {more > 0 && <p className="tz-caption">{t('versions.promote.more', { count: more })}</p>}
    </Section>
  );
}
