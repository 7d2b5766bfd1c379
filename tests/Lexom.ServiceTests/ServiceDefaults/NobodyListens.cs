namespace Lexom.Contracts.Probe;

/// <summary>A contract without a listener.</summary>
public sealed record NobodyListens(Guid Id);
