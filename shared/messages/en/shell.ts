import type { Translated } from '../translated.ts';
import type { shell as zhCn } from '../zh-cn/shell.ts';

export const shell: Translated<typeof zhCn> = {
  nav: {
    overview: 'Overview',
    budget: 'Budget',
    catalogue: 'Catalogue',
    history: 'History',
    settings: 'Settings',
  },
};
