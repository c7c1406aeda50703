// Copy as text: a day, an item, a person's part, what changed; in the words of the engine, onto the
// clipboard, and said in the status line with its first words.
import { useCallback } from "react";
import type { Args, Unshown } from "@/api/call";
import { host } from "@/host";
import { useActs } from "./act";
import { useAsk } from "./useView";

/** What is to be copied: of a trip a day, an item, a person's part, what changed since a release. */
export type Copied = Unshown<Args<"text">>;

/** Copies; the answer is what the status line says, or nothing where it could not be done. */
export function useCopyText() {
  const ask = useAsk();
  const { tell, fail } = useActs();
  return useCallback(
    async (what: Copied): Promise<string | null> => {
      try {
        const { text, said } = await ask("text", what);
        await host.copy(text);
        tell(said);
        return said;
      } catch (thrown) {
        fail(thrown);
        return null;
      }
    },
    [ask, tell, fail],
  );
}
