// What this person likes on this machine, what the office demands of every trip, and what the book is.
// It takes effect at once.
import type { BookState } from "@/api/generated";
import { BookFacts } from "./BookFacts";
import { Holidays } from "./Holidays";
import { Look } from "./Look";
import { Reading } from "./Reading";
import { Rules } from "./Rules";
import "./settings.css";

export function Settings({ book }: { book: BookState }) {
  return (
    <main className="pane" data-pane>
      <div className="scroll settings">
        <Reading />
        <Look />
        <Rules />
        <Holidays />
        <BookFacts book={book} />
      </div>
    </main>
  );
}
