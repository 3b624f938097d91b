import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Risk, RiskInput } from '#shared/domain/risks/risk.ts';
import { type DraftFault, draftFaults, inputOf, type RiskDraft } from './risk-draft.ts';
import { useRefused } from './use-refused.ts';

/** What the form shows beside each of its fields. */
export type RiskErrors = Readonly<Record<DraftFault | 'ownerId', string | null>>;

/** A risk that is typed; what was typed survives a refusal. */
export function useRiskForm(start: () => RiskDraft, before: Risk['status'], error: unknown) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(start);
  const [wasTried, setWasTried] = useState(false);
  const refused = useRefused(error, ['title', 'ownerId', 'reason']);
  const faults = wasTried ? draftFaults(draft, before) : [];
  const said = (fault: DraftFault, sentence: string, otherwise: string | null = null) =>
    faults.includes(fault) ? sentence : otherwise;
  const errors: RiskErrors = {
    title: said('title', t('risks.form.titleMissing'), refused.at('title')),
    probability: said('probability', t('risks.form.probabilityFault')),
    impactFen: said('impactFen', t('risks.form.moneyFault')),
    days: said('days', t('risks.form.daysFault')),
    reason: said('reason', t('risks.handle.reasonMissing'), refused.at('reason')),
    ownerId: refused.at('ownerId'),
  };
  return {
    draft,
    errors,
    ofForm: refused.ofForm,
    change: (change: Partial<RiskDraft>) => setDraft((now) => ({ ...now, ...change })),
    /** Hands over what can be stored; where something is missing, the form says it. */
    submit: (store: (input: RiskInput, reason: string) => void) => {
      setWasTried(true);
      const input = inputOf(draft);
      if (input !== null && draftFaults(draft, before).length === 0) store(input, draft.reason.trim());
    },
  };
}
