import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { minuteOf, moment } from '#shared/values/moment.ts';
import { realDataFolder } from '#test/support/import-files.ts';
import { scheduleOf } from '#test/support/plan-sketch.ts';
import { type PsplibNetwork, psplibPlan, readPsplib } from '#test/support/psplib.ts';

const begin = minuteOf(moment('2026-03-02T09:00'));

function makespan(network: PsplibNetwork) {
  const schedule = scheduleOf(psplibPlan(network, begin));
  const periods = schedule.reckoning.calendarOf(0).between(begin, schedule.projectFinish) / 480;
  const critical = schedule.network.plan.tasks.filter((_, at) => schedule.isCritical[at] === 1);
  return { periods, critical: critical.map(({ id }) => id).join('-') };
}

/** PSPLIB j301_1 (Kolisch & Sprecher 1996): durations and successors of its 32 jobs. */
const j301: PsplibNetwork = {
  durations: [
    0, 8, 4, 6, 3, 8, 5, 9, 2, 7, 9, 2, 6, 3, 9, 10, 6, 5, 3, 7, 2, 7, 2, 3, 3, 7, 8, 3, 7, 2, 2, 0,
  ],
  successors: [
    [2, 3, 4],
    [6, 11, 15],
    [7, 8, 13],
    [5, 9, 10],
    [20],
    [30],
    [27],
    [12, 19, 27],
    [14],
    [16, 25],
    [20, 26],
    [14],
    [17, 18],
    [17],
    [25],
    [21, 22],
    [22],
    [20, 22],
    [24, 29],
    [23, 25],
    [28],
    [23],
    [24],
    [30],
    [30],
    [31],
    [28],
    [31],
    [32],
    [32],
    [32],
    [],
  ],
  mpmTime: 38,
};

test('j301_1 takes 38 days, along the critical path that is known', () => {
  expect(makespan(j301)).toEqual({ periods: 38, critical: '1-3-8-12-14-17-22-23-24-30-32' });
});

describe.runIf(realDataFolder !== undefined)('the files of PSPLIB', () => {
  const folder = join(realDataFolder ?? '', 'psplib');
  const files =
    realDataFolder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.sm'));

  test('are there', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(readPsplib(readFileSync(join(folder, 'j301_1.sm'), 'utf8'))).toEqual(j301);
  });

  test.each(files)('%s takes as long as it says', (name) => {
    const network = readPsplib(readFileSync(join(folder, name), 'utf8'));
    expect(network.durations.length).toBeGreaterThan(30);
    expect(makespan(network).periods).toBe(network.mpmTime);
  });
});
