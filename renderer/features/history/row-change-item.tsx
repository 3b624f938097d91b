import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { placeOf } from './record-place.ts';
import type { FieldChange, ToldChange } from './row-change.ts';

/** One row: its name, which leads to its screen, what became of it, and its fields before and after. */
export function RowChangeItem({ change }: { readonly change: ToldChange }) {
  const { t } = useTranslation();
  const { fate, fields } = change;
  const [only] = fields;
  const isOneLine = fields.length === 1 && only?.isMoney === true;
  return (
    <li className={isOneLine ? 'tz-row-change tz-row-change-short' : 'tz-row-change'}>
      <div className="tz-row-change-head">
        <RowName change={change} />
        {fate !== 'changed' && fate !== 'same' && (
          <span className={`tz-fate tz-fate-${fate}`}>{t(`history.detail.${fate}`)}</span>
        )}
      </div>
      {isOneLine ? (
        <Values field={only} />
      ) : (
        <dl>
          {fields.map((field) => (
            <div key={field.column}>
              <dt>{field.name}</dt>
              <dd>
                <Values field={field} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function RowName({ change: { table, rowId, image, title } }: { readonly change: ToldChange }) {
  const place = placeOf(table, rowId, image);
  return place === null ? <span>{title}</span> : <Link {...place}>{title}</Link>;
}

/** Before and after; a row that came or went has but one of them. */
function Values({ field: { before, after } }: { readonly field: FieldChange }) {
  const { t } = useTranslation();
  const written = (text: string) => (text === '' ? t('history.detail.empty') : text);
  return (
    <span className="tz-values">
      {before !== null && <del>{written(before)}</del>}
      {before !== null && after !== null && (
        <>
          <span aria-hidden="true">→</span>
          <span className="tz-spoken">{t('history.detail.becomes')}</span>
        </>
      )}
      {after !== null && <ins>{written(after)}</ins>}
    </span>
  );
}
