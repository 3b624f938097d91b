import type { Ref } from 'react';
import type { ChartOption } from './chart-option.ts';
import { type ChartHandle, type ChartPick, useECharts } from './use-echarts.ts';

export type DrawingProps = {
  readonly ref: Ref<ChartHandle>;
  readonly option: ChartOption;
  readonly height: number;
  readonly description: string;
  readonly onPick: ((pick: ChartPick) => void) | undefined;
};

export function ChartDrawing({ ref, option, height, description, onPick }: DrawingProps) {
  const place = useECharts(option, description, ref, onPick);
  return <div ref={place} style={{ height }} />;
}
