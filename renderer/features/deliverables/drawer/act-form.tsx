import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFault } from '#renderer/ui/form-fault.tsx';

type Props = {
  readonly action: string;
  readonly isPending: boolean;
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
  /** What is wrong with it as a whole. */
  readonly fault: string | undefined;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** What a step asks for, at the foot of the drawer. */
export function ActForm(props: Props) {
  const { t } = useTranslation();
  return (
    <form
      className="tz-deliverable-act"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {props.children}
      <div className="tz-form-act">
        <FormFault sentence={props.fault} />
        <Button onClick={props.onCancel}>{t('common.action.cancel')}</Button>
        <Button
          type="primary"
          htmlType="submit"
          danger={props.isDangerous === true}
          disabled={props.isDisabled === true}
          loading={props.isPending}
        >
          {props.action}
        </Button>
      </div>
    </form>
  );
}
