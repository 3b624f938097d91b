import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type AfterPackContext, build, type Configuration, Platform } from 'electron-builder';
import { buildAll } from './build.ts';
import { projectRoot } from './project-root.ts';

/** The first Electron whose binary knows the fuse that takes privileges from file: addresses. */
const KNOWS_FILE_FUSE = 29;

/**
 * Packages the program for this machine's system. With --dir: an unpacked folder and no installer. An Electron
 * folder given by ELECTRON_OVERRIDE_DIST_PATH is packaged instead of the one that would be fetched.
 */
async function packageProgram(): Promise<void> {
  const unpacked = process.argv.includes('--dir');
  await buildAll();
  await build({
    projectDir: projectRoot,
    config: { extends: join(projectRoot, 'electron-builder.yml'), ...(await givenElectron()) },
    targets: Platform.current().createTarget(unpacked ? 'dir' : null),
    publish: 'never',
  });
}

async function givenElectron(): Promise<Configuration> {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined || !existsSync(join(folder, 'version'))) return {};
  const version = (await readFile(join(folder, 'version'), 'utf8')).trim().replace(/^v/, '');
  return { electronDist: folder, electronVersion: version, afterPack: (made) => adapt(made, version) };
}

/** A given folder may hold an application of its own, and its Electron may be older than one of the fuses. */
async function adapt({ appOutDir, packager }: AfterPackContext, version: string): Promise<void> {
  await rm(join(appOutDir, 'resources/app'), { recursive: true, force: true });
  const fuses = packager.config.electronFuses;
  if (Number.parseInt(version, 10) < KNOWS_FILE_FUSE && fuses) {
    Reflect.deleteProperty(fuses, 'grantFileProtocolExtraPrivileges');
  }
}

await packageProgram();
