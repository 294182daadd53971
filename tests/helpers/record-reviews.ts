import { openStore } from "../../src/cli/state/state-store.js";
import { recordReview } from "../../src/quiz/review/reviews.js";
import { fakeIo } from "./fake-io.js";

// A process of its own: records so many reviews of one question in a state file, one write for each.
// Arguments: the file, the id of the question, the number of reviews.
const [state = "", id = "", count = "0"] = process.argv.slice(2);
const io = fakeIo({
  now: Date.now,
  isRunning(processId) {
    try {
      return process.kill(processId, 0);
    } catch {
      return false;
    }
  },
});
const store = await openStore({ state }, io);
for (let at = 0; at < Number(count); at++) {
  await store.change((before) => ({
    ...before,
    reviews: recordReview(before.reviews, { id, revision: 1 }, "good", at),
  }));
  process.stdout.write(".");
}
