// Acts: what changes the book. The status line says what happened, in the words of the engine; what
// could not be done is said there too, and thrown to a field that wants to say it itself.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { type Answer, type Args, call, type Name, type Unshown } from "@/api/call";
import { asTrouble, type Trouble } from "@/api/error";
import type { Outcome } from "@/api/generated";
import { committed } from "@/api/views";
import { showNow } from "./useView";

/** The commands that answer with an outcome. */
type Verb = { [N in Name]: Answer<N> extends Outcome<infer _> ? N : never }[Name];
type ValueOf<N extends Verb> = Answer<N> extends Outcome<infer T> ? T : never;

export interface Acts {
  /** Do it. The value, or null where it could not be done and the status line says why. */
  act: <N extends Verb>(name: N, args: Unshown<Args<N>>) => Promise<ValueOf<N> | null>;
  /** Do it, and throw what could not be done. */
  attempt: <N extends Verb>(name: N, args: Unshown<Args<N>>) => Promise<ValueOf<N>>;
  /** What was done last from here: after it, it is known what can be undone or done again before anybody asks. */
  last: Verb | null;
  trouble: Trouble | null;
  /** Say in the status line what happened outside the book: a file was written. */
  tell: (text: string | null) => void;
  told: string | null;
  fail: (thrown: unknown) => void;
}

const ActContext = createContext<Acts | null>(null);

export function ActProvider({ children }: { children: ReactNode }) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [last, setLast] = useState<Verb | null>(null);
  const attempt = useCallback(
    async <N extends Verb>(name: N, args: Unshown<Args<N>>): Promise<ValueOf<N>> => {
      const outcome = (await call(name, { ...args, show: showNow() } as Args<N>)) as Outcome<ValueOf<N>>;
      setTrouble(null);
      setTold(outcome.op === null ? outcome.said : null);
      if (outcome.op !== null) setLast(name);
      // The host tells of it as well; asking at once keeps the answer to a key press short.
      committed(outcome.rev, [...outcome.touched, "status"]);
      return outcome.value;
    },
    [],
  );
  const act = useCallback(
    async <N extends Verb>(name: N, args: Unshown<Args<N>>): Promise<ValueOf<N> | null> => {
      try {
        return await attempt(name, args);
      } catch (thrown) {
        setTrouble(asTrouble(thrown));
        return null;
      }
    },
    [attempt],
  );
  const acts = useMemo(
    () => ({
      act,
      attempt,
      last,
      trouble,
      told,
      tell: (text: string | null) => {
        setTrouble(null);
        setTold(text);
      },
      fail: (thrown: unknown) => setTrouble(asTrouble(thrown)),
    }),
    [act, attempt, last, trouble, told],
  );
  return <ActContext value={acts}>{children}</ActContext>;
}

export function useActs(): Acts {
  const acts = useContext(ActContext);
  if (!acts) throw new Error("acts are used outside of ActProvider");
  return acts;
}

export function useAct(): Acts["act"] {
  return useActs().act;
}
