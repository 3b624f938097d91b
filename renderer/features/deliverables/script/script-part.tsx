import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { DeliverableDetail } from '../deliverables-data.ts';
import { CheckView } from './check-view.tsx';
import { hitMarks } from './finding-marks.ts';
import { focusMark, MarkedText } from './marked-text.tsx';
import { PastReviews, StandingReview } from './reviews.tsx';
import { keepDraft, useScriptDraft } from './script-drafts.ts';
import { ScriptEditor } from './script-editor.tsx';

type Props = { readonly detail: DeliverableDetail };

/** The script with what the rules have against it, and the reviews that looked at it. */
export function ScriptPart({ detail }: Props) {
  const { deliverable } = detail;
  const draft = useScriptDraft(deliverable.id);
  return draft === null ? <Read detail={detail} /> : <ScriptEditor detail={detail} draft={draft} />;
}

function Read({ detail }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const { deliverable, check } = detail;
  const { id, script, step } = deliverable;
  const prefix = `script-${id}`;
  const isOut = step === 'published' || step === 'retracted';
  return (
    <div className="tz-script">
      <Section
        title={t('deliverables.script.title')}
        unit={
          script !== '' &&
          t('deliverables.script.chars', {
            count: script.length,
            replace: { total: formats.count(script.length) },
          })
        }
        aside={
          !isOut && (
            <Button size="small" disabled={readOnly} onClick={() => keepDraft(id, script)}>
              {t(script === '' ? 'deliverables.script.write' : 'deliverables.script.edit')}
            </Button>
          )
        }
      >
        {script === '' ? (
          <p className="tz-caption tz-script-none">{t('deliverables.script.none')}</p>
        ) : (
          <MarkedText
            prefix={prefix}
            label={t('deliverables.script.label')}
            text={script}
            marks={hitMarks(check.findings)}
          />
        )}
      </Section>
      <div className="tz-script-side">
        <StandingReview detail={detail} />
        {script !== '' && <CheckView check={check} onPlace={(key) => focusMark(prefix, key)} />}
        <PastReviews detail={detail} />
      </div>
    </div>
  );
}
