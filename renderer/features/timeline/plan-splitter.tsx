import { useTranslation } from 'react-i18next';
import { setGridWidth, useChartChoices } from './chart-choices.ts';

const LEAST = 260;
const LEAST_CHART = 240;
const STEP = 24;

/** Between the grid and the chart: drawn to and fro, or moved by the arrow keys. */
export function PlanSplitter() {
  const { t } = useTranslation();
  const width = useChartChoices((choices) => choices.gridWidth);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that can be moved is interactive (ARIA 1.2)
    <hr
      className="tz-plan-splitter"
      aria-orientation="vertical"
      aria-label={t('timeline.chart.splitter')}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      onKeyDown={({ key, currentTarget }) => {
        const side = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
        if (side !== 0) moveTo(currentTarget, width + side * STEP);
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={({ currentTarget, pointerId, clientX }) => {
        if (!currentTarget.hasPointerCapture(pointerId)) return;
        moveTo(currentTarget, clientX - placeOf(currentTarget).left);
      }}
    />
  );
}

function moveTo(splitter: HTMLElement, width: number): void {
  const most = placeOf(splitter).width - LEAST_CHART;
  setGridWidth(Math.round(Math.max(LEAST, Math.min(most, width))));
}

function placeOf(splitter: HTMLElement): DOMRect {
  return (splitter.parentElement ?? splitter).getBoundingClientRect();
}
