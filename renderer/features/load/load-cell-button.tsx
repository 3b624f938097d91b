import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { LoadCell } from '#shared/domain/timeline/load.ts';
import type { Day } from '#shared/values/day.ts';
import { hoursText } from './hours-text.ts';
import { isOver, shareOf } from './load-rows.ts';

type Props = {
  readonly name: string;
  readonly week: Day;
  readonly cell: LoadCell;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  readonly onOpen: () => void;
};

/** From here on a cell is as dark as it gets, so that its figure stays readable. */
const DARKEST = 1.5;
const MOST_MIXED = 45;

/** Percent of the time that there is; more than all of it has a square beside it. */
export function LoadCellButton({ name, week, cell, isStop, onOpen }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const share = shareOf(cell);
  const percent = share === null ? hoursText(cell.neededMinutes) : String(Math.round(share * 100));
  const over = isOver(cell);
  const values = { name, week: formats.day(week, 'short'), percent };
  const isIdle = cell.neededMinutes === 0;
  const isOff = isIdle && cell.capacityMinutes === 0;
  const mixed = Math.round((Math.min(share ?? 0, DARKEST) / DARKEST) * MOST_MIXED);
  const said = over ? 'cellOver' : share === null ? 'cellHours' : 'cell';
  return (
    <button
      type="button"
      className={over ? 'tz-load-cell tz-load-over' : isOff ? 'tz-load-cell tz-load-off' : 'tz-load-cell'}
      style={
        isIdle || over
          ? undefined
          : { background: `color-mix(in srgb, var(--heat-high) ${mixed}%, var(--heat-low))` }
      }
      tabIndex={isStop ? 0 : -1}
      aria-label={t(`timelinePlan.load.${said}`, values)}
      onClick={onOpen}
      onKeyDown={moveFocus}
    >
      {over && <StatusShape status="stop" size={7} />}
      {!isIdle && percent}
      {isOff && t('timelinePlan.load.off')}
    </button>
  );
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The arrows lead from week to week and from row to row. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = STEPS[event.key];
  const cell = event.currentTarget.closest('td');
  const table = event.currentTarget.closest('table');
  if (step === undefined || cell === null || table === null) return;
  const rows = [...table.querySelectorAll('tbody tr:not(.tz-load-kind)')];
  const row = rows.findIndex((candidate) => candidate.contains(cell));
  const next = rows[row + step[0]]?.children.item(cell.cellIndex + step[1])?.querySelector('button');
  if (next === null || next === undefined) return;
  event.preventDefault();
  next.focus();
}
