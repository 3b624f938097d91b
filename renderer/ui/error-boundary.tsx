import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ErrorPanel } from './error-panel.tsx';

type Props = {
  readonly children: ReactNode;
  /** When it changes (another route, say), the screen is tried again. */
  readonly resetKey?: string;
  readonly onError?: (error: unknown, componentStack: string) => void;
  /** Before the screen is drawn anew: forget failed queries, say. */
  readonly onRetry?: () => void;
};

type State = { readonly failure: { readonly message: string } | null; readonly resetKey: string | undefined };

/** Around each screen: a defect in one leaves the rest alive. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null, resetKey: this.props.resetKey };

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.resetKey === state.resetKey ? null : { failure: null, resetKey: props.resetKey };
  }

  static getDerivedStateFromError(error: unknown): Pick<State, 'failure'> {
    return { failure: { message: error instanceof Error ? error.message : String(error) } };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    this.props.onError?.(error, info.componentStack ?? '');
  }

  readonly #retry = () => {
    this.props.onRetry?.();
    this.setState({ failure: null });
  };

  override render() {
    if (this.state.failure === null) return this.props.children;
    return <ErrorPanel detail={this.state.failure.message} onRetry={this.#retry} />;
  }
}
