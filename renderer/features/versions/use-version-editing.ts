import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import type { PlanRules } from '#renderer/ui/grid/plan-rules.ts';
import { useKeptText } from '#renderer/ui/grid/use-kept-text.ts';
import { type PlanTyping, usePlanTyping } from '#renderer/ui/grid/use-plan-typing.ts';
import type { Plan } from '#shared/domain/budget/plan.ts';
import { type CellPlace, cellRefusal, changesOnly, decideEdit } from '#shared/domain/budget/plan-typing.ts';
import { planOf } from '#shared/domain/versions/scenario-rules.ts';
import type { VersionSheet } from '#shared/domain/versions/version-sheet.ts';
import { isMonth } from '#shared/values/month.ts';
import type { VersionSheetRow } from './version-sheet-rows.ts';
import { useSetScenarioCells } from './versions-data.ts';

type Parts = {
  readonly sheet: VersionSheet;
  readonly canChange: boolean;
  readonly grid: RefObject<GridHandle | null>;
};

export type VersionEditing = PlanTyping<VersionSheetRow, CellPlace> & {
  readonly keptText: (lineId: string, month: string) => string | undefined;
};

/** What typing, pasting and clearing do to a scenario: as in the plan's sheet, by the same rules. */
export function useVersionEditing({ sheet, canChange, grid }: Parts): VersionEditing {
  const { id } = sheet.version;
  const plan = useMemo(() => planOf(sheet.version, sheet.lines, sheet.closedMonths), [sheet]);
  const rules = useRules(plan);
  const { keep, take } = useKeptText(grid);
  const setCell = useSetScenarioCells({ id, announced: false, onFailed: keep });
  const setBlock = useSetScenarioCells({ id, announced: true });
  const typing = usePlanTyping({ rules, closed: canChange ? null : 'readOnly', setCell, setBlock });
  return useMemo(() => ({ ...typing, keptText: take }), [typing, take]);
}

function useRules(plan: Plan): PlanRules<VersionSheetRow, CellPlace> {
  const { t } = useTranslation();
  const now = useRef(plan);
  useLayoutEffect(() => {
    now.current = plan;
  }, [plan]);
  return useMemo(
    () => ({
      placeOf: (row, columnId) =>
        row.kind === 'line' && isMonth(columnId) ? { lineId: row.id, month: columnId } : null,
      refusal: (cell) => cellRefusal(now.current, cell),
      changes: (cells) => changesOnly(now.current, cells),
      decide: (typed, unit) => decideEdit(now.current, typed, unit),
      strayName: (row) => (row.kind === 'category' ? row.name : t('budget.sheet.whole')),
      lineName: (lineId) => now.current.lines.find(({ id }) => id === lineId)?.name ?? '',
    }),
    [t],
  );
}
