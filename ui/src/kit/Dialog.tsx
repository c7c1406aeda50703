// A dialog: for a choice that has to be made before the act. Escape closes it; focus returns.
import type { FormEvent, ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

interface Props {
  title: string;
  children: ReactNode;
  onClose: () => void;
  /** When given, the dialog is a form and Enter submits it. */
  onSubmit?: () => void;
  actions?: ReactNode;
  /** Wide for long lines, broad for two columns side by side. */
  size?: "wide" | "broad";
}

export function Dialog({ title, children, onClose, onSubmit, actions, size }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  const inside = (
    <>
      <div className="dialog-body">{children}</div>
      {actions ? <div className="dialog-end">{actions}</div> : null}
    </>
  );
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={size ? `modal ${size}` : "modal"}>
        <AriaDialog className="dialog">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {onSubmit ? <form onSubmit={submit}>{inside}</form> : inside}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
