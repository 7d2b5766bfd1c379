using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Lexom.Bench.Reporting;

namespace Lexom.Bench.Growth;

/// <summary>How long each command of the stories played meanwhile took, by its path: taken from the HTTP client's own activities.</summary>
internal sealed partial class Commands : IDisposable
{
    private readonly ConcurrentQueue<(string Path, double Milliseconds)> _seen = [];
    private readonly ActivityListener _listener;

    public Commands()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Median milliseconds by path, of commands that were accepted.</summary>
    public IReadOnlyDictionary<string, double> Medians() =>
        _seen.GroupBy(c => c.Path).ToDictionary(g => g.Key, g => Numbers.Median(g.Select(c => c.Milliseconds)));

    public void Dispose() => _listener.Dispose();

    private void Note(Activity activity)
    {
        if (activity.GetTagItem("http.request.method") is "POST" && activity.GetTagItem("http.response.status_code") is int and < 300 && activity.GetTagItem("url.full") is string url)
        {
            var path = Id().Replace(new Uri(url).AbsolutePath, "{id}");
            if (!path.StartsWith("/connect", StringComparison.Ordinal) && !path.StartsWith("/account", StringComparison.Ordinal))
            {
                _seen.Enqueue(("POST " + path, activity.Duration.TotalMilliseconds));
            }
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
