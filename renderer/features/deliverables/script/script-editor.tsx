import { Button, type GetRef, Input } from 'antd';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import { checkPublication } from '#shared/domain/compliance/check-publication.ts';
import { MOST_SCRIPT } from '#shared/domain/kols/deliverable.ts';
import type { NamedFinding } from '#shared/domain/kols/script-review.ts';
import { type DeliverableDetail, useChangeDeliverable } from '../deliverables-data.ts';
import { CheckView } from './check-view.tsx';
import { namedFindings } from './named-findings.ts';
import { dropDraft, keepDraft } from './script-drafts.ts';

type Props = { readonly detail: DeliverableDetail; readonly draft: string };

/** The script while it is written; what the rules have against it follows every word. */
export function ScriptEditor({ detail, draft }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal: sentence } = useLabelText();
  const { deliverable, check, reviews } = detail;
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  const { mutate, isPending, error } = useChangeDeliverable();
  const findings = useLiveFindings(detail, draft);
  const refused = refusalOf(error);
  const { id } = deliverable;
  const done = () => dropDraft(id);
  const isTooLong = draft.length > MOST_SCRIPT;
  return (
    <form
      className="tz-script"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft === deliverable.script) done();
        else if (!isTooLong) mutate({ id, change: { script: draft } }, { onSuccess: done });
      }}
    >
      <div>
        <FormField
          label={t('deliverables.field.script')}
          error={
            isTooLong
              ? t('deliverables.script.tooLong', { replace: { most: formats.count(MOST_SCRIPT) } })
              : null
          }
          help={
            reviews.length > 0 && draft !== deliverable.script
              ? t('deliverables.script.againHelp')
              : t('deliverables.script.chars', {
                  count: draft.length,
                  replace: { total: formats.count(draft.length) },
                })
          }
        >
          {(props) => (
            <Input.TextArea
              {...props}
              ref={field}
              data-autofocus
              autoSize={{ minRows: 8, maxRows: 24 }}
              value={draft}
              onChange={({ target }) => keepDraft(id, target.value)}
            />
          )}
        </FormField>
        <div className="tz-form-act">
          <FormFault sentence={refused === null ? undefined : sentence(refused)} />
          <Button onClick={done}>
            {t(draft === deliverable.script ? 'common.action.cancel' : 'deliverables.script.discard')}
          </Button>
          <Button type="primary" htmlType="submit" title={shortcutText(shortcuts.submit)} loading={isPending}>
            {t('deliverables.script.save')}
          </Button>
        </div>
      </div>
      <div className="tz-script-side">
        <CheckView
          check={{ ...check, findings }}
          onPlace={(_, { finding }) => {
            const area = field.current?.resizableTextArea?.textArea;
            if (finding.kind !== 'forbidden' || area === undefined) return;
            area.focus();
            area.setSelectionRange(finding.from, finding.to);
          }}
        />
      </div>
    </form>
  );
}

/** By the same rules as the review, in the window, so that it keeps up with typing. */
function useLiveFindings(
  { deliverable, qualifications, check: { pack, day } }: DeliverableDetail,
  draft: string,
): NamedFinding[] {
  const script = useDeferredValue(draft);
  const { productGrade, audienceGrade } = deliverable;
  return useMemo(
    () =>
      namedFindings(
        pack,
        checkPublication(pack, { script, productGrade, audienceGrade, day, qualifications }),
      ),
    [pack, script, productGrade, audienceGrade, day, qualifications],
  );
}
