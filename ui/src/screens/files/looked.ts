// A file that is looked at before it is taken: a dossier, or a calendar or mail that came in.
import type { Answer, Args, Name, Unshown } from "@/api/call";
import { sentence } from "@/api/error";
import type { ImportReport, IncomingView } from "@/api/generated";
import type { Acts } from "@/app/act";
import { type Choices, chosen } from "./incoming";

/** A file, what was chosen of it, and what the engine said of that. */
export interface Looked {
  path: string;
  trip: string | null;
  choices: Choices;
  /** Of a dossier: where both changed, and the file wins all the same. */
  accept: string[];
  view?: IncomingView;
  report?: ImportReport;
  error?: string;
}

type Ask = <N extends Name>(name: N, args: Unshown<Args<N>>) => Promise<Answer<N>>;
type Attempt = Acts["attempt"];

const isDossier = (file: Looked) => file.path.endsWith(".json");

const argsOf = ({ path, trip, choices }: Looked) => ({
  path,
  choices: chosen(choices),
  ...(trip ? { trip } : {}),
});

/** Looks at a file with what was chosen so far. */
export async function lookAt(ask: Ask, file: Looked): Promise<Looked> {
  const { view: _, report: __, error: ___, ...asked } = file;
  try {
    if (isDossier(file)) {
      // The look keeps every conflict in sight, those that were said yes to as well.
      const looking = { path: file.path, theirs: false, accept: [], dry_run: true };
      const outcome = await ask("dossier_import", looking);
      return { ...asked, report: outcome.value };
    }
    return { ...asked, view: await ask("incoming_look", argsOf(file)) };
  } catch (thrown) {
    return { ...asked, error: sentence(thrown) };
  }
}

/** Whether there is something to take. */
export function readable(file: Looked): boolean {
  return file.view !== undefined || file.report !== undefined;
}

/** Takes what was chosen; the answer is the trip into which it went. */
export async function takeIn(attempt: Attempt, file: Looked): Promise<string | undefined> {
  if (isDossier(file)) {
    const { path, accept } = file;
    const report = await attempt("dossier_import", { path, theirs: false, accept, dry_run: false });
    return report.trips[0];
  }
  await attempt("incoming_take", argsOf(file));
  return file.view?.trip;
}
