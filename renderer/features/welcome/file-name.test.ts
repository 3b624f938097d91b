import { expect, test } from 'vitest';
import { fileNameOf, folderOf } from './file-name.ts';

test.each([
  ['/home/li/文档/预算.tongzhou', '预算.tongzhou', '/home/li/文档'],
  ['C:\\Users\\li\\plan.tongzhou', 'plan.tongzhou', 'C:\\Users\\li'],
  ['plan.tongzhou', 'plan.tongzhou', ''],
])('%s is %s in %s', (path, name, folder) => {
  expect(fileNameOf(path)).toBe(name);
  expect(folderOf(path)).toBe(folder);
});
