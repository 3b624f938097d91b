import type { Translated } from '../translated.ts';
import type { overview as zhCn } from '../zh-cn/overview.ts';

export const overview: Translated<typeof zhCn> = {
  title: 'Overview',
};
