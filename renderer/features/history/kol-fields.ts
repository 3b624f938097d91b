import type { Field } from './field.ts';

const kol: Field = { column: 'kol_id', kind: 'reference' };
const deliverable: Field = { column: 'deliverable_id', kind: 'reference' };
const person: Field = { column: 'person_id', kind: 'reference' };
const at: Field = { column: 'at', kind: 'instant', quiet: true };
const day: Field = { column: 'day', kind: 'day' };
const note: Field = { column: 'note', kind: 'text' };

/** The columns that History shows of the tables of KOLs; part of the list in row-fields.ts. */
export const kolFields: Readonly<Record<string, readonly Field[]>> = {
  kol: [
    { column: 'name', kind: 'text' },
    { column: 'handle', kind: 'text' },
    { column: 'platform', kind: 'platform' },
    { column: 'tier', kind: 'kol-tier' },
    { column: 'tier_reason', kind: 'text' },
    { column: 'agency', kind: 'text' },
    { column: 'contact', kind: 'text' },
    { column: 'field', kind: 'text' },
    { column: 'flags', kind: 'text-list' },
    note,
  ],
  kol_follower: [kol, day, { column: 'count', kind: 'count' }],
  kol_price: [kol, { column: 'format', kind: 'deliverable-format' }, { column: 'fen', kind: 'money' }],
  kol_qualification: [
    kol,
    { column: 'kind', kind: 'text' },
    { column: 'number', kind: 'text' },
    { column: 'issuer', kind: 'text' },
    { column: 'valid_from', kind: 'day' },
    { column: 'valid_until', kind: 'day' },
  ],
  tier_rule: [{ column: 'rule', kind: 'opaque' }],
  tier_line: [
    { column: 'tier', kind: 'kol-tier' },
    { column: 'line_id', kind: 'reference' },
    { column: 'share_bp', kind: 'share' },
  ],
  cooperation: [
    kol,
    { column: 'title', kind: 'text' },
    { column: 'line_id', kind: 'reference' },
    { column: 'document_id', kind: 'reference' },
    { column: 'fen', kind: 'money' },
    { column: 'released_fen', kind: 'money', quiet: true },
    { column: 'first_day', kind: 'day' },
    { column: 'last_day', kind: 'day' },
    { column: 'state', kind: 'cooperation-state' },
    note,
  ],
  deliverable: [
    kol,
    { column: 'title', kind: 'text' },
    { column: 'cooperation_id', kind: 'reference' },
    { column: 'task_id', kind: 'reference' },
    { column: 'format', kind: 'deliverable-format' },
    { column: 'product_name', kind: 'text' },
    { column: 'product_grade', kind: 'count' },
    { column: 'audience_grade', kind: 'count' },
    { column: 'script_due_day', kind: 'day' },
    { column: 'due_day', kind: 'day' },
    { column: 'step', kind: 'deliverable-step' },
    { column: 'campaign_text', kind: 'text', quiet: true },
    { column: 'script', kind: 'opaque', quiet: true },
    { column: 'published_on', kind: 'day' },
    { column: 'link', kind: 'text' },
    { column: 'fen', kind: 'money' },
    { column: 'acceptance_id', kind: 'reference' },
  ],
  deliverable_step: [deliverable, { column: 'step', kind: 'deliverable-step' }, day, note, person, at],
  rule_pack: [
    { column: 'name', kind: 'text' },
    { column: 'effective_from', kind: 'day' },
    { column: 'rules', kind: 'opaque', quiet: true },
    note,
  ],
  script_review: [
    deliverable,
    { column: 'verdict', kind: 'review-verdict' },
    { column: 'pack_id', kind: 'reference' },
    { column: 'pack_name', kind: 'text' },
    day,
    { column: 'findings', kind: 'opaque', quiet: true },
    { column: 'reason', kind: 'text' },
    { column: 'script', kind: 'opaque', quiet: true },
    person,
    at,
  ],
  result_day: [
    deliverable,
    day,
    { column: 'exposure', kind: 'count' },
    { column: 'click', kind: 'count' },
    { column: 'dwell_seconds', kind: 'count' },
    { column: 'interaction', kind: 'count' },
    { column: 'registration', kind: 'count' },
    { column: 'card_binding', kind: 'count' },
    { column: 'purchase_count', kind: 'count' },
    { column: 'purchase_fen', kind: 'money' },
  ],
};

/** The columns by which its rows are called, where it is not the name. */
export const kolTitles: Readonly<Record<string, readonly string[]>> = {
  kol_follower: ['kol_id', 'day'],
  kol_price: ['kol_id', 'format'],
  kol_qualification: ['kol_id', 'kind'],
  tier_rule: ['rule'],
  tier_line: ['tier', 'line_id'],
  cooperation: ['title'],
  deliverable: ['title'],
  deliverable_step: ['deliverable_id', 'step'],
  script_review: ['deliverable_id', 'verdict'],
  result_day: ['deliverable_id', 'day'],
};

/** Columns that mean nothing to people. */
export const hiddenKolColumns: Readonly<Record<string, readonly string[]>> = {
  kol: ['handle_key'],
  deliverable: ['script_hash'],
  script_review: ['script_hash'],
};
