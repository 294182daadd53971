import { defineCollection } from "astro:content";
import { bankLoader } from "./bank-loader";

export const collections = { questions: defineCollection({ loader: bankLoader("notes.md") }) };
