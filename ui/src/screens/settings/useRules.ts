// The rules of the office, and the one way to change them.
import { useCallback } from "react";
import { touchedAll } from "@/api/views";
import { useAsk, useView } from "@/app/useView";

export function useRules() {
  const ask = useAsk();
  const { value } = useView("rules", {});
  /** Typed texts; null for what usually holds. Throws what was refused. */
  const set = useCallback(
    async (fields: Record<string, unknown>) => {
      await ask("rules_edit", { fields });
      touchedAll();
    },
    [ask],
  );
  return { rules: value, set };
}

export type SetRules = ReturnType<typeof useRules>["set"];
