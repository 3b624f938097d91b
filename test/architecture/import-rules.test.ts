import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '#electron/start/project-root.ts';
import { brokenRules } from './check-imports.ts';

test('no file of the project breaks a rule', () => {
  expect(brokenRules(projectRoot)).toEqual([]);
});

describe('a seeded violation is found', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tongzhou-rules-'));
    seed('shared/values/money.ts', 'export const zero = 0;');
    seed(
      'shared/domain/refusal.ts',
      "import { zero } from '#shared/values/money.ts'; export const a = zero;",
    );
    seed(
      'electron/service/service.ts',
      "import type { a } from '#shared/domain/refusal.ts'; export type A = typeof a;",
    );
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function seed(path: string, source: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${source}\n`);
  }

  test('and a clean tree has none', () => {
    expect(brokenRules(root)).toEqual([]);
  });

  test.each([
    [
      'a layer that it may not reach',
      'shared/values/x.ts',
      "import { a } from '#shared/domain/refusal.ts';",
      'shared/values may not import shared/domain',
    ],
    [
      'the service from the page, by type only',
      'renderer/rpc/x.ts',
      "import type { A } from '#electron/service/service.ts';",
      'renderer/rpc may not import electron/service',
    ],
    [
      'the service from the page, by an inline type',
      'renderer/rpc/x.ts',
      "let a: import('#electron/service/service.ts').A;",
      'renderer/rpc may not import electron/service',
    ],
    [
      'dynamically',
      'renderer/ui/x.ts',
      "void import('#shared/domain/refusal.ts');",
      'renderer/ui may not import shared/domain',
    ],
    [
      'by export',
      'shared/messages/x.ts',
      "export * from '#shared/domain/refusal.ts';",
      'shared/messages may not import shared/domain',
    ],
    [
      'by require',
      'electron/main/x.ts',
      "require('#electron/service/service.ts');",
      'electron/main may not import electron/service',
    ],
    [
      'by import equals',
      'electron/main/x.ts',
      "import s = require('#electron/service/service.ts');",
      'electron/main may not import electron/service',
    ],
    [
      'what is worked out at run time',
      'electron/main/x.ts',
      'const n = 1; void import(`#db/${n}.ts`);',
      'imports a module that is worked out at run time',
    ],
    [
      'another layer by a relative path',
      'electron/hosts/x.ts',
      "import type { A } from '../service/service.ts';",
      'leaves its layer by ../service/service.ts: write #electron/service/service.ts',
    ],
    ['what is not there', 'db/x.ts', "import './gone.ts';", 'imports ./gone.ts, which is not there'],
    [
      'app code from a migration',
      'db/migrations/001.ts',
      "import { zero } from '#shared/values/money.ts';",
      'db/migrations may not import shared/values',
    ],
    [
      'Electron in the service',
      'electron/service/x.ts',
      "import { app } from 'electron';",
      'electron belongs in electron/main, electron/preload',
    ],
    [
      'Electron in a host, by type only',
      'electron/hosts/x.ts',
      "import type { App } from 'electron';",
      'electron belongs in electron/main, electron/preload',
    ],
    [
      'the driver outside db',
      'electron/service/x.ts',
      "import sqlite3 from 'sqlite3';",
      'sqlite3 belongs in db',
    ],
    [
      'the query builder outside db',
      'electron/service/x.ts',
      "import { sql } from 'kysely';",
      'kysely belongs in db',
    ],
    [
      'React outside the page',
      'electron/main/x.ts',
      "import { useState } from 'react';",
      'react belongs in renderer',
    ],
    [
      'the grid outside ui/grid',
      'renderer/ui/x.ts',
      "import { AgGridReact } from 'ag-grid-react';",
      'ag-grid-react belongs in renderer/ui/grid',
    ],
    [
      'the charts outside ui/chart',
      'renderer/ui/grid/x.ts',
      "import { init } from 'echarts/core';",
      'echarts belongs in renderer/ui/chart',
    ],
    [
      'Node in shared',
      'shared/domain/x.ts',
      "import { join } from 'node:path';",
      'shared/domain runs where node:path is not',
    ],
    [
      'Node without its prefix in the page',
      'renderer/ui/x.ts',
      "import { join } from 'path';",
      'renderer/ui runs where path is not',
    ],
    [
      'a package too many in values',
      'shared/values/x.ts',
      "import { z } from 'zod';",
      'shared/values may not import the package zod',
    ],
    ['a file in no layer', 'electron/helpers/x.ts', 'export const x = 1;', 'stands in no layer'],
    ['a file in no layer, with another ending', 'shared/x.mjs', 'export const x = 1;', 'stands in no layer'],
  ])('%s', (_name, path, source, what) => {
    seed(path, source);
    expect(brokenRules(root)).toEqual([`${path}:1: ${what}`]);
  });

  test('one feature in another', () => {
    seed('renderer/features/budget/budget-screen.tsx', 'export const a = <p />;');
    seed(
      'renderer/features/history/x.tsx',
      "import { a } from '../budget/budget-screen.tsx';\nexport const b = a;",
    );
    expect(brokenRules(root)).toEqual([
      'renderer/features/history/x.tsx:1: feature history may not import feature budget',
    ]);
  });

  test('the line of the import', () => {
    seed('shared/values/x.ts', "// first\n\nimport { a } from '#shared/domain/refusal.ts';");
    expect(brokenRules(root)).toEqual(['shared/values/x.ts:3: shared/values may not import shared/domain']);
  });

  test('a circle, once', () => {
    seed('db/b.ts', "import './c.ts';");
    seed('db/c.ts', "import './d.ts';");
    seed('db/d.ts', "import type {} from './b.ts';");
    expect(brokenRules(root)).toEqual(['db/b.ts:1: imports itself by db/c.ts -> db/d.ts -> db/b.ts']);
  });
});
