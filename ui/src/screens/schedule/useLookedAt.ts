// A search that goes on beside everything else is looked at until it ends.
import { useEffect } from "react";
import { touched } from "@/api/views";

const PAUSE_MS = 300;

export function useLookedAt(running: boolean) {
  useEffect(() => {
    if (!running) return undefined;
    const timer = window.setInterval(() => touched(["schedule"]), PAUSE_MS);
    return () => window.clearInterval(timer);
  }, [running]);
}
