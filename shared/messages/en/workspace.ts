import type { Translated } from '../translated.ts';
import type { workspace as zhCn } from '../zh-cn/workspace.ts';

export const workspace: Translated<typeof zhCn> = {
  title: 'Workspace',
};
