using Lexom.Bench.Rows;

namespace Lexom.Bench.Running;

/// <summary>What the rows share: one system, started by the first that asks for it.</summary>
internal sealed class Bed(BenchOptions options, Action<string> say) : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private MeasuredSystem? _system;
    private FundingFiles? _files;

    /// <summary>Of the system's processes some seconds after their start, before any load: megabytes by name.</summary>
    public IReadOnlyDictionary<string, Memory> AtRest { get; private set; } = new Dictionary<string, Memory>();

    public FundingFiles Files => _files ??= new FundingFiles(_system ?? throw new InvalidOperationException("The system has not started."));

    public Action<string> Say { get; } = say;

    public async Task<MeasuredSystem> SystemAsync()
    {
        if (_system is null)
        {
            _system = await MeasuredSystem.StartAsync(options, Say);
            await Task.Delay(Rest, TimeProvider.System);
            AtRest = _system.Memory();
        }

        return _system;
    }

    public async ValueTask DisposeAsync()
    {
        if (_system is { } system)
        {
            await system.DisposeAsync();
        }
    }
}
