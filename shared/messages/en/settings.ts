import type { Translated } from '../translated.ts';
import type { settings as zhCn } from '../zh-cn/settings.ts';

export const settings: Translated<typeof zhCn> = {
  title: 'Settings',
};
