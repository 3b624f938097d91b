/** One row, once the series was set. */
export interface MeetingSeriesTable {
  id: string;
  name: string;
  weekday: number;
  start_time: string;
  minutes: number;
  chair_id: string | null;
  minute_taker_id: string | null;
  /** JSON array of ids, in the order in which departments are called. */
  department_ids: string;
}

export interface MeetingTable {
  id: string;
  number: number;
  day: string;
  state: 'running' | 'closed';
  opened_at: string;
  closed_at: string | null;
  since_seq: number;
  closed_seq: number | null;
  /** JSON array: who of each department came. */
  attendance: string;
}

export interface AgendaItemTable {
  id: string;
  meeting_id: string;
  kind: string;
  area: string;
  key: string;
  title: string;
  position: number;
  minutes: number;
  spent_seconds: number;
  state: string;
  notes: string;
  carried_count: number;
}

export interface DecisionTable {
  id: string;
  meeting_id: string;
  item_id: string | null;
  number: string;
  question: string;
  /** JSON array of texts. */
  options: string;
  choice: string;
  reason: string;
  owner_id: string | null;
  /** JSON array of ids: the departments that were present. */
  department_ids: string;
  /** What was carried out with it; null where it was only written down. */
  carried_out: string | null;
  seq: number;
  at: string;
  person_id: string | null;
  reversed_by_id: string | null;
}

export interface ActionItemTable {
  id: string;
  number: string;
  meeting_id: string;
  item_id: string | null;
  decision_id: string | null;
  text: string;
  owner_id: string;
  department_id: string | null;
  due_day: string;
  note: string;
  state: string;
  ended_on: string | null;
  /** No reference: a task may go while an action remembers it. */
  task_id: string | null;
}
