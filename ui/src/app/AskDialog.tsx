// What has to be said before an act: the fields, the act, and the way out. What could not be done is
// said below the fields, and the dialog stays.
import { type ReactNode, useState } from "react";
import { sentence } from "@/api/error";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Dialog } from "@/kit/Dialog";
import { FieldError } from "@/kit/Field";

interface Props {
  title: string;
  /** The word on the button that does it. */
  does: string;
  /** Does it; what it throws is said. */
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
  size?: "wide" | "broad";
  isReady?: boolean;
  /** Enter is enough: the act has the focus. */
  isLikely?: boolean;
  /** Acts beside it. */
  aside?: ReactNode;
  /** What is wrong before anything is done. */
  trouble?: string | null;
  children: ReactNode;
}

export function AskDialog(props: Props) {
  const { title, does, onSubmit, onClose, size, isReady = true, isLikely, aside, trouble, children } = props;
  const say = useSay();
  const [error, setError] = useState<string | null>(null);
  const submit = () => {
    if (!isReady) return;
    setError(null);
    onSubmit().catch((thrown) => setError(sentence(thrown)));
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={submit}
      {...(size ? { size } : {})}
      actions={
        <>
          {aside}
          <Button tall onPress={onClose}>
            {say("ui-cancel")}
          </Button>
          <Button tall look="primary" type="submit" isDisabled={!isReady} autoFocus={isLikely ?? false}>
            {does}
          </Button>
        </>
      }
    >
      {children}
      <FieldError text={error ?? trouble ?? null} />
    </Dialog>
  );
}
