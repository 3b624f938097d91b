/** Why a command on risks or warnings is refused; part of the list in refusal.ts. */
export const riskRefusals = ['warning-limits-crossed', 'snooze-in-past', 'warning-is-risk'] as const;
