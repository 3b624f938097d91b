import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { EarnedValue, OrNone } from '#shared/domain/forecast/earned-value.ts';
import type { Fen } from '#shared/values/money.ts';
import { indexText } from './explain.ts';

type Props = {
  readonly earned: EarnedValue;
  /** Shown beside the actual cost, of which it is no part. */
  readonly openFen: Fen;
};

/** The indices of earned value with what they are worked out from; a division by zero is said to have no answer. */
export function EarnedTable({ earned, openFen }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const none = t('forecast.earned.none');
  const money = (amount: OrNone<Fen>) => (amount === 'n/a' ? none : formats.money(amount));
  const rows = [
    ['bac', money(earned.bacFen)],
    ['pv', money(earned.pvFen)],
    ['ev', money(earned.evFen)],
    ['ac', money(earned.acFen)],
    ['open', money(openFen)],
    ['spi', indexText(earned.spi, none)],
    ['cpi', indexText(earned.cpi, none)],
    ['eacByCpi', money(earned.eacByCpiFen)],
    ['eacAsPlanned', money(earned.eacAsPlannedFen)],
    ['eacByBoth', money(earned.eacByBothFen)],
    ['tcpi', indexText(earned.tcpi, none)],
    ['vac', money(earned.vacFen)],
  ] as const;
  return (
    <table className="tz-preview">
      <caption>{t('forecast.drawer.earned')}</caption>
      <tbody>
        {rows.map(([name, text]) => (
          <tr key={name}>
            <th scope="row">{t(`forecast.earned.${name}`)}</th>
            <td title={text === none ? t('forecast.earned.noneWhy') : undefined}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
