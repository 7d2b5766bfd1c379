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

    /// <summary>Posts until what it names has come to the service asked: each refusal with <paramref name="unknown"/> changed nothing.</summary>
    public static async Task<JsonNode> PostOnceKnownAsync(this JsonApi api, string path, object body, string unknown, TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        while (await api.TryPostAsync(path, body) is var answer)
        {
            if (answer is { Ok: true, Body: { } made })
            {
                return made;
            }

            if (answer.Code != unknown || watch.Elapsed > within)
            {
                throw new StoryException($"POST {path} answered {(int)answer.Status} after {watch.Elapsed.TotalSeconds:0} s: {answer.Body?.ToJsonString()}");
            }

            await Task.Delay(Pause, TimeProvider.System);
        }

        throw new StoryException($"POST {path}: no answer.");
    }
}
