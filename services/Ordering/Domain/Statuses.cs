using System.Text.RegularExpressions;

namespace Lexom.Ordering.Domain;

public enum CustomerKind
{
    Company,
    Individual,
}

public enum SessionMode
{
    Inter,
    Intra,
    Remote,
}

public enum ProposalStatus
{
    /// <summary>Asked for by a portal or prepared by staff; nothing promised yet.</summary>
    Draft,

    /// <summary>Sent to the client, valid for the terms' days (CGV-2.1-c).</summary>
    Issued,

    /// <summary>Returned complete: a contract exists (CGV-2.1-d).</summary>
    Accepted,

    /// <summary>Not returned in time (CGV-2.1-c).</summary>
    Expired,

    /// <summary>The client said no, or LEXOM took the draft back.</summary>
    Declined,

    /// <summary>LEXOM cancelled the session before the client answered (CGV-3.5-d).</summary>
    SessionCancelled,
}

/// <summary>What Catalog said about the proposal's seats (CAT-3).</summary>
public enum SeatsStatus
{
    NotAsked,
    Asked,
    Held,
    Waiting,
}

public enum ContractStatus
{
    /// <summary>Acceptance is complete, the deposit is not in (CGV-2.2).</summary>
    AwaitingDeposit,

    /// <summary>Definitive (CGV-2.2).</summary>
    Concluded,

    /// <summary>The training has been given.</summary>
    Delivered,

    /// <summary>Ended by the client or by LEXOM (CGV-2.2-c, CGV-3.5).</summary>
    Cancelled,

    /// <summary>An individual withdrew (CGV-2.1-f).</summary>
    Withdrawn,
}

public enum SuspensionCause
{
    /// <summary>CGV-3.4-c: an overdue invoice of the customer.</summary>
    Arrears,

    /// <summary>CGV-2.2-s: documents or deposit not back in time.</summary>
    MissingDocumentsOrDeposit,
}

public enum DocumentKind
{
    SignedProposal,
    SignedTerms,
    FundingAttestation,
}

public enum CertificateKind
{
    /// <summary>ORD-1: attestation de fin de formation, with all objectives, for the participant.</summary>
    Attestation,

    /// <summary>ORD-1: certificat de réalisation, with the hours, for the company.</summary>
    Realisation,
}

public enum DayPeriod
{
    Morning,
    Afternoon,
}

/// <summary>Why someone was not there (CGV-3.7). A word and no more, so that nobody's illness is written down (GDPR art. 9).</summary>
public enum AbsenceReason
{
    /// <summary>The client or the participant said so beforehand.</summary>
    Announced,

    /// <summary>Explained by a paper that staff have seen.</summary>
    Justified,

    /// <summary>Kept by the employer.</summary>
    KeptByEmployer,

    /// <summary>Nobody has said why.</summary>
    Unexplained,
}

/// <summary>How these words are written on the wire: <c>AwaitingDeposit</c> is <c>awaiting-deposit</c>.</summary>
public static partial class Codes
{
    public static string ToCode<T>(this T value)
        where T : struct, Enum =>
        WordStart().Replace(value.ToString(), "-$1").ToLowerInvariant();

    public static bool TryParse<T>(string? code, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (candidate.ToCode() == code)
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex WordStart();
}
