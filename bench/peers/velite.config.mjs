import path from "node:path";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { defineConfig, s } from "velite";

const processor = unified().use(remarkParse).freeze();

export default defineConfig({
  root: process.env.BENCH_CONTENT,
  output: { data: process.env.BENCH_OUT, assets: path.join(process.env.BENCH_OUT, "assets"), clean: false },
  collections: {
    cards: {
      name: "Card",
      pattern: "questions/**/*.md",
      schema: s
        .object({
          number: s.number().optional(),
          origin: s.enum(["seed", "added"]).optional(),
          difficulty: s.number().optional(),
          tags: s.array(s.string()).optional(),
          references: s.array(s.string()).optional(),
          related: s.array(s.string()).optional(),
          group: s.string().optional(),
          checked: s.string().optional(),
          body: s.raw(),
        })
        .transform((card) => ({ ...card, blocks: processor.parse(card.body).children.length })),
    },
  },
});
