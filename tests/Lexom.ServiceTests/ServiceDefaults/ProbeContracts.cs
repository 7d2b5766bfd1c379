namespace Lexom.Contracts.Probe;

/// <summary>What the probe hears one by one; contracts of its own, because the services tested beside it hear all the real ones.</summary>
public sealed record ProbeTold(Guid Id, string What);

/// <summary>What the probe takes in batches.</summary>
public sealed record ProbeNoted(Guid Id, string What);

/// <summary>A contract without a listener.</summary>
public sealed record NobodyListens(Guid Id);
