import { ORDINARY_UNITS } from '#shared/domain/schedule/time-units.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { moment } from '#shared/values/moment.ts';

/** A console in which nothing was planned yet. */
export const emptyTimeline: Timeline = {
  settings: {
    projectStart: moment('2026-01-05T09:00'),
    statusAt: null,
    units: ORDINARY_UNITS,
    calendarId: null,
    latestPulls: false,
    nearCriticalMinutes: 960,
    commonFactorBp: null,
  },
  tasks: [],
  links: [],
  calendars: [],
  risks: [],
  lines: [],
  ties: [],
  criteria: [],
  decisions: [],
};
