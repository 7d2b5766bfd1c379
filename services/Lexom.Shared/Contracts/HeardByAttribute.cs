namespace Lexom.Contracts;

/// <summary>
/// Names the services that react to a contract. Their queues are made before anything is sent over a connection, by whoever sends: a service that has never run, or whose
/// broker was replaced, misses nothing.
/// </summary>
/// <param name="services">Names as in the addresses, for example <c>billing</c>; at least one. A unit test holds them against the services' reactions.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HeardByAttribute(params string[] services) : Attribute
{
    /// <summary>The services' names.</summary>
    public IReadOnlyList<string> Services { get; } = services;

    /// <summary>Whether they take it in batches, from a queue beside that of their other reactions.</summary>
    public bool InBatches { get; init; }
}
