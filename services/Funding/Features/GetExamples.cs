using Lexom.Funding.Sandbox;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Funding.Features;

/// <summary>The page of worked examples (Markdown; curl and C#), in French, or in English with <c>lang=en</c>. For integrators, and for staff who send it to them.</summary>
internal static class GetExamples
{
    public static void MapOpco(RouteGroupBuilder opco) => opco.MapGet("/sandbox/examples", Handle).WithName("GetExamples");

    public static void MapStaff(RouteGroupBuilder staff) => staff.MapGet("/opcos/examples", Handle).WithName("GetOpcoExamples");

    private static ContentHttpResult Handle(string? lang, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock) =>
        TypedResults.Text(Examples.Page(lang == "en", wallClock.GetUtcNow()), "text/markdown; charset=utf-8");
}
