import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { ImportMapping } from '#shared/domain/import/import.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { ColumnsTable } from '../columns-table.tsx';
import { usePreview } from './import-data.ts';
import { ImportFrame } from '../import-frame.tsx';
import { changeSession, type FoundFile, type ImportSession } from './import-session.ts';
import { LineValues } from './line-values.tsx';
import { askedMapping, fields, type Missing, missingOf, shownField, withFieldOf } from './mapping.ts';
import { MappingSentence } from './mapping-sentence.tsx';
import { ProgressFoot } from '../progress-foot.tsx';
import { ReadAs } from './read-as.tsx';
import { ReadingRules } from './reading-rules.tsx';
import { useToldFailure } from '../use-told-failure.ts';
import { type OpenValues, useOpenValues } from './use-open-values.ts';

type Props = {
  readonly session: ImportSession;
  readonly found: FoundFile;
  readonly mapping: ImportMapping;
  readonly lines: Lines;
  readonly onBack: () => void;
  readonly onLeave: () => void;
};

/** Step two: what each column is, how dates and amounts are written, and which line each row belongs to. */
export function MappingStep({ session, found, mapping, lines, onBack, onLeave }: Props) {
  const { t } = useTranslation();
  const values = useOpenValues(found, mapping, session.lineFrom, lines);
  const { ask, isAsking, isWaiting, missing, faults, note } = useAsk(session, found, mapping, values);
  const change = (changed: ImportMapping) => changeSession({ mapping: changed });
  useShortcut('submit', ask, { enabled: !isAsking });
  return (
    <ImportFrame
      title={t('imports.title')}
      step="mapping"
      sentence={<MappingSentence mapping={mapping} lineFrom={session.lineFrom} found={found} />}
      faults={faults}
      note={note}
      foot={
        isAsking ? (
          <ProgressFoot importId={found.importId} />
        ) : (
          <>
            <Button onClick={onLeave}>{t('common.action.cancel')}</Button>
            <Button onClick={onBack}>{t('imports.back')}</Button>
            <Button type="primary" loading={isWaiting} onClick={ask}>
              {t('imports.toPreview')}
            </Button>
          </>
        )
      }
    >
      <div className="tz-mapping">
        <ColumnsTable
          source={found.source}
          fieldOf={(column) => shownField(mapping, column, session.lineFrom)}
          fields={fields
            .filter((name) => name !== 'line' || session.lineFrom === 'column')
            .map((value) => ({ value, label: t(`imports.field.${value}`) }))}
          isWanting={missing.some((name) => name !== 'lineForAll')}
          renderReadAs={(column, field) => (
            <ReadAs source={found.source} mapping={mapping} column={column} field={field} />
          )}
          onChange={(column, field) => change(withFieldOf(found, mapping, column, field))}
        />
        <ReadingRules session={session} found={found} mapping={mapping} lines={lines} missing={missing} />
      </div>
      {session.lineFrom === 'column' && mapping.columns.line !== undefined && (
        <LineValues
          header={found.source.headers[mapping.columns.line] ?? ''}
          values={values}
          lines={lines}
          onChange={(lineByValue) => change({ ...mapping, lineByValue })}
        />
      )}
    </ImportFrame>
  );
}

const none: readonly Missing[] = [];

/** Asks for the preview, once what is needed has been said. */
function useAsk(session: ImportSession, found: FoundFile, mapping: ImportMapping, values: OpenValues) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = usePreview();
  const [wasAsked, setWasAsked] = useState(false);
  const asked = { ...mapping, lineByValue: values.lineByValue };
  const missing = wasAsked ? missingOf(asked, session.lineFrom) : none;
  const send = () => {
    if (isPending || missingOf(asked, session.lineFrom).length > 0) return;
    mutate({ session, found, mapping: askedMapping(asked, session.lineFrom) });
  };
  // Asked for while the values of the line column are still counted, it is sent when they are.
  const [waiting, setWaiting] = useState<ImportMapping | null>(null);
  const isDue = waiting === mapping && !values.isCounting;
  const sendWhenDue = useEffectEvent(send);
  useEffect(() => {
    if (isDue) sendWhenDue();
  }, [isDue]);
  const ask = () => {
    setWasAsked(true);
    setWaiting(values.isCounting ? mapping : null);
    if (!values.isCounting) send();
  };
  const { faults, note } = useToldFailure(error);
  const lacking = missing.map((name) => t(`imports.missing.${name}`));
  const isWaiting = waiting === mapping && values.isCounting;
  return {
    ask,
    isAsking: isPending,
    isWaiting,
    missing,
    faults: lacking.length > 0 ? lacking : faults,
    note,
  };
}
