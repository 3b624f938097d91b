import './rules.css';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { KolsTabs } from '#renderer/ui/kols-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { KeptPack } from '#shared/domain/kols/script-review.ts';
import { NewVersionDrawer } from './new-version-drawer.tsx';
import { PackDrawer } from './pack-drawer.tsx';
import { PackList } from './pack-list.tsx';
import { RuleDrawer } from './rule-drawer.tsx';
import { RuleTable } from './rule-table.tsx';
import { fixedBecause, packKey, type Packs, usePacks } from './rules-data.ts';
import { ruleKinds, rulesParts } from './rules-search.ts';
import { TierRuleForm } from './tier-rule-form.tsx';
import { TryText } from './try-text.tsx';
import { useRuleActions } from './use-rule-actions.ts';
import { type RulesAddress, useRulesAddress } from './use-rules-address.ts';

/** What scripts are held against, by version, and what tiers go by. */
export function RulesScreen() {
  const { t } = useTranslation();
  const address = useRulesAddress();
  const actions = useRuleActions(address);
  const readOnly = useReadOnly();
  const all = usePacks();
  const { pack: key, part = 'packs' } = address.search;
  const shown = all.packs.find((pack) => packKey(pack) === key) ?? all.inForce;
  return (
    <Page drawer={shown !== undefined && <Beside pack={shown} address={address} />}>
      <PageHeader
        title={t('kols.title')}
        tabs={<KolsTabs />}
        sentence={<Sentence packs={all} />}
        actions={
          <Button type="primary" disabled={readOnly} onClick={actions.version.run}>
            {actions.version.label}
          </Button>
        }
      />
      <div className="tz-rules-bar">
        <Segmented
          label={t('compliance.part.label')}
          value={part}
          options={rulesParts.map((value) => ({ value, label: t(`compliance.part.${value}`) }))}
          onChange={address.showPart}
        />
      </div>
      {part === 'tiers' ? (
        <TierRuleForm />
      ) : (
        shown !== undefined && <PackPart all={all} shown={shown} address={address} />
      )}
    </Page>
  );
}

function Sentence({ packs: { inForce } }: { readonly packs: Packs }) {
  const formats = useFormats();
  if (inForce === undefined) return null;
  const values = {
    name: inForce.name,
    day: formats.day(inForce.effectiveFrom),
    total: formats.count(inForce.rules.length),
  };
  return (
    <Said
      text={inForce.isExample ? 'compliance.sentence.example' : 'compliance.sentence.own'}
      values={values}
    />
  );
}

type PartProps = { readonly all: Packs; readonly shown: KeptPack; readonly address: RulesAddress };

function PackPart({ all, shown, address }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      {shown.isExample && (
        <p className="tz-rules-notice">
          <StatusShape status="watch" />
          {t('compliance.notice')}
        </p>
      )}
      <div className="tz-rules-frame">
        <div className="tz-rule-parts">
          <PackList all={all} shown={shown} onChoose={address.choose} />
          <div className="tz-rules-work">
            <Section
              title={shown.name}
              aside={fixedBecause(shown) === null && <PackTools address={address} />}
            >
              <Notes pack={shown} />
              <RuleTable pack={shown} address={address} />
            </Section>
            <TryText key={packKey(shown)} pack={shown} />
          </div>
        </div>
      </div>
    </>
  );
}

/** What is to be known of a version, and why it stays as it is. */
function Notes({ pack }: { readonly pack: KeptPack }) {
  const { t } = useTranslation();
  const fixed = fixedBecause(pack);
  return (
    <>
      {pack.note !== '' && <p className="tz-rules-note">{pack.note}</p>}
      {fixed !== null && <p className="tz-rules-note">{t(`compliance.pack.${fixed}`)}</p>}
    </>
  );
}

function PackTools({ address }: { readonly address: RulesAddress }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const items = ruleKinds.map((kind) => ({
    key: kind,
    label: t(`compliance.kind.${kind}`),
    onClick: () => address.startRule(kind),
  }));
  return (
    <>
      <Button size="small" disabled={readOnly} onClick={address.openPack}>
        {t('compliance.pack.change')}
      </Button>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight" disabled={readOnly}>
        <Button size="small">{t('compliance.rule.add')}</Button>
      </Dropdown>
    </>
  );
}

type BesideProps = { readonly pack: KeptPack; readonly address: RulesAddress };

function Beside({ pack, address }: BesideProps) {
  const { rule, kind, drawer } = address.search;
  if (drawer === 'version') return <NewVersionDrawer base={pack} address={address} />;
  if (drawer === 'pack' && pack.id !== null)
    return <PackDrawer key={pack.id} pack={pack} id={pack.id} address={address} />;
  if (rule === undefined) return null;
  return <RuleDrawer key={`${packKey(pack)}-${rule}-${kind ?? ''}`} pack={pack} address={address} />;
}
