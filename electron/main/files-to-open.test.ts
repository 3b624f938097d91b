import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FilesToOpen, workspaceInArguments } from './files-to-open.ts';

describe('the workspace among a program’s arguments', () => {
  test.each([
    [['electron', '.', 'plan.tongzhou'], resolve('/home/lin', 'plan.tongzhou')],
    [['tongzhou', '/data/年度 计划.TONGZHOU'], resolve('/data/年度 计划.TONGZHOU')],
    [['tongzhou', 'a.tongzhou', 'b.tongzhou'], resolve('/home/lin', 'b.tongzhou')],
    [['tongzhou', '--open=a.tongzhou'], null],
    [['tongzhou', 'spend.csv', '.'], null],
    [[], null],
  ])('%j', (args, expected) => {
    expect(workspaceInArguments(args, '/home/lin')).toBe(expected);
  });
});

describe('files to open', () => {
  test('wait for the page, once', () => {
    const files = new FilesToOpen();
    files.offer('/a');
    files.offer('/b');
    expect(files.waiting).toBe('/b');
    expect(files.take(() => undefined)).toBe('/b');
    expect(files.take(() => undefined)).toBeNull();
  });

  test('go to the page at once when it listens', () => {
    const files = new FilesToOpen();
    const heard: string[] = [];
    expect(files.take((path) => heard.push(path))).toBeNull();
    files.offer('/c');
    expect(heard).toEqual(['/c']);
    expect(files.waiting).toBeNull();
  });
});
