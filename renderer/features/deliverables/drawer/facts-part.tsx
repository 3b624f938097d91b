import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { TierMark } from '#renderer/ui/tier-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { deliverableFormatSchema } from '#shared/domain/kols/kol.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';
import type { DeliverableDetail } from '../deliverables-data.ts';
import { DaysFields } from './days-fields.tsx';
import { GradeFields } from './grade-fields.tsx';
import { MoneyFields } from './money-fields.tsx';
import { TaskField } from './task-field.tsx';
import type { FactsProps } from './part-props.ts';
import { useEditing } from './use-editing.ts';

type Props = { readonly detail: DeliverableDetail };

/** What it is, of which product, for whom, by when, for how much. Each field is taken when it is left. */
export function FactsPart({ detail }: Props) {
  const { t } = useTranslation();
  const { deliverable } = detail;
  const editing = useEditing(deliverable);
  const { readOnly, change, errorAt, say } = editing;
  return (
    <div className="tz-deliverable-facts">
      <Known detail={detail} />
      <TextField
        label={t('deliverables.field.title')}
        value={deliverable.title}
        when="leaving"
        disabled={readOnly}
        error={errorAt('title')}
        onChange={(title) =>
          nameSchema.safeParse(title).success
            ? change('title', { title })
            : say('title', t('deliverables.field.missing.title'))
        }
      />
      <ProductFields detail={detail} editing={editing} />
      <DaysFields detail={detail} editing={editing} />
      <TaskField detail={detail} readOnly={readOnly} />
      <MoneyFields detail={detail} editing={editing} />
      <TextField
        label={t('deliverables.field.campaign')}
        value={deliverable.campaignText}
        when="leaving"
        rows={4}
        disabled={readOnly}
        error={errorAt('campaignText')}
        onChange={(campaignText) => change('campaignText', { campaignText })}
      />
    </div>
  );
}

function Known({ detail: { row, deliverable } }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <dl className="tz-known">
      <dt>{t('deliverables.field.kol')}</dt>
      <dd>
        <Link to="/kols/kol" search={{ id: row.kolId }}>
          <TierMark tier={row.tier} name={row.kolName} />
        </Link>
        {' · '}
        {t(`kols.platform.${row.platform}`)}
      </dd>
      {deliverable.publishedOn !== null && (
        <>
          <dt>{t('deliverables.field.publishedOn')}</dt>
          <dd>{formats.day(deliverable.publishedOn)}</dd>
        </>
      )}
      {deliverable.link !== '' && (
        <>
          <dt>{t('deliverables.field.link')}</dt>
          <dd>{deliverable.link}</dd>
        </>
      )}
    </dl>
  );
}

/** Format and product; the grades that the review holds against each other. */
function ProductFields({ detail: { deliverable }, editing: { readOnly, change, errorAt } }: FactsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="tz-pair">
        <SelectField
          label={t('deliverables.field.format')}
          value={deliverable.format}
          options={deliverableFormatSchema.options.map((value) => ({
            value,
            label: t(`kols.format.${value}`),
          }))}
          disabled={readOnly}
          error={errorAt('format')}
          onChange={(format) => format !== null && change('format', { format })}
        />
        <TextField
          label={t('deliverables.field.product')}
          value={deliverable.productName}
          when="leaving"
          disabled={readOnly}
          error={errorAt('productName')}
          onChange={(productName) => change('productName', { productName })}
        />
      </div>
      <GradeFields
        productGrade={deliverable.productGrade}
        audienceGrade={deliverable.audienceGrade}
        disabled={readOnly}
        errorAt={errorAt}
        onChange={(grades) => change('productGrade' in grades ? 'productGrade' : 'audienceGrade', grades)}
      />
    </>
  );
}
