import { Spinner } from "@fluentui/react-components";
import { Component, Suspense, type ReactNode } from "react";
import type { ErrorDescription } from "../session/describe-error";
import { describeError } from "../session/describe-error";

type LazyPartProps = {
  readonly children: ReactNode;
  readonly waitingLabel: string;
  /** What stands here when the part cannot be loaded or shown. */
  readonly onFailure: (failure: ErrorDescription) => ReactNode;
};

/** A part of the pane that is loaded when it is first shown. */
export class LazyPart extends Component<LazyPartProps, { readonly failure?: ErrorDescription }> {
  override state: { readonly failure?: ErrorDescription } = {};

  static getDerivedStateFromError(error: unknown): { readonly failure: ErrorDescription } {
    return { failure: describeError(error) };
  }

  override render(): ReactNode {
    const { children, waitingLabel, onFailure } = this.props;
    if (this.state.failure) return onFailure(this.state.failure);
    return <Suspense fallback={<Spinner label={waitingLabel} delay={600} />}>{children}</Suspense>;
  }
}
