import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { type DeliverableFormat, deliverableFormatSchema } from '#shared/domain/kols/kol.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import type { Fen } from '#shared/values/money.ts';
import { FormDrawer } from './form-drawer.tsx';
import { useSetPrices } from './kols-data.ts';

type Props = { readonly page: KolPage; readonly onClose: () => void };
type Prices = Partial<Record<DeliverableFormat, Fen | null>>;

/** What the KOL asks for each format; a format without a price isn't offered. */
export function PricesDrawer({ page: { kol, prices }, onClose }: Props) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const set = useSetPrices();
  const [draft, setDraft] = useState<Prices>(() =>
    Object.fromEntries(prices.map(({ format, fen }) => [format, fen])),
  );
  const refused = refusalOf(set.error);
  const submit = () => {
    const wanted = deliverableFormatSchema.options.flatMap((format) => {
      const fen = draft[format] ?? null;
      return fen === null ? [] : [{ format, fen }];
    });
    set.mutate({ id: kol.id, prices: wanted }, { onSuccess: onClose });
  };
  return (
    <FormDrawer
      title={t('kols.prices.title')}
      context={kol.name}
      submit={t('kols.prices.save')}
      isSaving={set.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {deliverableFormatSchema.options.map((format) => (
        <AmountInput
          key={format}
          label={t(`kols.format.${format}`)}
          unit="yuan"
          optional
          value={draft[format] ?? null}
          onChange={(fen) => setDraft((before) => ({ ...before, [format]: fen }))}
        />
      ))}
      <FormFault sentence={refused === null ? undefined : sentence(refused)} />
    </FormDrawer>
  );
}
