import type { Translated } from '../translated.ts';
import type { catalogue as zhCn } from '../zh-cn/catalogue.ts';

export const catalogue: Translated<typeof zhCn> = {
  title: 'Catalogue',
};
