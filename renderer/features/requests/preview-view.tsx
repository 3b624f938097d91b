import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { Section } from '#renderer/ui/section.tsx';
import { type Status, StatusMark, StatusShape } from '#renderer/ui/status-mark.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { BandState } from '#shared/domain/policy/policy.ts';
import { type Fen, subtractFen } from '#shared/values/money.ts';
import type { RequestPreview } from './requests-data.ts';
import { useCheckText } from './use-check-text.ts';

type Props = { readonly preview: RequestPreview; readonly lines: Lines };

/** What approval changes: lines, total, shares; what the rules say of it; and how the last such move turned out. */
export function PreviewView({ preview, lines }: Props) {
  const { t } = useTranslation();
  const { moneyUnit } = useFormats();
  return (
    <Section title={t('requests.preview.title')} unit={t(`common.unit.${moneyUnit}`)}>
      <LinesTables preview={preview} />
      <SharesTable preview={preview} lines={lines} />
      <Checks preview={preview} />
      <Earlier preview={preview} />
    </Section>
  );
}

type Amounts = { readonly beforeFen: Fen; readonly afterFen: Fen };
type Row = { readonly key: string; readonly name: string; readonly amounts: Amounts };

/** The lines it touches: their plan with what all of it comes to, what is available of each, where each lands. */
function LinesTables({ preview }: Pick<Props, 'preview'>) {
  const { t } = useTranslation();
  const { lines, plan, unallocated } = preview;
  const rows = (amounts: (line: (typeof lines)[number]) => Amounts | null): Row[] =>
    lines.flatMap((line) => {
      const found = amounts(line);
      return found === null ? [] : [{ key: line.lineId, name: line.name, amounts: found }];
    });
  const isMoved = unallocated.beforeFen !== unallocated.afterFen;
  const sums: Row[] = [
    { key: 'plan', name: t('requests.preview.allPlan'), amounts: plan },
    ...(isMoved ? [{ key: 'left', name: t('requests.preview.unallocated'), amounts: unallocated }] : []),
  ];
  const landings = rows((line) => line.landing);
  return (
    <>
      <AmountsTable title={t('requests.preview.plan')} rows={rows((line) => line.plan)} sums={sums} />
      <AmountsTable title={t('requests.preview.available')} rows={rows((line) => line.available)} sums={[]} />
      {landings.length > 0 && (
        <AmountsTable title={t('requests.preview.landing')} rows={landings} sums={[]} />
      )}
    </>
  );
}

type TableProps = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly sums: readonly Row[];
};

function AmountsTable({ title, rows, sums }: TableProps) {
  const { t } = useTranslation();
  return (
    <table className="tz-preview tz-request-amounts" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('requests.preview.before')}</th>
          <th scope="col">{t('requests.preview.after')}</th>
          <th scope="col">{t('requests.preview.change')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MoneyRow key={row.key} row={row} />
        ))}
      </tbody>
      {sums.length > 0 && (
        <tfoot>
          {sums.map((row) => (
            <MoneyRow key={row.key} row={row} />
          ))}
        </tfoot>
      )}
    </table>
  );
}

function MoneyRow({ row: { name, amounts } }: { readonly row: Row }) {
  const { money, moneyChange } = useFormats();
  const { beforeFen, afterFen } = amounts;
  return (
    <tr>
      <th scope="row" className="tz-request-line" title={name}>
        {name}
      </th>
      <td className="tz-preview-before">{money(beforeFen)}</td>
      <td className={afterFen < 0 ? 'tz-preview-after tz-negative' : 'tz-preview-after'}>
        {money(afterFen)}
      </td>
      <td>{moneyChange(subtractFen(afterFen, beforeFen))}</td>
    </tr>
  );
}

const bandStatus: Readonly<Record<BandState, Status>> = {
  within: 'good',
  'near-upper': 'watch',
  'near-lower': 'watch',
  above: 'stop',
  below: 'stop',
  'no-data': 'none',
};

function SharesTable({ preview, lines }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const moved = preview.categories.filter(({ moved: hasMoved }) => hasMoved);
  if (moved.length === 0) return null;
  const share = (bp: (typeof moved)[number]['after']['shareBp']) =>
    bp === null ? '' : formats.percentFigure(bp);
  return (
    <table className="tz-preview" aria-label={t('requests.preview.shares')}>
      <thead>
        <tr>
          <th scope="col">{t('requests.preview.shares')}</th>
          <th scope="col">{t('requests.preview.policy')}</th>
          <th scope="col">{t('requests.preview.before')}</th>
          <th scope="col">{t('requests.preview.after')}</th>
          <th scope="col">{t('common.word.status')}</th>
        </tr>
      </thead>
      <tbody>
        {moved.map(({ categoryId, policyBp, bandBp, before, after }) => {
          const category = lines.categories.find(({ id }) => id === categoryId);
          return (
            <tr key={categoryId}>
              <th scope="row">
                <Swatch hue={category?.hue ?? 'other'} name={category?.name ?? ''} />
              </th>
              <td>
                {formats.percentFigure(policyBp)} ± {formats.percentFigure(bandBp)}
              </td>
              <td className="tz-preview-before">{share(before.shareBp)}</td>
              <td className="tz-preview-after">{share(after.shareBp)}</td>
              <td>
                <StatusMark status={bandStatus[after.state]} word={t(`requests.band.${after.state}`)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Checks({ preview }: Pick<Props, 'preview'>) {
  const text = useCheckText();
  if (preview.checks.length === 0) return null;
  return (
    <ul className="tz-checks">
      {preview.checks.map((check, index) => (
        <li key={`${check.code}-${index}`}>
          <StatusShape status={check.status} />
          {text(check, preview.problem)}
        </li>
      ))}
    </ul>
  );
}

/** "Was the last one right?", beside every request. */
function Earlier({ preview: { earlier } }: Pick<Props, 'preview'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (earlier === null) return null;
  const used = { plan: formats.money(earlier.planFen), actual: formats.money(earlier.actualFen) };
  return (
    <p className="tz-caption">
      {t('requests.earlier', {
        replace: {
          number: earlier.number,
          day: formats.instant(earlier.appliedAt),
          money: formats.moneyWithUnit(earlier.movedFen),
          line: earlier.lineName,
          ...used,
        },
      })}
    </p>
  );
}
