import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnContext, GridColumn, GridColumns } from '#renderer/ui/grid/grid-columns.ts';
import { departmentElement, outlineNameElement } from '#renderer/ui/grid/outline-cells.ts';
import { PlainTextEditor } from '#renderer/ui/grid/plain-text-editor.ts';
import { statusMarkElement } from '#renderer/ui/status-mark.tsx';
import type { Formats } from '#renderer/ui/formats.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { TimelineSettings } from '#shared/domain/timeline/timeline.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import { dayAtMinute, dayEndedAt } from '#shared/values/moment.ts';
import { amountText, minutesText } from './editing/amount-text.ts';
import { inDays, type RowStatus } from './row-status.ts';
import type { PlanEdits } from './editing/use-plan-edits.ts';
import type { TaskRow } from './plan-rows.ts';
import type { PlanRow } from './shown-rows.ts';
import type { Catalogue } from './timeline-data.ts';
import { isTyped, type TypedColumn } from './typed-cells.ts';
import { useStatusWord } from './use-status-word.ts';

type Parts = {
  readonly plan: Pick<PlanEdits, 'timeline'>;
  readonly catalogue: Catalogue;
  readonly canChange: boolean;
  /** The sentence for what can't be typed there; null where it can. */
  readonly fault: (row: PlanRow, column: TypedColumn, text: string) => string | null;
  readonly onFold: (id: string) => void;
};

/** Who is in charge, as a choice among others. */
export const NOBODY = '';

/** The outline's columns; the first few show beside the chart, the others by scrolling or by choice. */
export function usePlanColumns({ plan, catalogue, canChange, fault, onFold }: Parts): GridColumns<PlanRow> {
  const { t } = useTranslation();
  const formats = useFormats();
  const statusWord = useStatusWord();
  const { settings } = plan.timeline;
  return useMemo(() => {
    const shortDay = dayWriter(settings.projectStart.slice(0, 4), formats);
    const kit: Kit = { t, formats, settings, shortDay, statusWord, catalogue, canChange, fault, onFold };
    return [...outlineColumns(kit), ...dateColumns(kit), ...workColumns(kit)];
  }, [t, formats, statusWord, settings, catalogue, canChange, fault, onFold]);
}

type Kit = Omit<Parts, 'plan'> & {
  readonly t: TFunction;
  readonly formats: Formats;
  readonly settings: TimelineSettings;
  readonly shortDay: (day: Day) => string;
  readonly statusWord: (status: RowStatus) => string;
};

function outlineColumns({ t, catalogue, canChange, fault, onFold }: Kit): GridColumn<PlanRow>[] {
  return [
    {
      ...read(t('timeline.column.code'), 'code', 46, (row) => row.task.code),
      cellClass: 'tz-cell-open tz-cell-code',
      pinned: 'left',
    },
    {
      ...typedColumn(canChange, fault)(t('timeline.column.name'), 'name', 198, ({ task }) => task.name),
      valueGetter: ({ data }) => (data === undefined ? '' : nameOf(data)),
      pinned: 'left',
      lockVisible: true,
      equals: () => false,
      cellRenderer: ({ data }: { readonly data?: PlanRow }) =>
        data === undefined ? '' : nameElement(data, { t, onFold }),
    },
    departmentColumn(
      chosenColumn(canChange, t('timeline.grid.nobody'))(t('timeline.column.department'), 'department', 46),
      catalogue,
    ),
  ];
}

function dateColumns({ t, shortDay, statusWord, canChange, fault }: Kit): GridColumn<PlanRow>[] {
  const typed = typedColumn(canChange, fault);
  return [
    {
      ...typed(t('timeline.column.start'), 'start', 86, ({ start }) => dayAtMinute(start)),
      ...number,
      valueFormatter: ({ data }) =>
        data === undefined || data.kind === 'group' || isPoint(data) ? '' : shortDay(dayAtMinute(data.start)),
    },
    {
      ...typed(t('timeline.column.finish'), 'finish', 86, ({ finish }) => dayEndedAt(finish)),
      ...number,
      valueFormatter: ({ data }) =>
        data === undefined || data.kind === 'group' ? '' : shortDay(dayEndedAt(data.finish)),
    },
    {
      ...read(t('timeline.column.status'), 'status', 104, ({ status }) => statusWord(status)),
      headerClass: 'tz-head-number',
      cellClass: 'tz-cell-status',
      cellRenderer: ({ data, value }: { readonly data?: PlanRow; readonly value?: unknown }) =>
        data === undefined || data.kind === 'group' || data.status.kind === 'none'
          ? ''
          : statusMarkElement(data.status.level, String(value)),
    },
  ];
}

function workColumns(kit: Kit): GridColumn<PlanRow>[] {
  const { t, formats, settings, catalogue, canChange, fault } = kit;
  const { units } = settings;
  const typed = typedColumn(canChange, fault);
  const owner = chosenColumn(canChange, t('timeline.grid.nobody'))(t('timeline.column.owner'), 'owner', 84);
  return [
    {
      ...typed(t('timeline.column.duration'), 'duration', 72, (row) =>
        row.kind === 'phase'
          ? minutesText(row.workMinutes, units, formats.language)
          : amountText(row.task.duration, formats.language),
      ),
      ...number,
    },
    typed(t('timeline.column.predecessors'), 'predecessors', 112, ({ predecessors }) => predecessors),
    ownerColumn(owner, catalogue),
    {
      ...read(t('timeline.column.slack'), 'slack', 84, (row) =>
        row.isDone ? '' : signed(inDays(row.slackMinutes, units.minutesPerDay)),
      ),
      ...number,
    },
    {
      ...typed(t('timeline.column.done'), 'done', 68, ({ doneBp }) =>
        formats.percentFigure(basisPoints(doneBp), 0),
      ),
      ...number,
    },
  ];
}

const number = { headerClass: 'tz-head-number', cellClass: 'tz-cell-number' } as const;

/** '6月8日', '8 Jun'; in another year than the plan's first: '2027/1/29', '29 Jan 27'. */
function dayWriter(ownYear: string, formats: Formats): (day: Day) => string {
  return (day) => {
    if (day.startsWith(ownYear)) return formats.day(day, 'short');
    if (formats.language === 'en') return `${formats.day(day, 'short')} ${day.slice(2, 4)}`;
    return day.split('-').map(Number).join('/');
  };
}

/** U+2212, as wide as a digit. */
function signed(days: number): string {
  return String(days).replace('-', '\u2212');
}

function isPoint(row: PlanRow): boolean {
  return row.kind === 'milestone' || row.kind === 'gate';
}

function nameOf(row: PlanRow): string {
  return row.kind === 'group' ? row.name : row.task.name;
}

type NameParts = {
  readonly t: TFunction;
  readonly onFold: (id: string) => void;
};

function nameElement(row: PlanRow, { t, onFold }: NameParts): HTMLElement {
  const isGroup = row.kind === 'group';
  const isOpen = isGroup ? true : row.kind === 'phase' ? row.isOpen : null;
  const name = isGroup
    ? t('timeline.group.heading', { count: row.count, replace: { name: row.name } })
    : row.task.name;
  const shape =
    row.kind === 'gate'
      ? { kind: 'square' as const, word: t('timeline.grid.gate') }
      : row.kind === 'milestone'
        ? { kind: 'diamond' as const, word: t('timeline.grid.milestone') }
        : null;
  const foldLabel = t(isOpen === true ? 'timeline.grid.fold' : 'timeline.grid.unfold', {
    replace: { name: isGroup ? row.name : name },
  });
  return outlineNameElement({
    name,
    level: row.level,
    isOpen,
    shape,
    foldLabel,
    onFold: () => onFold(row.id),
  });
}

function read(
  headerName: string,
  colId: string,
  width: number,
  value: (row: TaskRow) => string,
): GridColumn<PlanRow> {
  return {
    colId,
    headerName,
    width,
    valueGetter: ({ data }) => (data === undefined || data.kind === 'group' ? '' : value(data)),
  };
}

/** A column that is typed over in place. What cannot be so stays typed, with the sentence under it. */
function typedColumn(canChange: boolean, fault: Parts['fault']) {
  return (
    headerName: string,
    column: TypedColumn,
    width: number,
    value: (row: TaskRow) => string,
  ): GridColumn<PlanRow> => ({
    ...read(headerName, column, width, value),
    editable: ({ data }) => canChange && data !== undefined && data.kind !== 'group' && isTyped(data, column),
    cellEditor: PlainTextEditor,
    cellEditorParams: ({ data }: { readonly data: PlanRow }) => ({
      fault: (text: string) => fault(data, column, text),
    }),
  });
}

function chosenColumn(canChange: boolean, nobody: string) {
  return (headerName: string, column: 'department' | 'owner', width: number) => ({
    column: {
      colId: column,
      headerName,
      width,
      editable: ({ data }: { readonly data?: PlanRow | undefined }) =>
        canChange && data !== undefined && data.kind !== 'group',
      cellEditor: 'agSelectCellEditor',
    } satisfies GridColumn<PlanRow>,
    nobody,
  });
}

type Chosen = ReturnType<ReturnType<typeof chosenColumn>>;

function departmentColumn({ column, nobody }: Chosen, { departments }: Catalogue): GridColumn<PlanRow> {
  const byId = new Map<string, Catalogue['departments'][number]>(departments.map((one) => [one.id, one]));
  const label = (id: unknown) => (typeof id === 'string' ? (byId.get(id)?.name ?? nobody) : nobody);
  return {
    ...column,
    cellClass: 'tz-cell-badge',
    valueGetter: ({ data }) =>
      data === undefined || data.kind === 'group' ? NOBODY : (data.task.departmentId ?? NOBODY),
    valueFormatter: ({ value }) => label(value),
    cellEditorParams: { values: [NOBODY, ...byId.keys()] },
    context: { copyText: label } satisfies ColumnContext,
    cellRenderer: ({ value }: { readonly value?: unknown }) => {
      const department = typeof value === 'string' ? byId.get(value) : undefined;
      return department === undefined
        ? ''
        : departmentElement(department.hue, department.badge, department.name);
    },
  };
}

function ownerColumn({ column, nobody }: Chosen, { people }: Catalogue): GridColumn<PlanRow> {
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  return {
    ...column,
    valueGetter: ({ data }) =>
      data === undefined || data.kind === 'group' ? NOBODY : (data.task.ownerId ?? NOBODY),
    valueFormatter: ({ value }) => (value === NOBODY ? '' : (names.get(String(value)) ?? '')),
    cellEditorParams: {
      values: [NOBODY, ...names.keys()],
      formatValue: (id: unknown) => (id === NOBODY ? nobody : (names.get(String(id)) ?? '')),
    },
    context: { copyText: (id) => names.get(String(id)) ?? '' } satisfies ColumnContext,
  };
}
