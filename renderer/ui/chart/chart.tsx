import './chart.css';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../icon-button.tsx';
import type { ChartOption } from './chart-option.ts';
import { ChartTable, type ChartData } from './chart-table.tsx';
import { type ChartHandle, useECharts } from './use-echarts.ts';
import { pictureAsPng, pictureAsSvg } from './save-chart.ts';
import { saveFile } from '../save-file.ts';

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
  readonly onPick?: (pick: { readonly seriesId: string; readonly dataIndex: number }) => void;
};

export function Chart(props: Props) {
  const { title, unit, description, option, height, data, onShowData, fileName, control, onPick } = props;
  const { t } = useTranslation();
  const titleId = useId();
  const handle = useRef<ChartHandle>(null);
  const [showsTable, setShowsTable] = useState(false);
  const save = async (format: 'png' | 'svg') => {
    const drawn = handle.current?.picture() ?? null;
    if (drawn === null) return;
    const picture = { ...drawn, title: `${title}${unit ?? ''}` };
    const content =
      format === 'png'
        ? await pictureAsPng(picture)
        : new Blob([pictureAsSvg(picture)], { type: 'image/svg+xml' });
    if (content !== null) saveFile(content, `${fileName}.${format}`);
  };
  return (
    <figure className="tz-chart" aria-labelledby={titleId}>
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
        <Drawing ref={handle} option={option} height={height} description={description} onPick={onPick} />
      )}
    </figure>
  );
}

type DrawingProps = Pick<Props, 'option' | 'height' | 'description' | 'onPick'> & {
  readonly ref: React.Ref<ChartHandle>;
};

function Drawing({ ref, option, height, description, onPick }: DrawingProps) {
  const place = useECharts(option, description, ref, onPick);
  return <div ref={place} style={{ height }} />;
}
