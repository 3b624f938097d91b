import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildLargeWorkspace } from './large-workspace.ts';
import { isScaleName, scales } from './scale.ts';

/** npm run generate -- --scale large [--out FILE] */
const { values } = parseArgs({
  options: { scale: { type: 'string', default: 'large' }, out: { type: 'string' } },
});

if (!isScaleName(values.scale)) {
  console.error(`--scale is one of: ${Object.keys(scales).join(', ')}`);
  process.exit(2);
}
const out = values.out ?? `${values.scale}.tongzhou`;
if (existsSync(out)) {
  console.error(`${out} exists: name another file, or remove it first`);
  process.exit(1);
}
const began = Date.now();
await buildLargeWorkspace(out, scales[values.scale]);
console.log(`${out} written in ${((Date.now() - began) / 1000).toFixed(1)} s`);
