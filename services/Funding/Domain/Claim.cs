using Lexom.Kernel;

namespace Lexom.Funding.Domain;

internal enum ClaimState
{
    /// <summary>Nothing stands against it; its documents are being fetched.</summary>
    Preparing,

    /// <summary>What would be claimed does not agree; nothing is sent.</summary>
    Blocked,

    /// <summary>Complete: the OPCO may fetch it, or staff send it.</summary>
    Ready,
    Sent,

    /// <summary>Nothing is granted any more: there is nothing to claim.</summary>
    Void,
}

/// <summary>
/// LEXOM's claim on an OPCO that pays it directly: certificat de réalisation and invoice in one file. Assessed anew whenever a document is issued on the funding file;
/// what was sent is assessed no more.
/// </summary>
internal sealed class Claim
{
    private Claim()
    {
    }

    public Guid FundingFileId { get; private set; }

    public ClaimState State { get; private set; }

    public ClaimAssessment? Assessment { get; private set; }

    /// <summary>When the job must look at it (real time); null while there is nothing to do.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>What could not be fetched at the last attempt.</summary>
    public string? Missing { get; private set; }

    public string? FileSha256 { get; private set; }

    public DateTimeOffset? ReadyAt { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public string? SentBy { get; private set; }

    public uint Version { get; private set; }

    public static Claim For(Guid fundingFileId, DateTimeOffset now) => new() { FundingFileId = fundingFileId, NextAt = now };

    /// <summary>A document was issued: look again. Nothing changes once it is sent.</summary>
    public void LookAgain(DateTimeOffset now)
    {
        if (State != ClaimState.Sent)
        {
            (NextAt, Attempts) = (now, 0);
        }
    }

    /// <summary>True when nothing stands against it and its documents are wanted.</summary>
    public bool Assess(ClaimAssessment assessment)
    {
        Assessment = assessment;
        if (assessment.Blocks.Count == 0)
        {
            State = ClaimState.Preparing;
            return true;
        }

        (State, NextAt, FileSha256, ReadyAt, Missing) = (ClaimState.Blocked, null, null, null, null);
        return false;
    }

    public void End() => (State, Assessment, NextAt, FileSha256, ReadyAt, Missing) = (ClaimState.Void, null, null, null, null, null);

    public void Complete(string sha256, DateTimeOffset now) =>
        (State, FileSha256, ReadyAt, NextAt, Missing) = (ClaimState.Ready, sha256, now, null, null);

    /// <summary>A document is not to be had yet: tried again later and later, at most a quarter of an hour apart.</summary>
    public void PutOff(string missing, DateTimeOffset now)
    {
        (Missing, Attempts) = (missing, Attempts + 1);
        NextAt = now + TimeSpan.FromSeconds(Math.Min(900, Math.Pow(2, Math.Min(Attempts, 10))));
    }

    /// <summary>Notes that it was sent. Done already is done; one that is not complete is not sent.</summary>
    public Result Send(DateOnly on, string by)
    {
        if (State == ClaimState.Sent)
        {
            return Result.Done;
        }

        if (State != ClaimState.Ready)
        {
            return FundingErrors.ClaimNotReady();
        }

        (State, SentOn, SentBy) = (ClaimState.Sent, on, by);
        return Result.Done;
    }
}
