// Runs in a page: a player of QTI 3 that others wrote, and what a candidate sees and gets in it.
import "@citolab/qti-components";
import { qtiTransformItem } from "@citolab/qti-components/qti-transformers";

/** Shows an item, and gives what it shows: the question, and of each option its text, points and feedback once chosen. */
globalThis.play = async (xml) => {
  const item = await show(xml);
  const options = [];
  for (const choice of item.querySelectorAll("qti-simple-choice")) {
    choice.click();
    await rest(item);
    item.processResponse();
    await rest(item);
    options.push({
      identifier: choice.identifier,
      text: textOf(choice),
      code: codeOf(choice),
      score: Number(item.variables.find(({ identifier }) => identifier === "SCORE").value),
      feedback: shownFeedback(item).map(textOf),
    });
  }
  const stem = item.querySelector("qti-prompt") ?? item.querySelector(".stem");
  return {
    stem: textOf(stem),
    code: codeOf(stem),
    options,
    fields: [...item.querySelectorAll("qti-extended-text-interaction")].filter((field) => field.checkVisibility())
      .length,
    rubrics: [...item.querySelectorAll("qti-rubric-block")].map((block) => ({
      view: block.getAttribute("view"),
      text: textOf(block),
      isShown: block.checkVisibility(),
    })),
    alive: [
      ...item.querySelectorAll("script, img, iframe, object, embed, [onclick], [onerror], a[href^='javascript']"),
    ].map(({ outerHTML }) => outerHTML),
    links: [...item.querySelectorAll("a")].map(({ protocol }) => protocol),
  };
};

/** What HTML says to a reader, to compare with. */
globalThis.read = (html) => {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return { text: textOf(body), code: codeOf(body) };
};

async function show(xml) {
  document.body.innerHTML = "<qti-item><item-container></item-container></qti-item>";
  const container = document.querySelector("item-container");
  container.itemDoc = qtiTransformItem().parse(xml).htmlDoc();
  await container.updateComplete;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const item = container.shadowRoot.querySelector("qti-assessment-item");
    if (item?.variables?.length > 0) {
      await rest(item);
      return item;
    }
    await nextTask();
  }
  throw new Error("The player has not shown the item.");
}

async function rest(item) {
  await item.updateComplete;
  await nextTask();
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 0));
const textOf = (node) => node.textContent.replaceAll(/\s+/g, " ").trim();
const codeOf = (node) => [...node.querySelectorAll("pre")].map((pre) => pre.textContent);
const shownFeedback = (item) =>
  [...item.querySelectorAll("qti-modal-feedback")].filter((feedback) =>
    feedback.shadowRoot.querySelector("dialog[open]"),
  );
