import { NO_LAG } from '#shared/domain/schedule/link.ts';
import { NO_PROGRESS, type WorkPlan } from '#shared/domain/schedule/work-plan.ts';
import { ORDINARY_UNITS } from '#shared/domain/schedule/time-units.ts';

/** A network as PSPLIB states it: jobs from 1, durations in periods, finish-to-start links. */
export interface PsplibNetwork {
  readonly durations: readonly number[];
  readonly successors: readonly (readonly number[])[];
  /** The length of its critical path in periods, as the file itself states it. */
  readonly mpmTime: number;
}

/** Reads a single-mode instance of PSPLIB (`*.sm`). */
export function readPsplib(text: string): PsplibNetwork {
  const project = numbersAfter(text, 'PROJECT INFORMATION:', 1)[0] ?? [];
  const relations = numbersAfter(text, 'PRECEDENCE RELATIONS:', 1);
  const requests = numbersAfter(text, 'REQUESTS/DURATIONS:', 2);
  return {
    durations: requests.map((row) => row[2] ?? 0),
    successors: relations.map((row) => row.slice(3)),
    mpmTime: project[5] ?? Number.NaN,
  };
}

/** The network as a plan, a period being a day of 480 minutes and every day worked; jobs keep their numbers as ids. */
export function psplibPlan({ durations, successors }: PsplibNetwork, projectStart: number): WorkPlan {
  const week = Array.from({ length: 7 }, () => 'work' as const);
  const layer = { level: 'department' as const, week, shifts: null, exceptions: [], officialYears: null };
  return {
    projectStart,
    statusAt: null,
    calendars: [{ id: 'every day', layers: [layer] }],
    units: ORDINARY_UNITS,
    latestPulls: false,
    tasks: durations.map((periods, at) => ({
      id: String(at + 1),
      name: `job ${at + 1}`,
      parentId: null,
      calendarId: null,
      durationMinutes: periods * ORDINARY_UNITS.minutesPerDay,
      constraint: { kind: 'ASAP' },
      deadline: null,
      progress: NO_PROGRESS,
      isGate: false,
    })),
    links: successors.flatMap((jobs, at) =>
      jobs.map((job) => ({
        predecessorId: String(at + 1),
        successorId: String(job),
        kind: 'FS' as const,
        lag: NO_LAG,
      })),
    ),
  };
}

/** The rows of numbers below a heading, after some lines of column names. */
function numbersAfter(text: string, heading: string, skipped: number): number[][] {
  const lines = text
    .slice(text.indexOf(heading))
    .split(/\r?\n/)
    .slice(1 + skipped);
  const end = lines.findIndex((line) => line.startsWith('*'));
  return lines.slice(0, end).map((line) => line.trim().split(/\s+/).map(Number));
}
