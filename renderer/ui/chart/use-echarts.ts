import { type EChartsType, init, registerTheme } from 'echarts/core';
import {
  type Ref,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Language } from '../i18n.ts';
import { useLook } from '../theme-context.ts';
import { useInView } from '../use-in-view.ts';
import type { ChartOption } from './chart-option.ts';
import './chart-setup.ts';
import { chartTheme } from './chart-theme.ts';
import type { Picture } from './save-chart.ts';

export type ChartHandle = {
  /** What it takes to draw the chart once more, for export. */
  readonly picture: () => Omit<Picture, 'title'> | null;
};

export type ChartPick = { readonly seriesId: string; readonly dataIndex: number };

const MOTION_MS = 160;

/** Keeps an ECharts drawing in the element that the returned ref is given to. */
export function useECharts(
  option: ChartOption,
  description: string,
  handle: Ref<ChartHandle>,
  onPick?: (pick: ChartPick) => void,
) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const { mode, tokens, language } = useLook();
  const picked = useEffectEvent((pick: ChartPick) => onPick?.(pick));

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    registerTheme(`tz-${mode}`, chartTheme(tokens));
    const drawing = init(element, `tz-${mode}`, {
      renderer: 'svg',
      locale: language === 'zh-CN' ? 'ZH' : 'EN',
    });
    drawing.on('click', (event) => {
      if (event.componentType === 'series')
        picked({ seriesId: event.seriesId ?? '', dataIndex: event.dataIndex });
    });
    const observer = new ResizeObserver(() => drawing.resize());
    observer.observe(element);
    setChart(drawing);
    return () => {
      observer.disconnect();
      drawing.dispose();
    };
  }, [mode, tokens, language]);

  useDrawn(place, chart, option, description);
  useImperativeHandle(
    handle,
    () => ({
      picture: () => {
        if (chart === null || chart.isDisposed()) return null;
        const size = { width: chart.getWidth(), height: chart.getHeight() };
        return { theme: `tz-${mode}`, locale: localeOf(language), ...size, option, tokens };
      },
    }),
    [chart, option, mode, language, tokens],
  );
  return place;
}

/** What is out of sight is not drawn until it comes into view: a drawing takes longer than the edit that it follows. */
function useDrawn(
  place: RefObject<HTMLElement | null>,
  chart: EChartsType | null,
  option: ChartOption,
  description: string,
): void {
  const { reducedMotion } = useLook();
  const isInView = useInView(place);
  const drawn = useRef<object>(null);
  const wanted = useMemo(() => {
    const animation = { animation: !reducedMotion, animationDuration: 0, animationDurationUpdate: MOTION_MS };
    const aria = { enabled: true, label: { description }, decal: { show: false } };
    return { chart, option: { ...animation, ...option, aria } };
  }, [chart, option, description, reducedMotion]);
  useEffect(() => {
    if (!isInView || drawn.current === wanted || wanted.chart === null) return;
    // Until it is disposed of, ECharts answers with nothing at all rather than with false.
    if (wanted.chart.isDisposed()) return;
    wanted.chart.setOption(wanted.option, { notMerge: true });
    drawn.current = wanted;
  }, [isInView, wanted]);
}

function localeOf(language: Language): string {
  return language === 'zh-CN' ? 'ZH' : 'EN';
}
