namespace Lexom.Privacy.Domain;

/// <summary>A value pulled from a service for an access or portability request; dropped when the request closes.</summary>
public sealed record ExportedValue(Guid Id, Guid RequestId, string Service, string Field, string Category, string Value);

/// <summary>A link was made for a person, who uses the rights without an account. The link itself is never stored.</summary>
public sealed record MadeLink(Guid Id, List<Guid> SubjectIds, string MadeBy, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt);

/// <summary>An alarm raised for a request and a due day; an extension gives a new due day, and so new alarms.</summary>
public sealed record RequestAlarm(Guid Id, Guid RequestId, AlarmKind Kind, DateOnly DueOn, DateTimeOffset RaisedAt);

/// <summary>Somebody read the values of a request (CGV-5.5-c): who, whose, why, when.</summary>
public sealed record Disclosure(Guid Id, Guid RequestId, string Actor, string Purpose, DateTimeOffset ReadAt);

/// <summary>One reading of personal data somewhere in the system (CGV-5.5-c): who, whose, what, why, when. Kept twelve months, never changed.</summary>
public sealed record Reading(Guid Id, string Service, string Actor, string What, List<Guid> SubjectIds, string Purpose, DateTimeOffset ReadAt);

/// <summary>An erasure as it stands in the log outside the database (PRI-2): ids and a date, nothing about the person.</summary>
public sealed record LoggedErasure(Guid RequestId, List<Guid> SubjectIds, DateOnly ReceivedOn, string Channel);

/// <summary>A personal column of a service with its label (CGV-5.5-a), as that service showed it last.</summary>
public sealed record RegisteredField(string Service, string Field, string Category, string Purpose, string LegalGround, string Retention);

/// <summary>A contract concluded with a customer: one fact of the relationship whose end starts the five years of CGV-5.5-b.</summary>
public sealed record ConcludedContract(Guid ContractId, Guid CustomerId, DateOnly ConcludedOn);

/// <summary>Since when a customer has been one.</summary>
public sealed class Relationship
{
    private Relationship()
    {
    }

    public Relationship(Guid customerId, string kind, DateOnly since, int revision) =>
        (CustomerId, Kind, Since, Revision) = (customerId, kind, since, revision);

    public Guid CustomerId { get; private set; }

    public string Kind { get; private set; } = "";

    public DateOnly Since { get; private set; }

    public int Revision { get; private set; }

    // Revisions come in any order: the earliest day stands, and the kind of the highest revision.
    public void Learn(string kind, DateOnly day, int revision)
    {
        Since = day < Since ? day : Since;
        if (revision > Revision)
        {
            (Kind, Revision) = (kind, revision);
        }
    }
}
