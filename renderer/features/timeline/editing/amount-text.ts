import { formatAmount } from '#shared/domain/schedule/time-text.ts';
import {
  amountOfMinutes,
  type TimeAmount,
  type TimeUnit,
  type WorkUnits,
} from '#shared/domain/schedule/time-units.ts';

const zhUnits: Readonly<Record<TimeUnit, string>> = {
  m: '分钟',
  h: '小时',
  d: '天',
  w: '周',
  em: '自然分钟',
  eh: '自然小时',
  ed: '自然日',
  ew: '自然周',
};

/** '5d' or '5天': as people of the language type it, and parseDuration reads it. */
export function amountText(amount: TimeAmount, language: 'zh-CN' | 'en'): string {
  if (language === 'en') return formatAmount(amount);
  return `${amount.hundredths / 100}${zhUnits[amount.unit]}`;
}

export function minutesText(minutes: number, units: WorkUnits, language: 'zh-CN' | 'en'): string {
  return amountText(amountOfMinutes(minutes, units), language);
}
