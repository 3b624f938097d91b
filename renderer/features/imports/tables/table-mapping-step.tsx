import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import { missingIn, type TableMissing } from '#shared/domain/import/table-columns.ts';
import type { TableKind, TableMapping } from '#shared/domain/import/table-import.ts';
import { ColumnsTable } from '../columns-table.tsx';
import { ImportFrame } from '../import-frame.tsx';
import { ProgressFoot } from '../progress-foot.tsx';
import { useToldFailure } from '../use-told-failure.ts';
import { KpiMeasures } from './kpi-measures.tsx';
import { KpiValueNames } from './kpi-value-names.tsx';
import { useTablePreview } from './table-data.ts';
import { fieldAt, fieldsFor, withFieldAt } from './table-mapping.ts';
import { TableRules } from './table-rules.tsx';
import { sessionsOf, type TableFound, type TableSession } from './table-session.ts';
import { useFieldName } from './use-field-name.ts';

type Props = {
  readonly kind: TableKind;
  readonly session: TableSession;
  readonly found: TableFound;
  readonly mapping: TableMapping;
  readonly onLeave: () => void;
};

/** Step two: what each column is, and how it is read. */
export function TableMappingStep({ kind, session, found, mapping, onLeave }: Props) {
  const { t } = useTranslation();
  const { ask, isAsking, missing, faults, note } = useAsk({ kind, session, found, mapping });
  const { change: changeSession } = sessionsOf(kind);
  const change = (changed: TableMapping) => changeSession({ mapping: changed });
  const nameOf = useFieldName(kind);
  useShortcut('submit', ask, { enabled: !isAsking });
  return (
    <ImportFrame
      title={t(`tableImports.title.${kind}`)}
      step="mapping"
      sentence={<Sentence mapping={mapping} found={found} />}
      faults={faults}
      note={note}
      foot={
        isAsking ? (
          <ProgressFoot importId={found.importId} />
        ) : (
          <>
            <Button onClick={onLeave}>{t('common.action.cancel')}</Button>
            <Button onClick={() => changeSession({ step: 'file' })}>{t('imports.back')}</Button>
            <Button type="primary" onClick={ask}>
              {t('imports.toPreview')}
            </Button>
          </>
        )
      }
    >
      <div className="tz-mapping">
        <div>
          <ColumnsTable
            source={found.source}
            fieldOf={(column) => fieldAt(mapping, column)}
            fields={fieldsFor(mapping).map((value) => ({ value, label: nameOf(value) }))}
            isWanting={missing.some((name) => name !== 'measures')}
            onChange={(column, field) => change(withFieldAt(found, mapping, column, field))}
          />
          {mapping.kind === 'kpi-values' && (
            <>
              <KpiMeasures found={found} mapping={mapping} onChange={change} />
              <KpiValueNames found={found} mapping={mapping} onChange={change} />
            </>
          )}
        </div>
        <TableRules kind={kind} session={session} found={found} mapping={mapping} onChange={change} />
      </div>
    </ImportFrame>
  );
}

/** Whether the file can be read as it is mapped now. */
function Sentence({ mapping, found }: Pick<Props, 'mapping' | 'found'>) {
  const { t } = useTranslation();
  const missing = missingIn(mapping);
  if (missing.length > 0) {
    const names = missing.map((name) => t(`tableImports.missingName.${name}`));
    return <Said text="imports.mapping.open" values={{ what: names.join(t('common.separator.list')) }} />;
  }
  const named =
    mapping.kind === 'kols'
      ? mapping.columns.handle
      : mapping.kind === 'results'
        ? mapping.columns.day
        : undefined;
  const column = found.source.headers[named ?? -1] ?? '';
  return <Said text={`tableImports.ready.${mapping.kind}`} values={{ column }} />;
}

const none: readonly TableMissing[] = [];

/** Asks for the preview, once what is needed has been said. */
function useAsk({ kind, session, found, mapping }: Omit<Props, 'onLeave'>) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useTablePreview(kind);
  const [wasAsked, setWasAsked] = useState(false);
  const missing = wasAsked ? missingIn(mapping) : none;
  const ask = () => {
    setWasAsked(true);
    if (!isPending && missingIn(mapping).length === 0) mutate({ session, found, mapping });
  };
  const { faults, note } = useToldFailure(error);
  const lacking = missing.map((name) => t(`tableImports.missing.${name}`));
  return { ask, isAsking: isPending, missing, faults: lacking.length > 0 ? lacking : faults, note };
}
