// A text with a signed number in it ("Istanbul (+2 h)", "+1 day Sun", "T−7"). In a right-to-left line
// the sign would jump to the other side of its digits, so each signed number is isolated alone.

const SIGNED = /([T]?[+\u2212-]\s?[0-9\u06F0-\u06F9]+)/;
const SIGNED_ONLY = /^[T]?[+\u2212-]\s?[0-9\u06F0-\u06F9]+$/;

export function Signed({ text }: { text: string }) {
  const parts = text.split(SIGNED).filter((part) => part !== "");
  return (
    <>
      {parts.map((part, index) =>
        SIGNED_ONLY.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their order.
          <bdi key={index} dir="ltr">
            {part}
          </bdi>
        ) : (
          part
        ),
      )}
    </>
  );
}
