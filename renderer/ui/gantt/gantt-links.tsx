import { memo } from 'react';
import type { Part } from './chart-window.ts';
import { type GanttItem, type GanttLink, middleOf } from './gantt-item.ts';
import { linkPath } from './link-path.ts';
import { type TimeScale, xOf } from './time-scale.ts';

type Props = {
  readonly items: readonly GanttItem[];
  readonly links: readonly GanttLink[];
  readonly rows: Part;
  readonly scale: TimeScale;
};

/** The links that touch the rows shown: those of the critical path darker, over the others. */
export const GanttLinks = memo(function GanttLinks({ items, links, rows, scale }: Props) {
  const shown = links.filter(
    ({ from, to }) => Math.min(from, to) < rows.end && Math.max(from, to) >= rows.first,
  );
  const [lines, criticalLines] = [false, true].map((isCritical) =>
    drawn(items, shown.filter((link) => link.isCritical === isCritical).slice(0, MOST), scale),
  );
  return (
    <g pointerEvents="none">
      {lines !== undefined && <Drawn paths={lines} colour="var(--ch-axis)" />}
      {criticalLines !== undefined && <Drawn paths={criticalLines} colour="var(--ga-crit)" />}
    </g>
  );
});

/** Of ten thousand links to one task nobody can tell one from another. */
const MOST = 1500;

type Paths = { readonly line: string; readonly head: string };

function Drawn({ paths, colour }: { readonly paths: Paths; readonly colour: string }) {
  return (
    <>
      <path d={paths.line} fill="none" stroke={colour} strokeWidth={1.2} />
      <path d={paths.head} fill={colour} />
    </>
  );
}

/** As one path: a document with a thousand fewer elements. */
function drawn(items: readonly GanttItem[], links: readonly GanttLink[], scale: TimeScale): Paths {
  let line = '';
  let head = '';
  for (const { from, to, kind } of links) {
    const source = endOf(items[from], kind.startsWith('F'), scale);
    const target = endOf(items[to], kind.endsWith('F'), scale);
    if (source === null || target === null) continue;
    const path = linkPath({
      kind,
      from: { x: source, y: middleOf(from) - 1 },
      to: { x: target, y: middleOf(to) - 1 },
    });
    line += path.line;
    head += path.head;
  }
  return { line, head };
}

/** Of a diamond or square its middle: it covers the line's beginning. */
function endOf(item: GanttItem | undefined, isFinish: boolean, scale: TimeScale): number | null {
  if (item === undefined || item.plan === null) return null;
  return xOf(scale, isFinish ? item.plan.to : item.plan.from);
}
