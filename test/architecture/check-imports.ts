import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { importsOf } from './imports-of.ts';
import {
  APART,
  type Layer,
  layers,
  onlyPackages,
  packageRules,
  testPackages,
  toolConfiguration,
} from './layers.ts';

const TOP_FOLDERS = ['shared', 'db', 'electron', 'renderer', 'test'] as const;
const innermostFirst = layers.toSorted((a, b) => b.name.length - a.name.length);

/** A source file of the project and where it stands. */
interface SourceFile {
  readonly path: string;
  readonly layer: Layer;
  readonly isTest: boolean;
}

/** Everything under a project's top folders that breaks a rule, as `file:line: what`. */
export function brokenRules(root: string): string[] {
  const broken: string[] = [];
  const edges = new Map<string, string[]>();
  for (const path of sourcesUnder(root)) {
    if (toolConfiguration.test(path)) continue;
    const layer = layerOf(path);
    if (layer === null) {
      broken.push(`${path}:1: stands in no layer`);
      continue;
    }
    const file = { path, layer, isTest: /\.test\.tsx?$/.test(path) };
    for (const { specifier, line } of importsOf(path, readFileSync(join(root, path), 'utf8'))) {
      const target = specifier === null ? null : fileNamed(root, path, specifier);
      const what = whatIsWrong(root, file, specifier, target);
      if (what !== null) broken.push(`${path}:${line}: ${what}`);
      if (target !== null) edges.set(path, [...(edges.get(path) ?? []), target]);
    }
  }
  return [...broken, ...cyclesIn(edges)];
}

function whatIsWrong(
  root: string,
  file: SourceFile,
  specifier: string | null,
  target: string | null,
): string | null {
  if (specifier === null) return 'imports a module that is worked out at run time';
  if (target === null) return packageWrong(file, packageOf(specifier));
  if (!existsSync(join(root, target))) return `imports ${specifier}, which is not there`;
  const layer = layerOf(target);
  if (layer === null)
    return toolConfiguration.test(file.path) ? null : `imports ${target}, which is in no layer`;
  if (layer !== file.layer) {
    const isWithin = layer.name.startsWith(`${file.layer.name}/`);
    if (specifier.startsWith('..') && !isWithin) return `leaves its layer by ${specifier}: write #${target}`;
    const allowed = file.isTest ? [...file.layer.mayImport, 'test'] : file.layer.mayImport;
    return allowed.includes(layer.name) ? null : `${file.layer.name} may not import ${layer.name}`;
  }
  const apart = layer.name === APART && featureOf(file.path) !== featureOf(target);
  return apart ? `feature ${featureOf(file.path)} may not import feature ${featureOf(target)}` : null;
}

function packageWrong({ path, layer, isTest }: SourceFile, name: string): string | null {
  if (isTest && testPackages.test(name)) return null;
  if (isNodeModule(name)) {
    return layer.hasNode || isTest ? null : `${layer.name} runs where ${name} is not`;
  }
  // What crosses layers may take any package; the rules below are for the program.
  if (layer.name === 'test') return null;
  const rule = packageRules.find(({ packages }) => packages.test(name));
  if (rule !== undefined && !rule.folders.some((folder) => path.startsWith(`${folder}/`))) {
    return `${name} belongs in ${rule.folders.join(', ')}`;
  }
  const only = onlyPackages.get(layer.name);
  return only === undefined || only.test(name) ? null : `${layer.name} may not import the package ${name}`;
}

/** The file of the project that a specifier stands for; null for a package. */
function fileNamed(root: string, from: string, specifier: string): string | null {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('#')) return plain.slice(1);
  if (!plain.startsWith('.')) return null;
  return relative(root, join(root, dirname(from), plain))
    .split(sep)
    .join('/');
}

function packageOf(specifier: string): string {
  if (isNodeModule(specifier)) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isNodeModule(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

function layerOf(path: string): Layer | null {
  return innermostFirst.find(({ name }) => path.startsWith(`${name}/`)) ?? null;
}

function featureOf(path: string): string {
  return path.slice(APART.length + 1).split('/')[0] ?? '';
}

function sourcesUnder(root: string): string[] {
  return TOP_FOLDERS.filter((top) => existsSync(join(root, top))).flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/.test(path))
      .map((path) => `${top}/${path.split(sep).join('/')}`),
  );
}

/** Each circle of imports once, from its first file in the alphabet. */
function cyclesIn(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) found.add(circleFromFirst(trail.slice(at)));
    if (at >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return [...found];
}

function circleFromFirst(circle: readonly string[]): string {
  const first = circle.indexOf(circle.toSorted()[0] ?? '');
  const turned = [...circle.slice(first), ...circle.slice(0, first)];
  return `${turned[0]}:1: imports itself by ${[...turned.slice(1), turned[0]].join(' -> ')}`;
}
