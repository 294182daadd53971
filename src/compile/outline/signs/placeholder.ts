import { trimMarks } from "../../../text/trim-marks.js";
import { dropAnswerLabel } from "./answer-label.js";

const promises: readonly RegExp[] = [
  /^(?:to ?do|fixme|tbd|待办|할 일)\s*[:：]/i,
  /^(?:[?？]{3,8}|(?:答案)?(?:从|從)?略|省略|未定|(?:a|por) (?:completar|responder|hacer|definir))$/i,
  /^(?:n\/a|work in progress|(?:prs?|pull requests|contributions?|answers?)(?: are| is)? (?:welcome|wanted)|please contribute|help wanted|q\.a)$/i,
  /^(?:to ?do|tbd|tba|wip|under construction|coming soon|to be (?:added|answered|continued|determined|done|filled(?: in)?|written|completed)|not (?:yet )?(?:answered|written)(?: yet)?|no answer(?: yet)?)$/i,
  /^(?:(?:add |write |put |insert |type |enter |fill in |place )?(?:(?:your|an|the|my) )?(?:answer|response|solution|explanation)(?: (?:goes|comes|will be(?: added)?|to be added))?(?: (?:here|soon|later|pending|needed|wanted))|(?:add|write|put|insert) (?:your|an|the) answer|answer (?:pending|needed|wanted|coming soon))$/i,
  /^(?:待(?:补充|完成|续|写|更新|完善|添加|整理|回答|解答|填)|未完成|未作答|暂无(?:答案|回答|解答)?|(?:答案|回答|解答)(?:待(?:补充|完善|更新|续)|在此|写在这里)|(?:此处|这里|在此)(?:填写|写|填入|补充)(?:你的)?(?:答案|回答)|补充中|更新中|整理中|敬请期待|未着手|準備中|作成中|未回答|(?:ここに)?(?:答え|回答|解答)を(?:書く|記入|入力))$/,
  /^(?:작성 ?중|준비 ?중|작성 ?예정|추가 ?예정|미작성|답변 ?(?:예정|없음)|(?:여기에 )?답(?:변)?을? ?(?:작성|입력)(?:하세요)?|por (?:hacer|responder|completar)|(?:tu |la )?respuesta aquí|próximamente|em breve|a fazer|(?:sua )?resposta aqui|à (?:faire|compléter|venir)|(?:votre )?réponse ici|in arbeit|(?:deine )?antwort hier|da fare|(?:da )?completare|pend(?:e|ie)nte|risposta qui)$/i,
  /^(?:в разработке|(?:ваш )?ответ (?:здесь|будет (?:позже|добавлен))|відповідь тут|yapılacak|cevap buraya|đang (?:cập nhật|viết)|(?:câu )?trả lời ở đây|jawaban di sini|do zrobienia|odpowiedź tutaj)$/i,
];

/** Tells whether a line stands where an answer will be written: `TODO`, `Answer here`, `待补充`. */
export function isPlaceholder(text: string): boolean {
  // Lines to write on.
  if (text.includes("___") && !/[^\s_.]/.test(text)) return true;
  if (text.length > 60) return false;
  const words = trimMarks(dropAnswerLabel(text), "#/*_~-.!。！…:：()（）[]【】<> 🚧");
  if (words === "" && text.includes("🚧")) return true;
  return promises.some((promise) => promise.test(words));
}
