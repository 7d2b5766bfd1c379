namespace Lexom.Kernel;

/// <summary>What sort of refusal a <see cref="DomainError"/> is; the HTTP status follows from it, in one place (<c>Problems</c>).</summary>
public enum ErrorKind
{
    /// <summary>A rule refuses what was asked (422).</summary>
    Invalid,

    /// <summary>The object does not exist, or is not the caller's to see (404).</summary>
    NotFound,

    /// <summary>The caller may see the object but not do this (403).</summary>
    Forbidden,

    /// <summary>The object's state does not allow it now (409).</summary>
    Conflict,

    /// <summary>The change was made on an out-of-date version of the object (412).</summary>
    Stale,

    /// <summary>The change must say which version it was made on (428).</summary>
    PreconditionRequired,
}

/// <summary>An error a user can cause, as a value. Exceptions are for bugs and broken dependencies.</summary>
/// <param name="Kind">The sort of refusal.</param>
/// <param name="Code">Stable and public: the rule id where a rule refused (<c>CGV-2.1-a</c>), else a lower-case word (<c>session-full</c>).</param>
/// <param name="Message">One French sentence for the person who reads it; it names the rule or the field, never another person's data.</param>
/// <param name="Field">The JSON path of the offending input (<c>participants[0].lastName</c>), when there is one.</param>
public sealed record DomainError(ErrorKind Kind, string Code, string Message, string? Field = null)
{
    /// <summary>A rule refuses it.</summary>
    public static DomainError Invalid(string code, string message, string? field = null) => new(ErrorKind.Invalid, code, message, field);

    /// <summary>There is no such object for this caller.</summary>
    public static DomainError NotFound(string code, string message) => new(ErrorKind.NotFound, code, message);

    /// <summary>The caller may not do this.</summary>
    public static DomainError Forbidden(string code, string message) => new(ErrorKind.Forbidden, code, message);

    /// <summary>The state does not allow it now.</summary>
    public static DomainError Conflict(string code, string message) => new(ErrorKind.Conflict, code, message);
}
