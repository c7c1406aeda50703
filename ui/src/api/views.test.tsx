// The store of views: who is fetched again, and whose answer counts.
import { act, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { committed, touched, useSeen } from "./views";

function Shown({ name, tags, fetch }: { name: string; tags: string[]; fetch: () => Promise<string> }) {
  const { value, trouble } = useSeen(name, tags, fetch);
  return <p data-testid={name}>{trouble ? `trouble ${trouble.code}` : (value ?? "nothing")}</p>;
}

const text = (name: string) => screen.getByTestId(name).textContent;

it("fetches a view again when one of its tags was touched, and no other", async () => {
  let a = 0;
  let b = 0;
  await act(async () => {
    render(
      <>
        <Shown name="a" tags={["trip:paris"]} fetch={async () => `a${++a}`} />
        <Shown name="b" tags={["trip:tirana"]} fetch={async () => `b${++b}`} />
      </>,
    );
  });
  await act(async () => touched(["trip:tirana"]));
  expect([text("a"), text("b")]).toEqual(["a1", "b2"]);
});

it("drops an answer that comes after a newer question", async () => {
  const answers: ((value: string) => void)[] = [];
  await act(async () => {
    render(<Shown name="late" tags={["trip:x"]} fetch={() => new Promise((give) => answers.push(give))} />);
  });
  await act(async () => touched(["trip:x"]));
  await act(async () => answers[1]?.("new"));
  await act(async () => answers[0]?.("old"));
  expect(text("late")).toBe("new");
});

it("keeps what was shown when fetching it again fails", async () => {
  let fail = false;
  await act(async () => {
    render(
      <Shown
        name="fails"
        tags={["trip:y"]}
        fetch={async () => {
          if (fail) throw { code: "busy", message: "the book is busy", facts: {} };
          return "shown";
        }}
      />,
    );
  });
  fail = true;
  await act(async () => touched(["trip:y"]));
  expect(text("fails")).toBe("trouble busy");
});

it("fetches once for a commit that is heard of twice", async () => {
  let asked = 0;
  await act(async () => {
    render(<Shown name="twice" tags={["trip:z"]} fetch={async () => `z${++asked}`} />);
  });
  await act(async () => committed(7, ["trip:z"]));
  await act(async () => committed(7, ["trip:z"]));
  expect(text("twice")).toBe("z2");
});
