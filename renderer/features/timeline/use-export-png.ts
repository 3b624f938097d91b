import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ganttPng } from '#renderer/ui/gantt/gantt-picture.tsx';
import { dayWidths, scaleFor, scaleToFit } from '#renderer/ui/gantt/time-scale.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import { useLook } from '#renderer/ui/theme-context.ts';
import type { PlanRow } from './shown-rows.ts';
import type { Zoom } from './timeline-search.ts';
import type { ChartFacts } from './use-chart.ts';

/** As wide as a page across. */
const FITTED_WIDTH = 1400;
const BEYOND_DAYS = 7;

/** Saves the chart as it is zoomed and narrowed down, all of its rows, as a picture. */
export function useExportPng(rows: readonly PlanRow[], chart: ChartFacts, zoom: Zoom): () => void {
  const { t } = useTranslation();
  const look = useLook();
  return useCallback(() => {
    const { from, to } = chart.range;
    const scale =
      zoom === 'fit'
        ? scaleToFit(from, to, FITTED_WIDTH)
        : scaleFor(from, to, dayWidths[zoom], 0, BEYOND_DAYS);
    const title = t('timeline.chart.picture');
    const names = rows.map((row) => ({
      text: row.kind === 'group' ? row.name : row.task.name,
      level: row.level,
      isStrong: row.kind !== 'task' && row.kind !== 'milestone',
    }));
    const { items, links, lines, stretchesOf } = chart;
    const save = async () => {
      const png = await ganttPng({ title, names, items, links, scale, lines, stretchesOf }, look);
      if (png !== null) saveFile(png, `${title}.png`);
    };
    void save();
  }, [rows, chart, zoom, look, t]);
}
