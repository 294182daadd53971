/** Words at the start of a task to write something, by language. In prose they are advice: only where questions have a form of their own are they asked. */
const tasks: readonly RegExp[] = [
  /^(?:write|implement|create|build|make|design|refactor|rewrite|fix|optimi[sz]e)(?=\s)/i,
  /^(?:cr[ée]ez|[ée]crivez|impl[ée]mentez|r[ée]alisez|faites|corrigez|optimisez)(?=\s)/i,
  /^(?:escriba|escribe|cree|crea|haga|haz|implemente|implementa|realice|corrija|escreva|crie|fa[çc]a)(?=\s)/i,
  /^(?:schreiben?|schreib|erstellen?|implementieren?)(?=\s)/i,
  /^(?:напишите|создайте|реализуйте|сделайте|исправьте|спроектируйте|разработайте|постройте|напишіть|створіть|реалізуйте)(?=\s)/i,
  /^(?:请)?(?:编写|写一|写出|实现|创建)/,
];

/** Tells whether a line sets a task: `Write a loop that prints fizz.` */
export function requestsTask(text: string): boolean {
  return tasks.some((task) => task.test(text));
}
