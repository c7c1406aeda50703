// What opening or importing such a file does in the programs of those who receive it.
import { useSay } from "@/i18n";

const CLIENTS = [
  ["Outlook", "outlook"],
  ["Apple", "apple"],
  ["Google", "google"],
  ["Thunderbird", "thunderbird"],
] as const;

export function Again() {
  const say = useSay();
  return (
    <>
      <header className="sec again-head">
        <h3>{say("ui-again")}</h3>
      </header>
      <p className="quiet again-lead">{say("ui-again-what")}</p>
      <table className="again">
        <tbody>
          {CLIENTS.map(([name, id]) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{say(`ui-again-${id}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
