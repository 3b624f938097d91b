/** A layer: a folder, the layers it may import beside itself, and what of Node it may use. */
export interface Layer {
  readonly name: string;
  readonly mayImport: readonly string[];
  /** Whether it runs where Node's own modules are. */
  readonly hasNode: boolean;
}

const CONTRACT_SIDE = ['shared/values', 'shared/domain'] as const;

/** Who may import whom; a layer's name is its folder. The innermost folder decides. */
export const layers: readonly Layer[] = [
  { name: 'shared/values', mayImport: [], hasNode: false },
  { name: 'shared/domain', mayImport: ['shared/values'], hasNode: false },
  { name: 'shared/contract', mayImport: CONTRACT_SIDE, hasNode: false },
  { name: 'shared/desktop', mayImport: ['shared/values'], hasNode: false },
  { name: 'shared/messages', mayImport: ['shared/values'], hasNode: false },
  // Frozen: what a migration once did must not change with the program.
  { name: 'db/migrations', mayImport: [], hasNode: false },
  { name: 'db', mayImport: [...CONTRACT_SIDE, 'db/migrations'], hasNode: true },
  {
    name: 'electron/service',
    // messages: an exported spreadsheet speaks the reader's language.
    mayImport: ['db', ...CONTRACT_SIDE, 'shared/contract', 'shared/messages'],
    hasNode: true,
  },
  {
    name: 'electron/hosts',
    // desktop: both hosts serve the same page with the same headers; messages: a refused start says why.
    mayImport: ['electron/service', 'db', 'shared/values', 'shared/desktop', 'shared/messages'],
    hasNode: true,
  },
  { name: 'electron/preload', mayImport: ['shared/desktop'], hasNode: false },
  {
    name: 'electron/main',
    mayImport: ['shared/desktop', 'shared/messages', 'shared/values'],
    hasNode: true,
  },
  // Building, starting, packaging: no part of the program.
  { name: 'electron/start', mayImport: [], hasNode: true },
  {
    name: 'renderer/rpc',
    mayImport: ['shared/contract', 'shared/desktop', 'shared/values'],
    hasNode: false,
  },
  { name: 'renderer/ui', mayImport: ['shared/values', 'shared/messages'], hasNode: false },
  {
    name: 'renderer/features',
    mayImport: ['renderer/rpc', 'renderer/ui', ...CONTRACT_SIDE, 'shared/contract', 'shared/messages'],
    hasNode: false,
  },
  {
    name: 'renderer/app',
    mayImport: ['renderer/features', 'renderer/rpc', 'renderer/ui', 'shared/values', 'shared/messages'],
    hasNode: false,
  },
  {
    name: 'test',
    mayImport: [
      ...CONTRACT_SIDE,
      'shared/contract',
      'shared/desktop',
      'shared/messages',
      'db',
      'db/migrations',
      'electron/service',
      'electron/hosts',
      'electron/start',
      'renderer/rpc',
      'renderer/ui',
      'renderer/features',
    ],
    hasNode: true,
  },
];

/** Within this layer each folder stands alone. */
export const APART = 'renderer/features';

/** A package that only some folders may import. */
export interface PackageRule {
  readonly packages: RegExp;
  readonly folders: readonly string[];
}

export const packageRules: readonly PackageRule[] = [
  { packages: /^electron$/, folders: ['electron/main', 'electron/preload'] },
  { packages: /^(sqlite3|kysely)$/, folders: ['db'] },
  {
    packages:
      /^(react|react-dom|react-i18next|antd|zustand|cmdk|@ant-design\/.*|@rc-component\/.*|@tanstack\/.*)$/,
    folders: ['renderer'],
  },
  { packages: /^(ag-grid-.*|@ag-grid-community\/.*)$/, folders: ['renderer/ui/grid'] },
  { packages: /^(echarts|zrender)$/, folders: ['renderer/ui/chart'] },
  { packages: /^@orpc\/server$/, folders: ['electron/service', 'electron/hosts'] },
  { packages: /^@orpc\/openapi$/, folders: ['electron/hosts'] },
];

/** Layers that may import these packages and no others. */
export const onlyPackages: ReadonlyMap<string, RegExp> = new Map([
  ['shared/values', /^date-fns$/],
  ['shared/domain', /^zod$/],
  ['shared/contract', /^(zod|@orpc\/contract)$/],
  ['shared/desktop', /^$/],
  ['shared/messages', /^$/],
  ['db/migrations', /^kysely$/],
  ['electron/preload', /^electron$/],
]);

/** Tests beside the code may use these on top, and Node, and what `test` may import. */
export const testPackages = /^(vitest|fast-check|@playwright\/test|axe-core)$/;

/** Files that belong to a tool rather than to a layer. */
export const toolConfiguration = /(^|\/)[a-z.]+\.config\.ts$/;
