import type { DepartmentId } from '../catalogue/department.ts';
import type { MeetingSeries } from './meeting.ts';

/** Until somebody sets it: Mondays at ten, three quarters of an hour, with every department. */
export function defaultSeries(departmentIds: readonly DepartmentId[]): MeetingSeries {
  return {
    name: '',
    weekday: 1,
    startTime: '10:00',
    minutes: 45,
    chairId: null,
    minuteTakerId: null,
    departmentIds: [...departmentIds],
  };
}
