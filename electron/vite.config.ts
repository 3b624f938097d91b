import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import manifest from '../package.json' with { type: 'json' };

/** Every program that runs on Node or in Electron, by the name of its folder in out/. */
const entries: Readonly<Record<string, string>> = {
  main: 'electron/main/main.ts',
  preload: 'electron/preload/preload.ts',
  service: 'electron/hosts/utility-process.ts',
  loopback: 'electron/hosts/loopback.ts',
  'import-worker': 'electron/service/imports/import-worker.ts',
  'simulation-worker': 'electron/service/timeline/simulation-worker.ts',
};

const nodeModules = builtinModules.flatMap((name) => [name, `node:${name}`]);

export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  define: {
    'process.env.NODE_ENV': '"production"',
    PROGRAM_VERSION_AT_BUILD: JSON.stringify(manifest.version),
  },
  ssr: { noExternal: true },
  resolve: { conditions: ['node'] },
  build: {
    ssr: true,
    // Node 18 is what the oldest Electron that the program runs on has.
    target: 'node18.15',
    outDir: `out/${mode}`,
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { [mode]: entries[mode] ?? '' },
      // sqlite3 is native and stays a package; everything else is bundled.
      external: ['electron', 'sqlite3', ...nodeModules],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
}));
