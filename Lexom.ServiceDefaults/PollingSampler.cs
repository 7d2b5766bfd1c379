using System.Diagnostics;
using OpenTelemetry.Trace;

namespace Lexom.ServiceDefaults;

/// <summary>
/// Leaves out the questions the relay, the clock and the due jobs ask database and broker several times a second: what belongs to no
/// request or message is a trace of its own, and thousands of those would bury the ones somebody looks for.
/// </summary>
internal sealed class PollingSampler : Sampler
{
    private const string Statement = "postgresql";
    private const string EmptyFetch = "fetch (empty)";

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        new(IsPolling(samplingParameters) ? SamplingDecision.Drop : SamplingDecision.RecordAndSample);

    private static bool IsPolling(in SamplingParameters span) =>
        span is { Kind: ActivityKind.Client, Name: Statement } || span.Name.StartsWith(EmptyFetch, StringComparison.Ordinal);
}
