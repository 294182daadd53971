/** A participant, or a message between two: all of Mermaid's sequence diagrams that is drawn here. */
const participant = /^(?:participant|actor)\s+(\S+)(?:\s+as\s+(\S.*))?$/;
const message = /^([^\s:>-]+)\s*(?:->>|-->>|-\)|--\))\s*([^\s:]+)\s*:\s*(\S.*)$/;

/** Whether this is a sequence diagram, or means to be one. */
export function isSequence(source: string): boolean {
  return /^\s*sequenceDiagram\b/.test(source);
}

/**
 * Whether every participant and every message of a sequence diagram is drawn. It is not where the source says anything else: the library
 * passes over what it does not know, and draws other arrows than were asked for.
 */
export function isCompleteSequence(source: string, svg: string): boolean {
  const [, ...lines] = linesOf(source);
  const participants: string[] = [];
  const messages: string[] = [];
  for (const line of lines) {
    const [, named] = participant.exec(line) ?? [];
    const [, from, to] = message.exec(line) ?? [];
    if (named !== undefined) participants.push(named);
    else if (from !== undefined && to !== undefined && from !== to) messages.push(`${from} ${to}`);
    else return false;
  }
  const drawn = new Set([...svg.matchAll(/class="actor" data-id="([^"]*)"/g)].map(([, id]) => id));
  const sent = [...svg.matchAll(/class="message" data-from="([^"]*)" data-to="([^"]*)"/g)];
  return (
    participants.every((id) => drawn.has(id)) &&
    sent.map(([, from, to]) => `${from} ${to}`).join("\n") === messages.join("\n")
  );
}

/** Who says what to whom, for those who hear a diagram. */
export function tellSequence(source: string): string {
  const names = new Map<string, string>();
  const told: string[] = [];
  for (const line of linesOf(source)) {
    const [, id, name] = participant.exec(line) ?? [];
    if (id !== undefined) names.set(id, name ?? id);
    const [, from = "", to = "", text] = message.exec(line) ?? [];
    if (text !== undefined) told.push(`${names.get(from) ?? from} → ${names.get(to) ?? to}: ${text}`);
  }
  return told.join("; ");
}

function linesOf(source: string): string[] {
  return source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("%%"));
}

/** Between a label and the lines of the participants beside it, in pixels. */
const margin = 14;

/** Moves participants apart until every message has room for its label; the library gives all of them the same. */
export function spreadParticipants(svg: string): string {
  const before = new Map(
    [...svg.matchAll(/class="lifeline" data-actor="([^"]*)" x1="([^"]*)"/g)].map(([, id = "", x]) => [id, Number(x)]),
  );
  const sent = [...svg.matchAll(/class="message" data-from="([^"]*)" data-to="([^"]*)" data-label="([^"]*)"/g)];
  const after = new Map<string, number>();
  let last = { before: 0, after: 0 };
  for (const [id, x] of before) {
    const wanted = sent.flatMap(([, from = "", to = "", label = ""]) => {
      const other = from === id ? to : to === id ? from : undefined;
      const placed = other === undefined ? undefined : after.get(other);
      return placed === undefined ? [] : [placed + widthOf(label) + 2 * margin];
    });
    const place = Math.max(last.after + x - last.before, ...wanted);
    after.set(id, place);
    last = { before: x, after: place };
  }
  const shiftOf = (id: string) => (after.get(id) ?? 0) - (before.get(id) ?? 0);
  const wider = last.after - last.before;
  return svg
    .replace(/(?<=^<svg [^>]*viewBox="0 0 )[\d.]+|(?<=^<svg [^>]*width=")[\d.]+/g, (width) =>
      String(Number(width) + wider),
    )
    .replace(
      /class="(?:lifeline" data-actor|actor" data-id)="([^"]*)"/g,
      (all, id: string) => `${all} transform="translate(${shiftOf(id)})"`,
    )
    .replace(
      /(class="message" data-from="([^"]*)" data-to="([^"]*)"[^>]*>)([\s\S]*?)(?=<\/g>)/g,
      (_, start: string, from: string, to: string, body: string) =>
        start +
        body
          .replace(
            /x1="([^"]*)" (y1="[^"]*") x2="([^"]*)"/,
            (_, x1, y1, x2) => `x1="${Number(x1) + shiftOf(from)}" ${y1} x2="${Number(x2) + shiftOf(to)}"`,
          )
          .replace(/(?<=<text )x="([^"]*)"/, (_, x) => `x="${Number(x) + (shiftOf(from) + shiftOf(to)) / 2}"`),
    );
}

/** Of a label in its 11 pixels, about. Han characters are square. */
function widthOf(label: string): number {
  return [...label].reduce((so, character) => so + (/[\u2e80-\uffef]/.test(character) ? 11 : 6.2), 0);
}
