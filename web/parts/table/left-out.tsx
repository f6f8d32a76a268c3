// Customers that an act over several leaves out, each with its reason.

export function LeftOut<Because>({
  excluded,
  say,
}: {
  excluded: readonly { readonly debtorId: string; readonly name: string; readonly because: Because }[];
  say: (because: Because) => string;
}) {
  if (excluded.length === 0) return null;
  return (
    <ul className="lines small">
      {excluded.map(({ debtorId, name, because }) => (
        <li key={debtorId} className="spread wrap">
          <span>{name}</span>
          <span className="soft">{say(because)}</span>
        </li>
      ))}
    </ul>
  );
}
