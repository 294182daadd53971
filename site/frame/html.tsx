/** HTML that the package made safe, in an element of its own. */
export function Html({
  html,
  as: Tag = "div",
  className,
}: {
  readonly html: string;
  readonly as?: "div" | "span";
  readonly className?: string;
}) {
  // Rendered and sanitized by llm-interview/render, or by this build.
  return <Tag class={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
