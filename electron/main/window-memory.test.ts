import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recallWindow, rememberWindow, type WindowMemory } from './window-memory.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongzhou-window-'));
  file = join(folder, 'window.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const kept: WindowMemory = {
  appearance: { language: 'zh-CN', theme: 'dark' },
  bounds: { x: -20, y: 10, width: 1200, height: 800 },
  maximized: true,
};

test('what was remembered comes back', () => {
  rememberWindow(file, kept);
  expect(recallWindow(file, 'en-GB')).toEqual(kept);
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-US', 'en'],
  ['fr', 'en'],
])('at first, a system in %s is spoken to in %s', (system, language) => {
  expect(recallWindow(file, system).appearance).toEqual({ language, theme: 'system' });
});

test.each([
  ['nothing', ''],
  ['half a file', '{"bounds":{"x":1'],
  ['something else', '[1,2,3]'],
  ['null', 'null'],
  ['wrong parts', '{"appearance":{"language":"xx","theme":"dark"},"bounds":{"x":"1"},"maximized":1}'],
])('%s falls back', (_what, text) => {
  writeFileSync(file, text);
  expect(recallWindow(file, 'en')).toEqual({
    appearance: { language: 'en', theme: 'system' },
    bounds: null,
    maximized: false,
  });
});

test('a place that can’t be written is no failure', () => {
  expect(() => rememberWindow(join(folder, 'gone', 'window.json'), kept)).not.toThrow();
});
