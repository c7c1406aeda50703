// A book that cannot be opened: what happened, what is safe, what to do.
import type { BookState } from "@/api/generated";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";

export function BookTrouble({
  book,
  onRetry,
}: {
  book: Pick<BookState, "message" | "file">;
  onRetry: () => void;
}) {
  const say = useSay();
  return (
    <main className="gate">
      <div className="gate-sheet" role="alert">
        <h1>{say("ui-trouble-title")}</h1>
        <p className="selectable">{book.message}</p>
        <p className="meta selectable">
          {say("ui-book-file")} <bdi dir="ltr">{book.file}</bdi>
        </p>
        <div>
          <Button tall look="primary" autoFocus onPress={onRetry}>
            {say("ui-retry")}
          </Button>
        </div>
      </div>
    </main>
  );
}
