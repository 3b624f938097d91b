import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDataFolder, realFile } from '#test/support/import-files.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

async function inService(
  work: (its: ServiceClient) => Promise<void>,
  template: 'empty' | 'sample' = 'empty',
) {
  const its = await serviceClient(template);
  try {
    await work(its);
  } finally {
    await its.remove();
  }
}

/** What a plan's file states of every task but the project itself. */
function statedIn(xml: string) {
  return Array.from(xml.matchAll(/<Task>([\s\S]*?)<\/Task>/g), ([, task = '']) => {
    const field = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(task)?.[1] ?? null;
    return {
      uid: field('UID'),
      outline: field('OutlineNumber'),
      name: field('Name'),
      start: field('Start'),
      finish: field('Finish'),
      earlyStart: field('EarlyStart'),
      earlyFinish: field('EarlyFinish'),
      lateStart: field('LateStart'),
      lateFinish: field('LateFinish'),
      totalSlack: Number(field('TotalSlack') ?? '0'),
      freeSlack: Number(field('FreeSlack') ?? '0'),
      critical: field('Critical'),
      constraint: field('ConstraintType'),
    };
  });
}

describe.runIf(realDataFolder !== undefined)('plans saved by Microsoft Project', () => {
  test.each(['Residential_Construction', 'sample', 'slack9'])(
    '%s: imported, rescheduled and exported it states what it stated',
    async (name) => {
      const original = await readFile(join(realDataFolder ?? '', 'mspdi', `${name}.mspdi.xml`), 'utf8');
      await inService(async ({ client }) => {
        const file = await realFile(`mspdi/${name}.mspdi.xml`);
        const { importId, differentDates } = await client.timeline.readImport({ file, language: 'en' });
        expect(differentDates.replace).toBe(0);
        await client.timeline.commitImport({ importId, mode: 'append' });
        const exported = await client.timeline.exportFile({ format: 'mspdi', language: 'en' });
        const now = statedIn(await exported.text());
        const then = statedIn(original);
        const facts = (tasks: typeof now) =>
          tasks.map(({ uid: _uid, name: called, ...rest }) => ({
            ...rest,
            called: rest.outline === '0' ? null : called,
          }));
        expect(facts(now)).toEqual(facts(then));
      });
    },
  );
});
