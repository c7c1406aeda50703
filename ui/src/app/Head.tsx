// The header: what we look at, how far it is, and the two clocks, local before home.
import { useEffect } from "react";
import type { Clocks, TripHeader } from "@/api/generated";
import { touched } from "@/api/views";
import { useSay } from "@/i18n";
import { Signed } from "@/kit/Signed";

const MINUTE_MS = 60_000;

export function Head({ title, clocks }: { title: string; clocks: Clocks | null }) {
  useTick(clocks !== null && !clocks.practice);
  return (
    <header className="head">
      <h1>{title}</h1>
      <span className="grow" />
      {clocks ? (
        <>
          <span>{clocks.today.first}</span>
          {clocks.today.second ? <span className="quiet">{clocks.today.second}</span> : null}
          <ClockPair clocks={clocks} />
        </>
      ) : null}
    </header>
  );
}

export function TripHead({ header }: { header: TripHeader }) {
  useTick(!header.clocks.practice);
  return (
    <header className="head">
      <h1 title={header.title} dir="auto">
        {header.title}
      </h1>
      <span className="quiet">{header.dates?.first ?? header.status.word}</span>
      <span className="grow" />
      {header.t_minus ? (
        <span className="tminus">
          <Countdown label={header.t_minus.label} words={header.t_minus.words} />
        </span>
      ) : null}
      <ClockPair clocks={header.clocks} />
    </header>
  );
}

/** "T−7 working days", the label heavier; a language that says it in words alone is left alone. */
function Countdown({ label, words }: { label: string; words: string }) {
  if (!words.startsWith(label)) return <b>{words}</b>;
  return (
    <>
      <b>
        <Signed text={label} />
      </b>{" "}
      <small>{words.slice(label.length).trim()}</small>
    </>
  );
}

function ClockPair({ clocks }: { clocks: Clocks }) {
  const say = useSay();
  return (
    <span className="clocks" title={clocks.practice ? say("ui-practice-clock") : undefined}>
      {clocks.local ? (
        <>
          <span className="local">
            <bdi>{clocks.local.time}</bdi> <span className="city">{clocks.local.city}</span>
          </span>
          <span className="dot">·</span>
        </>
      ) : null}
      <span className="home">
        <bdi>{clocks.home.time}</bdi> {clocks.home.city}
        {clocks.difference ? (
          <>
            {" "}
            (<Signed text={clocks.difference} />)
          </>
        ) : null}
      </span>
    </span>
  );
}

/** The clocks go on: what shows them is fetched again at each full minute. */
function useTick(running: boolean) {
  useEffect(() => {
    if (!running) return undefined;
    let timer = 0;
    const tick = () => {
      timer = window.setTimeout(
        () => {
          touched(["clock"]);
          tick();
        },
        MINUTE_MS - (Date.now() % MINUTE_MS),
      );
    };
    tick();
    return () => window.clearTimeout(timer);
  }, [running]);
}
