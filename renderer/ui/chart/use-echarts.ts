import { type EChartsType, init, registerTheme } from 'echarts/core';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import type { Language } from '../i18n.ts';
import { useLook } from '../theme-context.ts';
import type { ChartOption } from './chart-option.ts';
import './chart-setup.ts';
import { chartTheme } from './chart-theme.ts';
import type { Picture } from './save-chart.ts';

export type ChartHandle = {
  /** What it takes to draw the chart once more, for export. */
  readonly picture: () => Omit<Picture, 'title'> | null;
};

type Pick = { readonly seriesId: string; readonly dataIndex: number };

const MOTION_MS = 160;

/** Keeps an ECharts drawing in the element that the returned ref is given to. */
export function useECharts(
  option: ChartOption,
  description: string,
  handle: Ref<ChartHandle>,
  onPick?: (pick: Pick) => void,
) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const { mode, tokens, language, reducedMotion } = useLook();
  const picked = useEffectEvent((pick: Pick) => onPick?.(pick));

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

  useEffect(() => {
    if (chart === null || chart.isDisposed()) return;
    const animation = { animation: !reducedMotion, animationDuration: 0, animationDurationUpdate: MOTION_MS };
    const aria = { enabled: true, label: { description }, decal: { show: false } };
    chart.setOption({ ...animation, ...option, aria }, { notMerge: true });
  }, [chart, option, description, reducedMotion]);

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

function localeOf(language: Language): string {
  return language === 'zh-CN' ? 'ZH' : 'EN';
}
