import { banks } from "llm-interview/vite";

export default { plugins: [banks({ types: "src/banks.d.ts" })] };
