/// The styles of tables, their keys and the legends of their marks.
let tableStyle = """
  .table { margin: 1.6em 0 2em; font-family: \(FontStack.heads); font-size: .84rem;
    line-height: 1.4; }
  .scroll { overflow-x: auto; position: relative; }
  table { border-collapse: collapse; width: 100%; border-bottom: 2px solid \(Palette.ink.css);
    font-variant-numeric: lining-nums tabular-nums; }
  caption { text-align: start; font-weight: 600; font-size: .95rem; padding-bottom: .5em; }
  th, td { text-align: start; vertical-align: top; padding: .35em .55em;
    border-bottom: 1px solid \(Palette.rule.css); overflow-wrap: break-word; }
  thead th, thead td { vertical-align: bottom; background: \(Palette.soft.css);
    color: \(Palette.ink.css);
    border-bottom: 1px solid \(Palette.ink.css); font-weight: 600; }
  thead tr:first-child > * { border-top: 2px solid \(Palette.ink.css); }
  thead th.group { text-align: center; border-bottom-color: \(Palette.rule.css); }
  tbody th { font-weight: 500; }
  tr.group th { font-weight: 700; background: \(Palette.soft.css); padding-top: .6em; }
  .totals th, .totals td { font-weight: 600; }
  .totals tr:first-child > * { border-top: 1px solid \(Palette.ink.css); }
  th.centre, td.centre { text-align: center; }
  th.end, td.end { text-align: end; }
  td a, td code { overflow-wrap: anywhere; }
  abbr { text-decoration: none; }
  .symbol { font-family: \(FontStack.symbols); }
  td .symbol { font-size: 1.15em; line-height: 0; }
  .matrix col.stub { width: 21em; }
  .matrix td { white-space: nowrap; }
  col.width-mark { width: 2.2em; }
  col.width-short { width: 8.5em; }
  col.width-medium { width: 9em; }
  col.width-long { width: 26em; }
  .key { columns: 18em; column-gap: 2em; max-width: none; margin: .8em 0 0; font-size: .92em; }
  .key div { display: block; break-inside: avoid; margin: 0 0 .2em; padding-left: 4.6em;
    text-indent: -4.6em; }
  .key dt, .key dd { display: inline; text-indent: 0; }
  .key dt { display: inline-block; width: 4.6em; margin-right: -.28em; padding: 0; font-size: 1em; }
  .note { margin: .8em 0 0; color: \(Palette.muted.css); max-width: 60rem; }
  .legend { list-style: none; padding: 0; font-family: \(FontStack.heads); font-size: .84rem;
    max-width: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(24em, 1fr));
    gap: .25em 2em; }
  .legend li { padding-left: 1.7em; text-indent: -1.7em; }
  .legend .symbol { display: inline-block; min-width: 1.45em; text-indent: 0; }
  @media screen {
    .turned tbody th[scope="row"], .dense tbody th[scope="row"] { position: sticky; left: 0;
      background: \(Palette.paper.css); min-width: 9rem; max-width: 16rem; z-index: 1; }
    .turned table, .dense table { min-width: 58rem; }
  }
  """
