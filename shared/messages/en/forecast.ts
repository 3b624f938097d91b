import type { Translated } from '../translated.ts';
import type { forecast as zhCn } from '../zh-cn/forecast.ts';

export const forecast: Translated<typeof zhCn> = {
  method: {
    'remaining-plan': 'Remaining plan',
    'run-rate': 'Run rate',
    trend: 'Trend',
    'nothing-more': 'Nothing more',
    'by-hand': 'By hand',
  },
  cause: { 'month-close': 'Month close', 'by-hand': 'By hand' },
};
