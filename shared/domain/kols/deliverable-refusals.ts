/** Why a deliverable stays at its step; part of the list in refusal.ts. */
export const deliverableRefusals = [
  'deliverable-out-of-order',
  'deliverable-published',
  'deliverable-not-published',
  'deliverable-retracted',
  'script-empty',
  'script-not-reviewed',
  'script-edited-since',
  'script-blocked',
  'rules-changed-since',
  'qualification-missing',
  'qualification-expired',
  'grade-above-audience',
  'publication-ahead',
  'link-missing',
] as const;
