namespace Lexom.Funding.Domain;

/// <summary>Where a funding file stands. The first six follow the OPCO's decisions, the last three are LEXOM's side and end that.</summary>
internal enum FileStatus
{
    /// <summary>Announced by the customer; the OPCO has not decided.</summary>
    Announced,

    /// <summary>The OPCO can't decide without more papers (complément demandé); the customer has to send them.</summary>
    MoreRequested,

    /// <summary>The OPCO grants an amount.</summary>
    Accepted,

    /// <summary>The OPCO grants nothing.</summary>
    Rejected,

    /// <summary>The OPCO grants less than it first did.</summary>
    Reduced,

    /// <summary>The OPCO took its grant back; final.</summary>
    Revoked,

    /// <summary>Asked for on or after the first day (CGV-3.3-a); final.</summary>
    Refused,

    /// <summary>Not fully paid in the month: the client owes the rest (CGV-3.3-d); final.</summary>
    Lapsed,

    /// <summary>The order was withdrawn or the contract cancelled; final.</summary>
    Closed,
}

/// <summary>What an OPCO can decide. Declared in order of precedence: of two decisions stated at the same moment the later one here holds.</summary>
internal enum DecisionKind
{
    MoreRequested,
    Accepted,
    Rejected,
    Reduced,
    Revoked,
}

/// <summary>Why an OPCO rejects. A closed list: free text would carry personal data into a service that holds none of participants (PRI-1).</summary>
internal enum RejectionReason
{
    NotEligible,
    BudgetExhausted,
    LateRequest,
    IncompleteFile,
    Other,
}

/// <summary>What one statement of the OPCO did to the file.</summary>
internal enum Effect
{
    /// <summary>It is now what holds.</summary>
    Applied,

    /// <summary>A later decision was already known: noted, nothing changes.</summary>
    Superseded,

    /// <summary>A reduction without a higher grant before it, most likely still on its way: noted, it takes effect when that arrives.</summary>
    Waiting,

    /// <summary>Said before in another message: nothing changes.</summary>
    AlreadyKnown,

    /// <summary>Noted for staff, nobody's share changes: the file has lapsed or is closed, or papers are asked for after the decision.</summary>
    RecordedOnly,
}

/// <summary>A paper an OPCO may ask for. A closed list, for the reason given at <see cref="RejectionReason"/>.</summary>
internal enum Piece
{
    Programme,
    Quote,
    Agreement,
    AttendanceSheets,
    CompletionCertificate,
    Invoice,
    Other,
}
