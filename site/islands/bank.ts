import { type Bank, bank as published } from "llm-interview";

/** The published bank of the page's language. Its ids come from addresses and from storage, so that they are any texts here. */
export const bank: Bank = published;
