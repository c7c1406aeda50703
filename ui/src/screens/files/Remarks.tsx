// What a file that was written, or would be, leaves out or lacks.

export function Remarks({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="remarks">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
