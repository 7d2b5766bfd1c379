using System.Runtime.InteropServices;
using Lexom.Bench.Running;

namespace Lexom.Bench.Reporting;

/// <summary>The machine and the settings that matter, in neutral words.</summary>
internal static class Machine
{
    public static async Task<IReadOnlyList<string>> DescribeAsync(MeasuredSystem system) =>
    [
        $"{Environment.ProcessorCount} cores ({Cpu()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024.0 / 1024 / 1024:0} GB of memory, {RuntimeInformation.OSDescription.Split(' ')[0]}",
        $"{RuntimeInformation.FrameworkDescription}, Release, the services' ASPNETCORE_ENVIRONMENT is Development (sample data)",
        $"PostgreSQL {await system.ScalarAsync<string>("SHOW server_version")}: fsync {await system.ScalarAsync<string>("SHOW fsync")}, synchronous_commit "
            + $"{await system.ScalarAsync<string>("SHOW synchronous_commit")}, shared_buffers {await system.ScalarAsync<string>("SHOW shared_buffers")}, track_commit_timestamp on for the event path",
        "RabbitMQ with quorum queues, one node; telemetry on, exported by OTLP (http/protobuf) to a sink in the driver",
        "load driver, subjects, yardsticks, database and broker share the cores",
    ];

    private static string Cpu() => File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() is { Length: > 0 } name
        ? name : RuntimeInformation.ProcessArchitecture.ToString();
}
