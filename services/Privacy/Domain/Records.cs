namespace Lexom.Privacy.Domain;

/// <summary>A value pulled from a service for an access or portability request; dropped when the request closes.</summary>
public sealed record ExportedValue(Guid Id, Guid RequestId, string Service, string Field, string Category, string Value);

/// <summary>A link made for a person, so that the person uses the rights without an account. The link itself is never stored.</summary>
public sealed record PersonalLink(Guid Id, List<Guid> SubjectIds, string MadeBy, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt);

/// <summary>An alarm raised for a request and a due day; an extension gives a new due day, and so new alarms.</summary>
public sealed record RequestAlarm(Guid Id, Guid RequestId, AlarmKind Kind, DateOnly DueOn, DateTimeOffset RaisedAt);

/// <summary>Somebody read the values of a request (CGV-5.5-c): who, whose, why, when.</summary>
public sealed record Disclosure(Guid Id, Guid RequestId, string Actor, string Purpose, DateTimeOffset ReadAt);

/// <summary>Since when a customer has been one; the end of the relationship starts the five years of CGV-5.5-b.</summary>
public sealed record Relationship(Guid CustomerId, string Kind, DateOnly Since, int Revision);

/// <summary>A contract concluded with a customer.</summary>
public sealed record ConcludedContract(Guid ContractId, Guid CustomerId, DateOnly ConcludedOn);
