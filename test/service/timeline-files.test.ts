import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { realDataFolder, realFile } from '#test/support/import-files.ts';
import { linkXml, planFile, taskXml } from '#test/support/plan-file.ts';
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

let sample: Promise<ServiceClient> | null = null;
afterAll(async () => (await sample)?.remove());

/** For what only reads: one sample for all. */
async function readingSample(work: (its: ServiceClient) => Promise<void>) {
  sample ??= serviceClient('sample');
  await work(await sample);
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

describe('a plan of the console', () => {
  test('comes back from Microsoft Project XML with the same dates, links, calendars, gates and baselines', () =>
    inService(async ({ client }) => {
      const before = (await client.timeline.get()).timeline;
      const file = await client.timeline.exportFile({ format: 'mspdi', language: 'zh-CN' });
      const read = await client.timeline.readImport({ file, language: 'zh-CN' });
      expect(read.differentDates.replace).toBe(0);
      expect(read.lost.map(({ key }) => key).filter((key) => key !== 'passedGate' && key !== 'work')).toEqual(
        [],
      );
      const { importId } = read;
      await client.timeline.commitImport({ importId, mode: 'replace', reason: 'round trip' });
      const after = (await client.timeline.get()).timeline;
      expect(outlineOf(after)).toEqual(outlineOf(before));
      expect(linksOf(after)).toEqual(linksOf(before));
      expect(after.settings).toEqual(before.settings);
      const [again] = await client.timeline.baselines();
      expect(again?.taskCount).toBe(before.tasks.length);
      const second = await client.timeline.exportFile({ format: 'mspdi', language: 'zh-CN' });
      expect(statedIn(await second.text())).toEqual(statedIn(await file.text()));
    }, 'sample'));

  test('goes out in every form before anything was planned', () =>
    inService(async ({ client }) => {
      for (const format of ['xlsx', 'mspdi', 'ics', 'print'] as const) {
        expect((await client.timeline.exportFile({ format, language: 'en' })).size).toBeGreaterThan(100);
      }
      const print = await client.timeline.exportFile({ format: 'print', language: 'en', onePage: true });
      expect(await print.text()).toContain('There are no tasks yet.');
    }));

  test('is a workbook that can be read again as a table', () =>
    readingSample(async ({ client }) => {
      const before = (await client.timeline.get()).timeline;
      for (const language of ['zh-CN', 'en'] as const) {
        const file = await client.timeline.exportFile({ format: 'xlsx', language });
        const read = await client.timeline.readImport({ file, language });
        expect(read).toMatchObject({ format: 'xlsx', skipped: [], lost: [] });
        expect(read.tasks.map(({ name }) => name)).toEqual(before.tasks.map(({ name }) => name));
        expect(read.counts.links).toBe(before.links.length);
        expect(read.tasks.map(({ level }) => level)).toEqual(outlineOf(before).map(({ level }) => level));
      }
    }));

  test('gives its milestones to a calendar: whole days, lines of at most 75 bytes, names that stay', () =>
    readingSample(async ({ client }) => {
      const text = async () =>
        (await client.timeline.exportFile({ format: 'ics', language: 'zh-CN' })).text();
      const ics = await text();
      expect(await text()).toBe(ics);
      const lines = ics.split('\r\n');
      expect(lines.at(-1)).toBe('');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      const whole = ics.replaceAll('\r\n ', '');
      const { tasks } = (await client.timeline.get()).timeline;
      const parents = new Set(tasks.map(({ parentId }) => parentId));
      const milestones = tasks.filter(({ id, duration }) => duration.hundredths === 0 && !parents.has(id));
      expect(whole.match(/^BEGIN:VEVENT\r?$/gm)).toHaveLength(milestones.length);
      for (const { id, finish } of milestones) {
        expect(whole).toContain(`UID:${id}@tongzhou`);
        expect(whole).toContain(`DTSTART;VALUE=DATE:${finish.slice(0, 10).replaceAll('-', '')}`);
      }
    }));

  test('prints on one sheet or on many, each with its head, and holds no script', () =>
    readingSample(async ({ client }) => {
      const page = async (onePage: boolean) =>
        (await client.timeline.exportFile({ format: 'print', language: 'en', onePage })).text();
      const [one, many] = [await page(true), await page(false)];
      expect(one.match(/<svg /g)).toHaveLength(1);
      expect((many.match(/<svg /g) ?? []).length).toBeGreaterThan(1);
      expect(many.match(/Phases, tasks and gates/g)).toHaveLength((many.match(/<svg /g) ?? []).length);
      const { tasks } = (await client.timeline.get()).timeline;
      for (const { code } of tasks) expect(one).toContain(`${code} `);
      expect(one).not.toMatch(/<script|javascript:|https?:(?!\/\/www\.w3\.org)/);
    }));
});

type Plan = Awaited<ReturnType<ServiceClient['client']['timeline']['get']>>['timeline'];

/** What stays the same when a plan goes out and comes in again: ids do not, nor that a gate was passed. */
function outlineOf({ tasks }: Plan) {
  const levels = new Map<string, number>();
  return tasks.map((task) => {
    const level = task.parentId === null ? 0 : (levels.get(task.parentId) ?? 0) + 1;
    levels.set(task.id, level);
    const {
      code,
      name,
      start,
      finish,
      constraint,
      deadline,
      actualStart,
      actualFinish,
      ownerId,
      departmentId,
    } = task;
    return {
      level,
      code,
      name,
      start,
      finish,
      constraint,
      deadline,
      actualStart,
      actualFinish,
      ownerId,
      departmentId,
    };
  });
}

function linksOf({ tasks, links }: Plan) {
  const codeOf = new Map<string, string>(tasks.map(({ id, code }) => [id, code]));
  return links
    .map(
      ({ predecessorId, successorId, kind, lag }) =>
        `${codeOf.get(predecessorId)} ${kind} ${codeOf.get(successorId)} ${JSON.stringify(lag)}`,
    )
    .toSorted();
}

describe('writing a plan', () => {
  test('adds it as a phase of its own, and is undone in one step', () =>
    inService(async ({ client }) => {
      const before = await client.timeline.get();
      const settings =
        '<Title>Launch</Title><StartDate>2030-03-04T08:00:00</StartDate><CalendarUID>1</CalendarUID>';
      const file = planFile({ settings });
      const { importId, title } = await client.timeline.readImport({ file, language: 'en' });
      const { taskCount } = await client.timeline.commitImport({ importId, mode: 'append' });
      expect(taskCount).toBe(2);
      const { tasks, links, settings: kept } = (await client.timeline.get()).timeline;
      expect(tasks).toHaveLength(before.timeline.tasks.length + 3);
      expect(tasks.slice(0, -3)).toEqual(before.timeline.tasks);
      expect(kept).toEqual(before.timeline.settings);
      const [phase, build, tested] = tasks.slice(-3);
      expect(phase?.name).toBe(title);
      expect([build?.parentId, tested?.parentId]).toEqual([phase?.id, phase?.id]);
      // The file's own hours, 8 to 17, not the plan's.
      expect(build).toMatchObject({ start: '2030-03-04T08:00', finish: '2030-03-05T17:00' });
      expect(links.at(-1)).toMatchObject({ predecessorId: build?.id, successorId: tested?.id });
      expect(new Set(tasks.map(({ code }) => code)).size).toBe(tasks.length);
      await client.history.undo({});
      expect((await client.timeline.get()).timeline).toEqual(before.timeline);
      await client.history.redo({});
      expect((await client.timeline.get()).timeline.tasks).toHaveLength(tasks.length);
    }, 'sample'));

  test('takes the place of the plan with a reason, and is undone in one step', () =>
    inService(async ({ client }) => {
      const before = await client.timeline.get();
      const { importId } = await client.timeline.readImport({ file: planFile(), language: 'en' });
      const bare = client.timeline.commitImport({ importId, mode: 'replace' });
      await expect(bare).rejects.toMatchObject({ data: { reason: 'reason-missing', field: 'reason' } });
      await client.timeline.commitImport({ importId, mode: 'replace', reason: 'The new plan' });
      const { timeline } = await client.timeline.get();
      expect(timeline.tasks.map(({ code, name }) => `${code} ${name}`)).toEqual(['1 Build', '2 Test']);
      expect(timeline.settings.projectStart).toBe('2026-03-02T08:00');
      expect(
        timeline.lines.length + timeline.ties.length + timeline.criteria.length + timeline.risks.length,
      ).toBe(0);
      await client.history.undo({});
      expect((await client.timeline.get()).timeline).toEqual(before.timeline);
    }, 'sample'));

  test('10,000 tasks are written in one command', () =>
    inService(async ({ client }) => {
      const tasks = Array.from({ length: 10_000 }, (_, at) =>
        taskXml(
          at + 1,
          `Task ${at + 1}`,
          { OutlineLevel: at % 10 === 0 ? 1 : 2 },
          at % 10 > 1 ? linkXml(at) : '',
        ),
      ).join('');
      const { importId, counts } = await client.timeline.readImport({
        file: planFile({ tasks }),
        language: 'en',
      });
      expect(counts).toMatchObject({ tasks: 10_000, links: 8000 });
      await client.timeline.commitImport({ importId, mode: 'append' });
      expect((await client.timeline.get()).timeline.tasks).toHaveLength(10_000);
      await client.history.undo({});
      expect((await client.timeline.get()).timeline.tasks).toHaveLength(0);
    }));
});

describe('a table of tasks', () => {
  const rows = [
    '负责人;前置任务;任务名称;编号;工期;开始;部门;完成百分比',
    ';;阶段一;1;;;;',
    '顾明;;需求调研;1.1;5天;2026-03-02;市场部;100%',
    '没有此人;1.1FS+2天;方案设计;1.2;10;;市场部;',
    ';1.2;评审;1.3;0;;;',
    ';;;1.4;1;;;',
    ';;重复;1.3;1;;;',
    ';;坏日期;1.5;1;2026-13-40;;',
    ';9.9;找不到前置;1.6;2;2026-04-01;;',
  ].join('\r\n');

  test('is read with its columns in any order; rows that cannot be kept say why', () =>
    inService(async ({ client }) => {
      await client.catalogue.addDepartment({ name: '市场部', badge: '市', hue: 'marketing', duty: '' });
      await client.catalogue.addPerson({ name: '顾明', departmentId: null, role: 'member' });
      const file = new File([rows], '任务.csv');
      const read = await client.timeline.readImport({ file, language: 'zh-CN' });
      expect(read.columns).toMatchObject({
        id: '编号',
        name: '任务名称',
        predecessors: '前置任务',
        level: null,
      });
      expect(read.skipped.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
        '6 row-without-name',
        '7 row-repeats-id',
        '8 row-date-unreadable',
      ]);
      expect(read.lost).toEqual([
        { key: 'linkUnreadable', count: 1, examples: ['找不到前置: 9.9'] },
        { key: 'owner', count: 1, examples: ['没有此人'] },
      ]);
      expect(
        read.tasks.map(({ code, level, start, finish }) => `${code} ${level} ${start} ${finish}`),
      ).toEqual([
        '1 0 2026-03-02T09:00 2026-03-24T18:00',
        '1.1 1 2026-03-02T09:00 2026-03-06T18:00',
        '1.2 1 2026-03-11T09:00 2026-03-24T18:00',
        '1.3 1 2026-03-24T18:00 2026-03-24T18:00',
        '1.6 1 2026-03-02T09:00 2026-03-03T18:00',
      ]);
      await client.timeline.commitImport({ importId: read.importId, mode: 'append' });
      const { tasks } = (await client.timeline.get()).timeline;
      expect(tasks).toHaveLength(5);
    }));

  test('can be told which column is which, and comes in whatever encoding', () =>
    inService(async ({ client }) => {
      const bytes = Buffer.from('bfaabcd320d2bb2cb5dad2bb2c330d0ac8ce2cb6fe2c340d0a', 'hex');
      const file = new File([bytes], 'gb.csv');
      const guess = await client.timeline.readImport({ file, language: 'zh-CN' });
      const [first = '', second = '', third = ''] = guess.headers;
      const columns = { ...guess.columns, id: first, name: second, duration: third };
      const read = await client.timeline.readImport({ file, language: 'zh-CN', columns });
      expect(read.tasks.map(({ name }) => name)).toEqual(['二']);
    }));
});
