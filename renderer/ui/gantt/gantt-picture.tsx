import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type Look, LookContext } from '../theme-context.ts';
import type { Part } from './chart-window.ts';
import { GanttBar } from './gantt-bar.tsx';
import { GanttGround } from './gantt-ground.tsx';
import { GanttHead } from './gantt-head.tsx';
import {
  type GanttDays,
  type GanttItem,
  type GanttLink,
  HEAD_HEIGHT,
  middleOf,
  ROW_HEIGHT,
} from './gantt-item.ts';
import { GanttFlags, type GanttLine, GanttLines } from './gantt-lines.tsx';
import { GanttLinks } from './gantt-links.tsx';
import { scaleWidth, type TimeScale } from './time-scale.ts';

export type GanttPicture = {
  readonly title: string;
  /** What stands left of each row. */
  readonly names: readonly { readonly text: string; readonly level: number; readonly isStrong: boolean }[];
  readonly items: readonly GanttItem[];
  readonly links: readonly GanttLink[];
  readonly scale: TimeScale;
  readonly lines: readonly GanttLine[];
  readonly stretchesOf: (days: Part) => readonly GanttDays[];
};

const PADDING = 16;
const TITLE_HEIGHT = 36;
const NAMES_WIDTH = 280;
/** For the words after the last bars. */
const BESIDE = 128;
const INDENT = 16;
/** What a canvas takes, in pixels of a side and in all. */
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 120_000_000;
/** Sharp enough for a projector and for print. */
const SHARPEST = 2;

/** The whole chart as a picture, as it is zoomed, whatever of it shows. Null where it cannot be drawn. */
export async function ganttPng(picture: GanttPicture, look: Look): Promise<Blob | null> {
  const width = NAMES_WIDTH + scaleWidth(picture.scale) + BESIDE + 2 * PADDING;
  const height = TITLE_HEIGHT + HEAD_HEIGHT + picture.items.length * ROW_HEIGHT + 2 * PADDING;
  const url = URL.createObjectURL(new Blob([svgOf(picture, look, width, height)], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const sharpness = Math.min(
      SHARPEST,
      LONGEST_SIDE / Math.max(width, height),
      Math.sqrt(MOST_PIXELS / (width * height)),
    );
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * sharpness);
    canvas.height = Math.round(height * sharpness);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A document of its own: it says the colours that the page would have told it. */
function svgOf(picture: GanttPicture, look: Look, width: number, height: number): string {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      <LookContext value={look}>
        <Drawing picture={picture} width={width} height={height} />
      </LookContext>,
    ),
  );
  const [drawing] = place.children;
  // As XML: an image reads nothing that is only HTML.
  const drawn = drawing === undefined ? '' : new XMLSerializer().serializeToString(drawing);
  root.unmount();
  const style = getComputedStyle(document.documentElement);
  const names = new Set([...drawn.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name = '']) => name));
  // Nothing is scrolled here: what reads where it is goes by what it has without.
  for (const name of scrolledNames) names.delete(name);
  const tokens = [...names].map((name) => `${name}:${style.getPropertyValue(name).trim()}`).join(';');
  return drawn.replace('<svg ', `<svg style='${tokens.replaceAll("'", '"')}' `);
}

const scrolledNames = ['--tz-gantt-left', '--tz-gantt-at', '--tz-gantt-end'];

type DrawingProps = { readonly picture: GanttPicture; readonly width: number; readonly height: number };

function Drawing({ picture, width, height }: DrawingProps) {
  const { title, names, items, links, scale, lines, stretchesOf } = picture;
  const rows: Part = { first: 0, end: items.length };
  const days: Part = { first: scale.firstDay, end: scale.firstDay + scale.dayCount };
  const stretches = stretchesOf(days);
  const shaded = items.flatMap(({ shape }, row) => (shape === 'phase' || shape === 'none' ? [row] : []));
  const bottom = items.length * ROW_HEIGHT;
  return (
    <svg width={width} height={height} fontFamily="var(--font-ui)" fontSize={13}>
      <rect width={width} height={height} fill="var(--bg-page)" />
      <text x={PADDING} y={PADDING + 16} fontSize={16} fontWeight={600} fill="var(--text)">
        {title}
      </text>
      <g transform={`translate(${PADDING} ${PADDING + TITLE_HEIGHT + HEAD_HEIGHT})`}>
        {names.map(({ text, level, isStrong }, row) => (
          <text
            // A row is its place.
            // oxlint-disable-next-line react/no-array-index-key -- the picture is drawn once
            key={row}
            x={8 + level * INDENT}
            y={middleOf(row) + 4}
            fontWeight={isStrong ? 600 : 400}
            fill="var(--text)"
          >
            {shortened(text, (NAMES_WIDTH - level * INDENT - 16) / 13)}
          </text>
        ))}
      </g>
      <g transform={`translate(${PADDING + NAMES_WIDTH} ${PADDING + TITLE_HEIGHT})`}>
        <svg width={scaleWidth(scale)} height={HEAD_HEIGHT}>
          <GanttHead scale={scale} days={days} stretches={stretches} />
          <GanttFlags lines={lines} scale={scale} />
        </svg>
        <g transform={`translate(0 ${HEAD_HEIGHT})`}>
          <GanttGround {...{ scale, days, rows, stretches, shaded, patternId: 'hatched' }} />
          <GanttLines lines={lines} scale={scale} top={0} height={bottom} />
          <GanttLinks {...{ items, links, rows, scale }} />
          {items.map((item, row) => (
            <GanttBar key={item.id} item={{ ...item, beyond: null }} row={row} scale={scale} />
          ))}
        </g>
      </g>
    </svg>
  );
}

/** To so many Chinese characters; Latin ones take half the room. */
function shortened(text: string, most: number): string {
  let width = 0;
  let kept = '';
  for (const sign of text) {
    width += sign > '\u2e80' ? 1 : 0.56;
    if (width > most) return `${kept}…`;
    kept += sign;
  }
  return kept;
}
