interface NeighbourProps {
  readonly name: string;
  readonly rel: "prev" | "next";
  /** Absent at the ends of an order. */
  readonly to: { readonly href: string; readonly title: string } | undefined;
}

/** A link to what stands before or behind a page in an order. */
export function Neighbour({ name, rel, to }: NeighbourProps) {
  if (to === undefined) return null;
  return (
    <p class="neighbour">
      <span>{name}</span>{" "}
      <a href={to.href} rel={rel}>
        {to.title}
      </a>
    </p>
  );
}
