/** What a stored value means to people, and so how it is written. */
export type FieldKind =
  | 'text'
  | 'money'
  | 'month'
  | 'day'
  | 'instant'
  /** A minute on the wall clock. */
  | 'moment'
  /** A number as it is. */
  | 'figure'
  /** A number in hundredths: 150 is 1.5. */
  | 'hundredths'
  | 'count'
  | 'share'
  | 'points'
  | 'flag'
  /** The id of another record, which is shown by its name. */
  | 'reference'
  | 'line-kind'
  | 'person-role'
  | 'department-hue'
  | 'category-hue'
  | 'request-kind'
  | 'request-state'
  | 'draw-cause'
  | 'limit-reach'
  | 'document-kind'
  | 'forecast-method'
  | 'snapshot-cause'
  | 'version-kind'
  | 'calendar-level'
  | 'time-unit'
  | 'link-kind'
  | 'constraint'
  | 'earning-rule'
  | 'verdict'
  | 'comparison'
  | 'kpi-unit'
  | 'kpi-direction'
  | 'kpi-aggregation'
  | 'kpi-grain'
  | 'kpi-derivation'
  | 'kpi-alert'
  | 'dispute-state'
  | 'platform'
  | 'kol-tier'
  | 'deliverable-format'
  | 'cooperation-state'
  | 'deliverable-step'
  | 'review-verdict'
  | 'risk-kind'
  | 'risk-response'
  | 'risk-status'
  | 'risk-link'
  | 'warning-kind'
  | 'warning-state'
  | 'meeting-state'
  | 'agenda-kind'
  | 'agenda-area'
  | 'agenda-state'
  | 'action-state'
  | 'carried-out'
  /** Amounts month by month, as a JSON array. */
  | 'amounts'
  | 'text-list'
  /** Papers by reference: what each is and where it lies. */
  | 'papers'
  /** What a conditional go demands: what and by when. */
  | 'actions'
  /** Too much to show: that it changed is said. */
  | 'opaque';

export type Field = {
  readonly column: string;
  readonly kind: FieldKind;
  /** Shown where it changed, and left out where the row came or went as a whole. */
  readonly quiet?: boolean;
};
