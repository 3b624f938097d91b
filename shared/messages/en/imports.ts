import type { Translated } from '../translated.ts';
import type { imports as zhCn } from '../zh-cn/imports.ts';

export const imports: Translated<typeof zhCn> = {
  title: 'Import entries',
};
