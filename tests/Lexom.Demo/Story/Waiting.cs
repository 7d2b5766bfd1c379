using System.Diagnostics;
using System.Text.Json.Nodes;
using Lexom.Demo.Api;

namespace Lexom.Demo.Story;

/// <summary>What another service does with an event comes a moment later: asked for until it is there.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<JsonNode> UntilAsync(this JsonApi api, string path, Func<JsonNode, bool> right, string what, TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var seen = await api.GetAsync(path);
            if (right(seen))
            {
                return seen;
            }

            if (watch.Elapsed > within)
            {
                throw new StoryException($"Waited {watch.Elapsed.TotalSeconds:0} s for: {what}. Last seen: {Json.Shorten(seen)}");
            }

            await Task.Delay(Pause, TimeProvider.System);
        }
    }
}
