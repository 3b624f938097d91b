import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readLoopbackArguments } from './loopback-arguments.ts';

test('what is given is taken', () => {
  const args = ['--workspace', 'a b.tongzhou', '--template=sample', '--language', 'zh-CN', '--port', '8123'];
  expect(readLoopbackArguments([...args, '--data-folder', '/data/x'])).toEqual({
    dataFolder: resolve('/data/x'),
    workspace: resolve('a b.tongzhou'),
    template: 'sample',
    language: 'zh-CN',
    port: 8123,
  });
});

test('nothing has to be given', () => {
  expect(readLoopbackArguments([])).toMatchObject({
    workspace: null,
    template: 'empty',
    language: null,
    port: 0,
  });
});

test.each([
  [['--template', 'full'], /no template "full"/],
  [['--language', 'fr'], /no language "fr"/],
  [['--port', '70000'], /"70000" is no port/],
  [['--port', '-1'], /--port|is no port/],
  [['--port', '8e3'], /"8e3" is no port/],
  [['--workspace', ''], /needs the path of a file/],
  [['--listen', '0.0.0.0'], /--listen/],
  [['plan.tongzhou'], /plan\.tongzhou/],
])('%j is refused with a sentence', (args, sentence) => {
  expect(() => readLoopbackArguments(args)).toThrow(sentence);
});
