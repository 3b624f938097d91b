import type { Status } from '#renderer/ui/status-mark.tsx';
import type { GateVerdict, Measure } from '#shared/domain/timeline/gate.ts';

export const verdictStatus: Readonly<Record<GateVerdict, Status>> = {
  go: 'good',
  conditional: 'watch',
  'no-go': 'stop',
};

export const comparisonSigns: Readonly<Record<Measure['comparison'], string>> = {
  'at-most': '≤',
  'at-least': '≥',
  equal: '=',
};
