// A typed time or day, and what the engine makes of it. Nothing is parsed here.
import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 200;

/** Ask for the echo of a text, after a pause. An answer to an older text is dropped. */
export function useEcho<E>(text: string | null, ask: (text: string) => Promise<E>): E | null {
  const [echo, setEcho] = useState<{ text: string; answer: E } | null>(null);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (text === null) {
      setEcho(null);
      return undefined;
    }
    let stale = false;
    const timer = setTimeout(() => {
      latest.current(text).then(
        (answer) => stale || setEcho({ text, answer }),
        () => stale || setEcho(null),
      );
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text]);
  return text !== null && echo?.text === text ? echo.answer : null;
}
