import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface LoopbackArguments {
  readonly dataFolder: string;
  /** Opened, or made where there is none; without one the console starts as the desktop does. */
  readonly workspace: string | null;
  readonly template: 'empty' | 'sample';
  readonly language: 'zh-CN' | 'en' | null;
  /** 0 lets the system choose. */
  readonly port: number;
}

/** Reads the command line; throws a plain sentence where it is wrong. */
export function readLoopbackArguments(args: readonly string[]): LoopbackArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      workspace: { type: 'string' },
      template: { type: 'string', default: 'empty' },
      language: { type: 'string' },
      port: { type: 'string', default: '0' },
      'data-folder': { type: 'string' },
    },
  });
  const { template, language = null } = values;
  if (template !== 'empty' && template !== 'sample') {
    throw new Error(`There is no template "${template}": choose empty or sample.`);
  }
  if (language !== null && language !== 'zh-CN' && language !== 'en') {
    throw new Error(`There is no language "${language}": choose zh-CN or en.`);
  }
  if (values.workspace === '') throw new Error('--workspace needs the path of a file.');
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`"${values.port}" is no port: choose a number from 0 to 65535.`);
  }
  return {
    dataFolder: resolve(values['data-folder'] ?? process.env['TONGZHOU_DATA'] ?? defaultDataFolder()),
    workspace: values.workspace === undefined ? null : resolve(values.workspace),
    template,
    language,
    port,
  };
}

/** Where the desktop program keeps its own, so that both hosts know the same recent workspaces. */
function defaultDataFolder(): string {
  const home = homedir();
  if (process.platform === 'win32') {
    return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Tongzhou', 'data');
  }
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tongzhou', 'data');
  return join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Tongzhou', 'data');
}
