import type { Translated } from '../translated.ts';
import type { history as zhCn } from '../zh-cn/history.ts';

export const history: Translated<typeof zhCn> = {
  title: 'History',
};
