import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { projectRoot } from './project-root.ts';

/** What ships beside the bundles: the native driver with what it needs, and Electron itself. */
const SHIPPED_UNBUNDLED = ['sqlite3', 'bindings', 'file-uri-to-path', 'electron'] as const;

/** Licences that ask for no more than their notice; a package under any other stops the build. */
const PERMISSIVE: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
];

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Adds the folder of every package that a bundle is made from. */
export function collectPackages(folders: Set<string>): Plugin {
  return {
    name: 'collect-packages',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const folder = packageFolderOf(id);
        if (folder !== null) folders.add(folder);
      }
    },
  };
}

/** Writes one text with the licence of everything that is shipped. */
export async function writeNotices(bundled: ReadonlySet<string>, target: string): Promise<void> {
  const unbundled = SHIPPED_UNBUNDLED.map((name) => join(projectRoot, 'node_modules', name));
  const notices = await Promise.all([...new Set([...bundled, ...unbundled])].map(readNotice));
  notices.sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
  const distinct = notices.filter(
    (notice, at) => notice.name !== notices[at - 1]?.name || notice.version !== notices[at - 1]?.version,
  );
  const head = 'Tongzhou is made with the following works. Their licences follow.\n';
  const sections = distinct.map(
    ({ name, version, licence, text }) =>
      `${'='.repeat(78)}\n${name} ${version} (${licence})\n\n${text.trim()}\n`,
  );
  await writeFile(target, [head, ...sections].join('\n'));
}

async function readNotice(folder: string): Promise<Notice> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, author } = fieldsOf(manifest);
  if (!isPermissive(license)) throw new Error(`${name} is under "${license}", which is not on the list`);
  const text = await licenceText(folder);
  return { name, version, licence: license, text: text ?? `Copyright ${author}. Licence: ${license}.` };
}

async function licenceText(folder: string): Promise<string | null> {
  const names = await readdir(folder);
  const found = names.filter((name) => /^(licen[cs]e|notice|copying)/i.test(name)).toSorted();
  const texts = await Promise.all(found.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
  const text = texts.join('\n\n').trim();
  return text === '' ? null : text;
}

/** Every alternative of an expression such as "(MIT OR CC0-1.0)" counts; all parts of an AND have to. */
function isPermissive(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((part) => PERMISSIVE.includes(part.trim())));
}

function fieldsOf(manifest: unknown) {
  const field = (key: string, fallback: string): string => {
    if (typeof manifest !== 'object' || manifest === null) return fallback;
    const value: unknown = Reflect.get(manifest, key);
    if (typeof value === 'string') return value;
    const named: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'name') : null;
    return typeof named === 'string' ? named : fallback;
  };
  const name = field('name', 'unnamed');
  return {
    name,
    version: field('version', ''),
    license: field('license', 'unknown'),
    author: field('author', `the authors of ${name}`),
  };
}

/** The nearest folder above a module, within node_modules, whose package.json names a version. */
function packageFolderOf(id: string): string | null {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  const marker = `${sep}node_modules${sep}`;
  const at = path.lastIndexOf(marker);
  if (at < 0) return null;
  const segments = path.slice(at + marker.length).split(sep);
  const depth = segments[0]?.startsWith('@') === true ? 2 : 1;
  const folder = join(path.slice(0, at), 'node_modules', ...segments.slice(0, depth));
  return existsSync(join(folder, 'package.json')) ? folder : null;
}
