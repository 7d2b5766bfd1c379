namespace Lexom.Identity.Pages;

/// <summary>In the colours of the staff app; readable in light and dark, at any width, with a visible focus.</summary>
internal static class SignInStyle
{
    public const string Css = """
        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
        body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f3f5f8, #14181d); color: light-dark(#1b2733, #e6ebf0); }
        main { width: min(22rem, calc(100vw - 4rem)); padding: 2rem; border-radius: .75rem; background: light-dark(#fff, #1e242b); box-shadow: 0 1px 12px rgb(0 0 0 / .12); }
        h1 { margin: 0; font-size: 1.75rem; letter-spacing: .02em; }
        .lead { margin: 0 0 1.25rem; color: light-dark(#51606f, #a9b6c3); }
        .alert { margin: 0 0 1rem; padding: .6rem .8rem; border-left: 4px solid #c92a2a; background: light-dark(#fff0f0, #3a2022); }
        label { display: block; margin: .75rem 0 .25rem; font-weight: 600; }
        input { box-sizing: border-box; width: 100%; padding: .55rem .65rem; font: inherit; border: 1px solid light-dark(#8593a1, #6c7a88); border-radius: .4rem; background: transparent; color: inherit; }
        button { width: 100%; margin-top: 1.25rem; padding: .65rem; font: inherit; font-weight: 600; color: #fff; background: #1d6f76; border: 0; border-radius: .4rem; cursor: pointer; }
        button:hover { background: #1d5c63; }
        .back { margin: 1rem 0 0; text-align: center; }
        a { color: light-dark(#1d6f76, #7bc2c6); }
        .hint { margin: .25rem 0; font-size: .9rem; color: light-dark(#51606f, #a9b6c3); }
        .hint code { word-break: break-all; }
        .qr { margin: 1rem 0; text-align: center; }
        .qr svg { width: 12rem; height: 12rem; background: #fff; }
        :focus-visible { outline: 3px solid light-dark(#1d6f76, #7bc2c6); outline-offset: 2px; }
        """;
}
