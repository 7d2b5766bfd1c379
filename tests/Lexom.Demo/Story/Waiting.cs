using System.Diagnostics;
using System.Text.Json.Nodes;
using Lexom.Demo.Api;

namespace Lexom.Demo.Story;

/// <summary>What another service does with an event comes a moment later: asked for until it is there.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static Task<JsonNode> UntilAsync(this JsonApi api, string path, Func<JsonNode, bool> right, string what, TimeSpan within) =>
        AgainAsync(
            async () =>
            {
                var seen = await api.GetAsync(path);
                return (right(seen) ? seen : null, Json.Shorten(seen));
            },
            what, within);

    /// <summary>Posts until what it names has come to the service asked: each refusal with <paramref name="unknown"/> changed nothing.</summary>
    public static Task<JsonNode> PostOnceKnownAsync(this JsonApi api, string path, object body, string unknown, TimeSpan within) =>
        AgainAsync(
            async () =>
            {
                var answer = await api.TryPostAsync(path, body);
                var seen = $"{(int)answer.Status} {answer.Body?.ToJsonString()}";
                return answer.Ok || answer.Code == unknown ? (answer.Ok ? answer.Body : null, seen) : throw new StoryException($"POST {path} answered {seen}");
            },
            $"POST {path} is not refused with {unknown}", within);

    private static async Task<JsonNode> AgainAsync(Func<Task<(JsonNode? Right, string Seen)>> ask, string what, TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var (right, seen) = await ask();
            if (right is not null)
            {
                return right;
            }

            if (watch.Elapsed > within)
            {
                throw new StoryException($"Waited {watch.Elapsed.TotalSeconds:0} s for: {what}. Last seen: {seen}");
            }

            await Task.Delay(Pause, TimeProvider.System);
        }
    }
}
