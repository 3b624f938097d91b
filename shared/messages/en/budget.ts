import type { Translated } from '../translated.ts';
import type { budget as zhCn } from '../zh-cn/budget.ts';

export const budget: Translated<typeof zhCn> = {
  title: 'Budget',
};
