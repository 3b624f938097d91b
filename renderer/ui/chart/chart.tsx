import './chart.css';
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../icon-button.tsx';
import type { ChartOption } from './chart-option.ts';
import { ChartTable, type ChartData } from './chart-table.tsx';
import type { DrawingProps } from './chart-drawing.tsx';
import { saveFile } from '../save-file.ts';
import { useWasInView } from '../use-in-view.ts';
import type { ChartHandle, ChartPick } from './use-echarts.ts';

/** The library that draws is fetched when the first chart comes into view: screens begin without it. */
const ChartDrawing = lazy(async () => ({ default: (await import('./chart-drawing.tsx')).ChartDrawing }));

type Props = {
  /** What the chart shows: the finding. */
  readonly title: string;
  /** In grey after the title: '（万元）'. */
  readonly unit?: string;
  /** For who can't see it: what is drawn, and what it says. */
  readonly description: string;
  /** Keep it with `useMemo`: another object is another drawing. Colours come from `useLook().tokens`. */
  readonly option: ChartOption;
  readonly height: number;
  /** The chart's figures; "Show data" puts them in the chart's place. */
  readonly data: ChartData;
  /** Instead of the chart's own table: leads to the grid that holds the data. */
  readonly onShowData?: () => void;
  /** Name of exported files, without an ending. */
  readonly fileName: string;
  readonly control?: ReactNode;
  /** A part of the drawing was clicked: the series and the index of the datum. */
  readonly onPick?: (pick: ChartPick) => void;
};

export function Chart(props: Props) {
  const { title, unit, description, option, height, data, onShowData, fileName, control, onPick } = props;
  const { t } = useTranslation();
  const titleId = useId();
  const figure = useRef<HTMLElement>(null);
  const handle = useRef<ChartHandle>(null);
  const wasInView = useWasInView(figure);
  const [showsTable, setShowsTable] = useState(false);
  const save = async (format: 'png' | 'svg') => {
    const drawn = handle.current?.picture() ?? null;
    if (drawn === null) return;
    const { pictureAsPng, pictureAsSvg } = await import('./save-chart.ts');
    const picture = { ...drawn, title: `${title}${unit ?? ''}` };
    const content =
      format === 'png'
        ? await pictureAsPng(picture)
        : new Blob([pictureAsSvg(picture)], { type: 'image/svg+xml' });
    if (content !== null) saveFile(content, `${fileName}.${format}`);
  };
  return (
    <figure ref={figure} className="tz-chart" aria-labelledby={titleId}>
      <figcaption className="tz-chart-head">
        <h3 id={titleId}>{title}</h3>
        {unit !== undefined && <span className="tz-section-unit">{unit}</span>}
        {control}
        <div className="tz-chart-tools">
          <IconButton
            icon={showsTable ? 'chart' : 'table'}
            label={t(showsTable ? 'ui.chart.showChart' : 'ui.chart.showData')}
            onClick={onShowData ?? (() => setShowsTable(!showsTable))}
          />
          <IconButton
            icon="download"
            label={t('ui.chart.exportPng')}
            disabled={showsTable}
            onClick={() => void save('png')}
          />
          <IconButton
            icon="file"
            label={t('ui.chart.exportSvg')}
            disabled={showsTable}
            onClick={() => void save('svg')}
          />
        </div>
      </figcaption>
      {showsTable ? (
        <ChartTable caption={t('ui.chart.data', { title })} data={data} height={height} />
      ) : (
        <Place {...{ ref: handle, option, height, description, onPick, wasInView }} />
      )}
    </figure>
  );
}

type PlaceProps = DrawingProps & { readonly wasInView: boolean };

/** As high as the drawing, also before there is one. */
function Place({ wasInView, ...drawing }: PlaceProps) {
  const place = <div style={{ height: drawing.height }} />;
  return wasInView ? (
    <Suspense fallback={place}>
      <ChartDrawing {...drawing} />
    </Suspense>
  ) : (
    place
  );
}
