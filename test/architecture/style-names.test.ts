import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#electron/start/project-root.ts';

/*
 * A screen's styles come when it is first shown, and stay. A class that two features give rules to would look one way
 * before the other was visited and another way after.
 */

interface Sheet {
  /** 'features/kpis', 'ui/grid', 'app'. */
  readonly part: string;
  readonly text: string;
}

test('no class is styled by two features', () => {
  expect(sharedClasses(sheetsUnder(join(projectRoot, 'renderer')))).toEqual([]);
});

test('one that is would be found', () => {
  const sheets = [
    { part: 'features/a', text: '.tz-one { color: red } .tz-two, .tz-three { color: red }' },
    { part: 'features/b', text: '/* .tz-one { } */ .tz-b .tz-one { color: red } .tz-three { color: blue }' },
  ];
  expect(sharedClasses(sheets)).toEqual(['tz-three: features/a, features/b']);
});

function sheetsUnder(folder: string): Sheet[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => ({
      part: path.split(/[\\/]/).slice(0, 2).join('/'),
      text: readFileSync(join(folder, path), 'utf8'),
    }));
}

/** Classes that have rules of their own, by themselves, in more than one part. */
function sharedClasses(sheets: readonly Sheet[]): string[] {
  const partsOf = new Map<string, Set<string>>();
  for (const { part, text } of sheets) {
    for (const name of classesOf(text)) {
      const parts = partsOf.get(name) ?? new Set();
      partsOf.set(name, parts.add(part));
    }
  }
  return [...partsOf]
    .filter(([, parts]) => parts.size > 1)
    .map(([name, parts]) => `${name}: ${[...parts].join(', ')}`)
    .toSorted();
}

function classesOf(text: string): string[] {
  const bare = text.replace(/\/\*.*?\*\//gs, '');
  return [...bare.matchAll(/([^{}@;]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .flatMap((selector) => /^\s*\.(tz-[a-z0-9-]+)\s*$/.exec(selector)?.[1] ?? []);
}
