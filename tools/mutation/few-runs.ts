import fc from "fast-check";

// A mutant runs the tests that reach it, so properties get few cases; and always the same ones, so that a score can be compared.
fc.configureGlobal({ numRuns: 20, seed: 1 });
