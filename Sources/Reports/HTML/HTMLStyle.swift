/// How the page looks: on a screen in light and dark, in print, and with the languages that its reader chose.
///
/// Colours stand out from their background by at least 4.5 to 1; none carries a meaning that no word carries.
enum HTMLStyle {
  static let sheet = """
    :root { color-scheme: light dark; --ink: #1c1c1c; --quiet: #595959; --paper: #fff; --line: #d0d0d0;
      --error: #b00020; --warning: #7a4d00; --advice: #00577a; --review: #6a2c91; --mark: #ffe9a8; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --quiet: #b0b0b0; --paper: #161616; --line: #444; --error: #ff9aa5;
        --warning: #ffcc73; --advice: #7fd0f5; --review: #d9aef5; --mark: #5c4a00; }
    }
    body { margin: 0 auto; max-width: 52rem; padding: 1.5rem; color: var(--ink); background: var(--paper);
      font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
    a { color: var(--advice); }
    h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
    h3 { font-size: 1rem; margin: 0; }
    h2 small, .where, .rule { color: var(--quiet); font-weight: normal; }
    .skip:not(:focus) { position: absolute; left: -99rem; }
    fieldset { border: 1px solid var(--line); border-radius: .4rem; margin: 1rem 0; }
    label { margin-right: 1.2rem; }
    article { margin: 1.25rem 0; padding: .1rem 0 .1rem 1rem; border-left: .3rem solid var(--quiet); }
    article p, article pre { margin: .4rem 0; }
    .error { border-color: var(--error); } .error h3 { color: var(--error); }
    .warning { border-color: var(--warning); } .warning h3 { color: var(--warning); }
    .advice { border-color: var(--advice); } .advice h3 { color: var(--advice); }
    .review, .not-checked { border-color: var(--review); } .review h3, .not-checked h3 { color: var(--review); }
    .aside { border-left-style: dotted; }
    .message > span, li > span, h2 > span { display: block; }
    pre { white-space: pre-wrap; font: .9rem/1.5 ui-monospace, monospace; }
    mark { background: var(--mark); color: inherit; text-decoration: underline; }
    table { border-collapse: collapse; } th, td { text-align: left; padding: .2rem 1.5rem .2rem 0; }
    td.number { text-align: right; }
    body:has(#show-en:checked) :is(main, header, .skip) [lang="fr"] { display: none; }
    body:has(#show-fr:checked) :is(main, header, .skip) [lang="en"] { display: none; }
    @media print { .skip, fieldset { display: none; } article { break-inside: avoid; } }
    """
}
