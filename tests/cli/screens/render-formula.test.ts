import { describe, expect, it } from "vitest";
import { renderFormula } from "../../../src/cli/screens/render-formula.js";

describe("renderFormula", () => {
  it.each([
    [String.raw`\alpha + \beta`, "α + β"],
    ["x_1^2", "x₁²"],
    ["10^9", "10⁹"],
    ["2^{-6}", "2⁻⁶"],
    ["x_{max}", "x_max"],
    ["M_{kv}d", "Mₖᵥd"],
    ["W_gx", "W_g x"],
    ["x^{y^z}", "x^(yᶻ)"],
    ["x_{<t}", "x_(<t)"],
    [String.raw`e^{m_{\text{旧}}-m}`, "e^(m_旧−m)"],
    ["V^*", "V*"],
    ["f''(x)", "f′′(x)"],
    [String.raw`A^\top B^{-1}`, "AᵀB⁻¹"],
    [String.raw`90^\circ`, "90°"],
  ])("writes letters and scripts: %s", (tex, text) => expect(renderFormula(tex)).toBe(text));

  it.each([
    [String.raw`\frac{a}{b}`, "a/b"],
    [String.raw`\frac{a+b}{c}`, "(a + b)/c"],
    [String.raw`\frac{a}{kc}`, "a/(kc)"],
    [String.raw`\frac{2(N-1)}{N}`, "2(N − 1)/N"],
    [String.raw`\frac{\max(a,b)}{\max(c,d)}`, "max(a, b)/max(c, d)"],
    [String.raw`\frac{a}{\frac{b}{c}}`, "a/(b/c)"],
    [String.raw`\frac{\frac{a}{b}}{c}`, "(a/b)/c"],
    [String.raw`\frac1n\sum_{i=1}^{n}x_i`, "(1/n) ∑ᵢ₌₁ⁿ xᵢ"],
    [String.raw`1-\frac{a}{b}`, "1 − a/b"],
    [String.raw`\left(\frac{a}{b}\right)^2`, "(a/b)²"],
    [String.raw`\binom{n}{k}`, "C(n, k)"],
    [String.raw`\sqrt{x}`, "√x"],
    [String.raw`\sqrt{2\delta M}`, "√(2δM)"],
    [String.raw`\sqrt[3]{x}`, "³√x"],
    [String.raw`\sqrt{(a+b)}`, "√(a + b)"],
    [String.raw`\sqrt{(a)(b)}`, "√((a)(b))"],
    [String.raw`\sqrt{\text{ab}}+\sqrt{\text{a b}}`, "√ab + √(a b)"],
    ["{ab}^2", "(ab)²"],
    ["(a+b)^2", "(a + b)²"],
    ["{}^2x", "²x"],
    [String.raw`\frac{1}{2}\,x+\frac{1}{2}\quad x`, "(1/2) x + 1/2  x"],
  ])("writes fractions and roots in a line: %s", (tex, text) => expect(renderFormula(tex)).toBe(text));

  it.each([
    ["a=-1", "a = −1"],
    ["-(-b)", "−(−b)"],
    [String.raw`a\cdot b\times c`, "a·b × c"],
    [String.raw`P(A\mid B)`, "P(A | B)"],
    ["|x|", "|x|"],
    [String.raw`\|x\|_2`, "‖x‖₂"],
    [String.raw`a\not= b`, "a ≠ b"],
    [String.raw`a,\qquad b`, "a,   b"],
    [String.raw`\beta\log\frac{a}{b}`, "β log (a/b)"],
    [String.raw`\log_2 n`, "log₂ n"],
    [String.raw`\lVert x\rVert+\left\Vert y\right\Vert`, "‖x‖ + ‖y‖"],
    [String.raw`a\!b\phantom{x}c\text{ }d`, "ab c d"],
    [String.raw`a\;\;b_{c\,d}`, "a b_cd"],
    [String.raw`\text{ab}x+\text{显存}x+\text{ab}\text{显存}`, "ab x + 显存x + ab显存"],
    [String.raw`\lim_{n\to\infty}a_n`, "lim_(n→∞) aₙ"],
    [String.raw`\lambda_D n_D:\lambda_U n_U`, "λ_D n_D : λ_U n_U"],
  ])("sets signs as print does: %s", (tex, text) => expect(renderFormula(tex)).toBe(text));

  it.each([
    [String.raw`\mathbb{E}[\mathcal{L}]`, "𝔼[ℒ]"],
    [String.raw`\mathrm{head}_i`, "headᵢ"],
    [String.raw`1.5\,\text{GB}`, "1.5 GB"],
    [String.raw`\hat{w}`, "ŵ"],
    [String.raw`\bar n`, "n̄"],
    [String.raw`\widehat{AB}`, "hat(AB)"],
    [String.raw`\overline{ab}`, "a̅b̅"],
    [String.raw`\underbrace{a+b}_{n}`, "(a + b)ₙ"],
    [String.raw`\widetilde{ab}`, "tilde(ab)"],
    [String.raw`\ddot{ab}`, "ddot(ab)"],
    [String.raw`\dot{ab}+\check{ab}+\breve{ab}`, "dot(ab) + check(ab) + breve(ab)"],
    [String.raw`\bar{ab}`, "a̅b̅"],
    [String.raw`\boxed{x+1}`, "x + 1"],
    [String.raw`\text{a<b, "c"}`, 'a<b, "c"'],
  ])("writes alphabets and accents: %s", (tex, text) => expect(renderFormula(tex)).toBe(text));

  it("gives rows of an aligned formula a line each, and puts a matrix into one", () => {
    expect(renderFormula(String.raw`\begin{aligned} a &= b \\ c &= d \end{aligned}`)).toBe("a = b\nc = d");
    expect(renderFormula(String.raw`\begin{bmatrix}a&b\\c&d\end{bmatrix}v`)).toBe("[a, b; c, d]v");
    expect(renderFormula(String.raw`v=\begin{cases}1 & x>0\\0 & \text{else}\end{cases}`)).toBe(
      "v = {1, x > 0; 0, else",
    );
  });

  it("leaves what is no TeX that it knows as it is written", () => {
    expect(renderFormula(String.raw`\notacommand{x}`)).toBe(String.raw`\notacommand{x}`);
    expect(renderFormula(String.raw`\frac{a}{`)).toBe(String.raw`\frac{a}{`);
  });
});
