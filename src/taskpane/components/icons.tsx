/** The few pictures of the pane, drawn here: a library of thousands is not loaded for three. They say nothing alone. */
interface Props {
  readonly path: string;
}

function Icon({ path }: Props): React.JSX.Element {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

export function SearchIcon(): React.JSX.Element {
  return <Icon path="M6.8 11.4a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2ZM10.2 10.2 14 14" />;
}

export function CheckIcon(): React.JSX.Element {
  return <Icon path="m3.5 8.4 3 3 6-6.6" />;
}

export function SettingsIcon(): React.JSX.Element {
  return (
    <Icon path="M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 1.8v1.9M8 12.3v1.9M1.8 8h1.9M12.3 8h1.9M3.6 3.6 5 5M11 11l1.4 1.4M3.6 12.4 5 11M11 5l1.4-1.4" />
  );
}
