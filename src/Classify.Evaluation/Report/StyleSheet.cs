namespace Classify.Evaluation.Report;

/// <summary>How the page looks: light or dark as the reader's system is, on paper without colours of the ground.</summary>
internal static class StyleSheet
{
    public static readonly Html Text = Html.Of($$"""

        :root {
          --ground: #ffffff; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --raised: #f6f8fa;
          --good: #0b6b3a; --good-ground: #e3f4e9; --bad: #a40e26; --bad-ground: #fdeaec; --one: #0a5cc2; --two: #9a4a00;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14181d; --ink: #e6eaef; --quiet: #9aa5b1; --line: #38414b; --raised: #1d232a;
            --good: #6fdc9b; --good-ground: #12301f; --bad: #ff9aa6; --bad-ground: #3a1820; --one: #7db7ff; --two: #ffb066;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
        h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2; }
        h2 { margin: 0 0 .5rem; font-size: 1.25rem; }
        section { margin-top: 2.5rem; }
        p { max-width: 46rem; margin: 0 0 .75rem; color: var(--quiet); }
        a { color: var(--one); }
        :focus-visible { outline: 3px solid var(--one); outline-offset: 2px; }
        .figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0; }
        .figures div { flex: 1 1 9rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--raised); }
        .figures dt { color: var(--quiet); font-size: .875rem; }
        .figures dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
        th, td { padding: .375rem .75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th { vertical-align: bottom; border-bottom: 2px solid var(--quiet); }
        tbody th { font-weight: 500; }
        tfoot th, tfoot td { font-weight: 700; }
        .number { text-align: right; }
        td.number { white-space: nowrap; }
        .matrix td { min-width: 3rem; text-align: center; white-space: nowrap; }
        .matrix th, .matrix td { padding: .25rem .5rem; }
        .matrix td.number { text-align: right; }
        .matrix thead span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); }
        .matrix tbody td { border-left: 1px solid var(--line); }
        .matrix td.right { background: var(--good-ground); color: var(--good); box-shadow: inset 0 0 0 2px var(--good); }
        .matrix td.wrong { background: var(--bad-ground); color: var(--bad); }
        .mistakes { width: 100%; }
        .mistakes th, .mistakes td { overflow-wrap: break-word; }
        .mistakes tbody th, .mistakes td:last-child { min-width: 12rem; }
        .mistakes li { min-width: 14rem; }
        .mistakes ul { margin: 0; padding: 0; list-style: none; }
        del, ins { text-decoration: none; white-space: nowrap; }
        del { color: var(--bad); }
        ins { color: var(--good); font-weight: 600; }
        .charts { display: flex; flex-wrap: wrap; gap: 1.5rem; margin-top: 1.5rem; }
        figure { flex: 1 1 20rem; max-width: 32rem; margin: 0; }
        figcaption { font-weight: 600; }
        svg { display: block; width: 100%; height: auto; }
        svg text { fill: var(--quiet); font-size: 11px; }
        svg .axis { fill: var(--ink); }
        svg .grid { stroke: var(--line); }
        svg .ideal { stroke: var(--quiet); stroke-dasharray: 4 4; }
        circle.pooled { fill: var(--one); fill-opacity: .75; }
        rect.joint { fill: none; stroke: var(--two); stroke-width: 2; }
        polyline { fill: none; stroke-width: 2; }
        polyline.pooled { stroke: var(--one); }
        polyline.joint { stroke: var(--two); stroke-dasharray: 6 3; }
        .legend { font-size: .875rem; }
        span.pooled { color: var(--one); }
        span.joint { color: var(--two); }
        details { margin-top: .75rem; }
        summary { cursor: pointer; }
        @media print {
          :root {
            --ground: #fff; --ink: #000; --quiet: #444; --line: #bbb; --raised: #fff;
            --good: #000; --good-ground: #fff; --bad: #000; --bad-ground: #fff; --one: #000; --two: #555;
          }
          body { max-width: none; padding: 0; font-size: 9pt; }
          nav { display: none; }
          table { font-size: 7.5pt; }
          th, td { padding: .2rem .3rem; }
          .matrix td { min-width: 0; }
          .wide { overflow: visible; }
          thead { display: table-header-group; }
          tr, figure { break-inside: avoid; }
        }

        """);
}
