import { describe, expect, it } from "vitest";
import { isClosingRemark, promisesMore } from "../../../../src/compile/outline/signs/closing-words.js";

describe("isClosingRemark", () => {
  it.each([
    "If you find this useful, you can sponsor it.",
    "⭐ If you like this project, please give it a star ⭐",
    "Please consider leaving a ⭐",
    "Feel free to show your love by putting a star on this project",
    "Don't forget to star the repo!",
    "PRs are welcome!",
    "Contributions welcome.",
    "Happy coding! 🚀",
    "Good luck with your interview!",
    "Thanks for reading",
    "That's all folks!",
    "Made with ❤️ by the crew",
    "© 2026 The crew",
    "This project is licensed under the MIT License",
    "如果对你有帮助，欢迎 star",
    "觉得不错的话点个赞吧",
    "祝大家面试顺利！",
    "Если вам нравится проект, поставьте ★",
    "Si te ha gustado, deja una estrella",
    "That was part two. Would you like me to go on with sails?",
    "Это вторая часть. Хотите, чтобы я рассказал о парусах?",
    "¿Quieres que continúe con las velas?",
    "Souhaitez-vous que je continue ?",
    "以上是第二部分。需要我继续吗？",
    "If you'd like, I can add more on masts.",
    "Next questions coming soon….",
    "These questions and answers cover what most yards ask.",
    "The above 40 rigging questions should help you pass.",
    "Estas preguntas son las más frecuentes.",
    "Эти вопросы задают чаще всего.",
    "以上就是常见的船舶面试题。",
  ])("knows %j", (text) => {
    expect(isClosingRemark(text)).toBe(true);
  });

  it.each([
    "Precision-recall trade-off ⭐️",
    "These questions of law are settled by the flag of the ship.",
    "以上是船的三个部分。",
    "Give an example of a star topology ⭐",
    "If you connect all hosts to one, it is a star.",
    "If you share it among threads, it needs a lock.",
    "Support it by beams.",
    "If you support the project manager, say so.",
    "If you sponsor the project, you pay for it.",
    "Thank you for the opportunity.",
    "Created by the crew in 1995.",
    "Copyright protects what is written.",
    "Please explain what a star schema is",
    "Should you star the repo?",
    "Would you like to be a captain?",
    "Ask: do you want the sail up?",
    "¿Qué quieres que haga el capitán?",
    "Хотите, чтобы корабль плыл? Поставьте парус.",
    "如果你需要帆，可以买。",
    "如果线程共享它，就需要锁。",
    "Se usa uma estrela para mostrar isso ao longo de um texto",
    "",
  ])("does not take %j for one", (text) => {
    expect(isClosingRemark(text)).toBe(false);
  });
});

describe("promisesMore", () => {
  it.each([
    ["👉 Explore all 80 answers here: Ships", true],
    ["Looking for more interview questions? Visit us.", true],
    ["Read more on masts here", false],
    ["All questions are answered by the captain", false],
    ["Foreign keys need all answers", false],
    ["查看更多的题目，请到我的主页《船》。", true],
    ["更多面试题请关注《船》", true],
    ["更多细节请看《船》", false],
    ["所有问题都由船长回答", false],
  ])("tells of %j: %s", (text, expected) => {
    expect(promisesMore(text)).toBe(expected);
  });
});
