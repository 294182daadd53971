import Link from "next/link";
import { readBank } from "./bank.js";

export default async function Questions() {
  const { questions } = await readBank();
  return (
    <ul>
      {questions.map(({ id, prompt }) => (
        <li key={id}>
          <Link href={`/${id}`}>{prompt}</Link>
        </li>
      ))}
    </ul>
  );
}
