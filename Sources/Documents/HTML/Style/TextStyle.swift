/// The styles of running text, headings, lists and notices, and the layout on a screen.
let textStyle = """
  * { box-sizing: border-box; }
  html { font: 17px/1.55 \(FontStack.text); color: \(Palette.ink.css);
    background: \(Palette.paper.css); }
  body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 80rem; overflow-wrap: break-word; }
  h1, h2, h3, h4, h5, h6 { font-family: \(FontStack.heads); color: \(Palette.accent.css);
    line-height: 1.25; font-weight: 600; margin: 2em 0 .6em; }
  h1 { font-size: 2rem; margin: 0 0 .4em; max-width: 44rem; }
  h2 { font-size: 1.5rem; padding-top: .5em; border-top: 2px solid \(Palette.accent.css); }
  h3 { font-size: 1.2rem; }
  h4 { font-size: 1.05rem; }
  h5, h6 { font-size: 1rem; color: \(Palette.ink.css); }
  h2 .number { display: block; font-size: .8rem; letter-spacing: .08em; text-transform: uppercase;
    color: \(Palette.muted.css); margin-bottom: .15em; }
  h3 .number, h4 .number, h5 .number, h6 .number { margin-right: .4em;
    color: \(Palette.muted.css); }
  p, ul, ol, dl, blockquote, .notice { margin: 0 0 .9em; max-width: 44rem; }
  a { color: \(Palette.accent.css); }
  a:focus-visible, .scroll:focus-visible { outline: 3px solid \(Palette.accent.css);
    outline-offset: 2px; }
  code { font-family: \(FontStack.code); font-size: .86em; overflow-wrap: anywhere; }
  ins { color: \(Palette.inserted.ink.css); background: \(Palette.inserted.ground.css);
    text-decoration: underline; }
  del { color: \(Palette.deleted.ink.css); background: \(Palette.deleted.ground.css);
    text-decoration: line-through; }
  li { margin-bottom: .3em; overflow-wrap: anywhere; }
  li > p, li > ul, li > ol, li > blockquote { margin-bottom: .3em; }
  dl > div { display: flex; align-items: baseline; margin-bottom: .3em; }
  dt { flex: 0 0 13em; padding-right: 1em; font-family: \(FontStack.heads); font-weight: 600;
    font-size: .9em; }
  .narrow dt { flex-basis: 4em; }
  dd { flex: 1 1 0; min-width: 0; margin: 0; overflow-wrap: anywhere; }
  blockquote { margin-left: 0; padding-left: 1.2em; border-left: 3px solid \(Palette.rule.css); }
  blockquote > :last-child, .notice > :last-child { margin-bottom: 0; }
  .subtitle { font-size: 1.15rem; color: \(Palette.muted.css); }
  .notice { padding: .8em 1.1em; border: 1px solid; border-left-width: 5px; }
  .notice .opening { font-family: \(FontStack.heads); font-weight: 700; margin-bottom: .2em; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap; }
  .skip { position: absolute; left: -100vw; padding: .6em 1em; background: \(Palette.paper.css);
    z-index: 9; }
  .skip:focus { left: 1rem; top: 1rem; }
  header { margin-bottom: 2rem; }
  nav { font-family: \(FontStack.heads); font-size: .92rem; line-height: 1.4; }
  nav h2 { font-size: 1rem; border: 0; padding: 0; margin: 0 0 .6em; }
  nav ol { list-style: none; padding: 0; margin: 0; }
  nav ol ol { padding-left: 1.1em; margin-top: .35em; font-size: .95em; }
  nav li { margin-bottom: .4em; }
  nav a { text-decoration: none; }
  nav a:hover, nav a:focus { text-decoration: underline; }
  nav .number { color: \(Palette.muted.css); margin-right: .3em; }
  footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid \(Palette.rule.css);
    font-size: .85rem; color: \(Palette.muted.css); }
  @media screen and (min-width: 72rem) {
    body { display: grid; grid-template-columns: 17rem minmax(0, 1fr); column-gap: 3rem; }
    header { grid-column: 1 / -1; }
    nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto;
      padding: 1rem 0; }
    nav > ol > li > a > .number { display: block; font-size: .88em; }
    footer { grid-column: 2; }
    main > section:first-child > h2 { margin-top: .5em; }
  }
  """

/// The colours of marks, cells and notices. A symbol or a word always says the same as the colour.
let toneStyle =
  (Tone.allCases.map { tone in
    let pair = Palette.pair(tone)
    return """
      .mark.\(tone.rawValue) .symbol { color: \(pair.ink.css); }
      td.\(tone.rawValue) { color: \(pair.ink.css); background: \(pair.ground.css); }
      """
  }
  + Notice.Kind.allCases.map { kind in
    let pair = Palette.pair(kind)
    return """
      .notice.\(kind.rawValue) { border-color: \(pair.ink.css); background: \(pair.ground.css); }
      .notice.\(kind.rawValue) .opening { color: \(pair.ink.css); }
      """
  }).joined(separator: "\n")
