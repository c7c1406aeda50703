// The page before the book is open: one sheet, which Enter submits.
import type { ReactNode } from "react";

export function Sheet({ onSubmit, children }: { onSubmit: () => Promise<void>; children: ReactNode }) {
  return (
    <main className="gate">
      <form
        className="gate-sheet"
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        {children}
      </form>
    </main>
  );
}
