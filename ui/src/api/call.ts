// Calling the engine: the name decides the types of arguments and answer.
import { host } from "@/host";
import { asTrouble } from "./error";
import type { Commands } from "./generated";

export type Name = keyof Commands;
export type Args<N extends Name> = Commands[N]["args"];
export type Answer<N extends Name> = Commands[N]["answer"];

/** Ask the engine. What cannot be done is thrown as a `Trouble`. */
export async function call<N extends Name>(name: N, args: Args<N>): Promise<Answer<N>> {
  try {
    return (await host.call(name, args)) as Answer<N>;
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/** A command without how to show it: the caller's preferences are put in. */
export type Unshown<A> = A extends unknown ? Omit<A, "show"> : never;
