import { buildIfStale, sayWhyItFailed } from './build.ts';

await buildIfStale().catch(sayWhyItFailed);
