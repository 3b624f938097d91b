import type { Translated } from '../translated.ts';
import type { entries as zhCn } from '../zh-cn/entries.ts';

export const entries: Translated<typeof zhCn> = {
  title: 'Entries',
};
